package import Guidance

extension FactKind {
  /// The word for the kind that files and words use, such as `one-of`.
  package var word: String {
    switch self {
    case .number: "number"
    case .scale: "scale"
    case .oneOf: "one-of"
    case .anyOf: "any-of"
    case .yesNo: "yes-no"
    case .place: "place"
    case .date: "date"
    }
  }
}
