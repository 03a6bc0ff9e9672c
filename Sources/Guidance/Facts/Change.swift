/// A change of one answer.
public struct Change: Hashable, Sendable {
  /// The fact.
  public let fact: String
  /// The answer before; nil when there was none.
  public let before: Answer?
  /// The answer after.
  public let after: Answer

  /// Makes a change.
  public init(fact: String, before: Answer?, after: Answer) {
    self.fact = fact
    self.before = before
    self.after = after
  }
}

extension Answers {
  /// The same answers with changes made.
  public func with(_ changes: [Change]) -> Answers {
    var copy = self
    for change in changes { copy[change.fact] = change.after }
    return copy
  }
}
