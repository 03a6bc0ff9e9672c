/// Why an answer cannot be taken.
public enum AnswerFault: Error, Hashable, Sendable {
  /// No such question.
  case unknownFact(String)
  /// The fact is not asked: it follows from others.
  case notAsked(String)
  /// The number lies outside its bounds.
  case outOfRange(fact: String, value: Int, range: ClosedRange<Int>)
  /// No such choice; the choices that exist follow.
  case unknownChoice(fact: String, choice: String, choices: [String])
  /// The value is of another type than the fact's.
  case wrongType(fact: String, expected: FactKind)
  /// No place has this code.
  case unknownPlace(String)
  /// Two answers cannot both be true.
  case contradiction(String)
}
