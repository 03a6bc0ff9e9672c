extension Profile {
  /// The answer that a number stands for; nil when it stands for none, or for a place, a day or an occupation.
  static func answer(_ value: Int, of kind: FactKind) -> Answer? {
    guard value != unknown else { return nil }
    switch kind {
    case .number, .scale: return .number(value)
    case .oneOf(let choices): return choices.indices.contains(value) ? .choice(choices[value]) : nil
    case .anyOf(let choices):
      return .choices(
        Set(choices.enumerated().filter { value & (1 << $0.offset) != 0 }.map(\.element)))
    case .yesNo: return .flag(value == 1)
    case .place, .date, .occupation: return nil
    }
  }
}
