/// Everything a person has answered so far, by fact.
public struct Answers: Hashable, Sendable {
  /// The answers, by identifier of the fact.
  public private(set) var values: [String: Answer]

  /// Makes a set of answers, empty unless told otherwise.
  public init(_ values: [String: Answer] = [:]) { self.values = values }

  /// The answer to a fact; setting nil takes it back.
  public subscript(fact: String) -> Answer? {
    get { values[fact] }
    set { values[fact] = newValue }
  }

  /// Whether the fact has a value: answered, and not declined.
  public func isKnown(_ fact: String) -> Bool {
    guard let answer = values[fact] else { return false }
    return answer != .declined
  }

  /// Whether the fact was answered, be it by declining.
  public func isAnswered(_ fact: String) -> Bool { values[fact] != nil }

  /// The same answers without one of them.
  public func without(_ fact: String) -> Answers {
    var copy = self
    copy.values[fact] = nil
    return copy
  }
}
