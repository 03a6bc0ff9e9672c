/// What values a fact may take.
public enum FactKind: Hashable, Sendable {
  /// A step of a scale: a value that can be compared, and a name.
  public struct Step: Hashable, Sendable {
    /// The value, such as 5.
    public let value: Int
    /// The identifier of its words, such as `5`.
    public let identifier: String

    /// Makes a step.
    public init(value: Int, identifier: String) {
      self.value = value
      self.identifier = identifier
    }
  }

  /// A whole number within bounds.
  case number(ClosedRange<Int>)
  /// One of a few ordered steps, each with a number, such as levels of qualification.
  case scale([Step])
  /// Exactly one of at most 63 choices.
  case oneOf([String])
  /// Any of at most 63 choices.
  case anyOf([String])
  /// Yes or no.
  case yesNo
  /// A commune, a department or a region.
  case place
  /// A day.
  case date
  /// An occupation of the national directory (ROME).
  case occupation

  /// The identifiers a person chooses from; empty for numbers, places, dates and occupations.
  public var choices: [String] {
    switch self {
    case .scale(let steps): steps.map(\.identifier)
    case .oneOf(let choices), .anyOf(let choices): choices
    case .yesNo: ["yes", "no"]
    case .number, .place, .date, .occupation: []
    }
  }

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
    case .occupation: "occupation"
    }
  }

  /// Whether several choices may be taken at once.
  public var allowsSeveral: Bool {
    if case .anyOf = self { true } else { false }
  }

  /// The bit that stands for a choice in a compiled test: a scale's own value, else the choice's position.
  func bit(ofChoiceAt position: Int) -> Int {
    if case .scale(let steps) = self { max(0, min(steps[position].value, 62)) } else { position }
  }
}
