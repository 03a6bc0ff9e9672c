/// Answers that cannot all be true.
public struct Contradiction: Sendable {
  /// The identifier, a key of the words `contradiction.…`.
  public let identifier: String
  /// When it holds.
  public let rule: RuleBook.Rule

  /// Makes a contradiction.
  public init(identifier: String, rule: RuleBook.Rule) {
    self.identifier = identifier
    self.rule = rule
  }
}

extension Guide {
  /// The contradictions that certainly hold between answers, in the order of the content.
  public func contradictions(in answers: Answers, on date: CalendarDate) -> [Contradiction] {
    let profile = Profile(answers, on: sheet)
    let bounds = book.bounds(on: date)
    return contradictions.filter { book.verdict(of: $0.rule, on: profile, bounds: bounds) == .yes }
  }
}
