/// The list of all facts: the one list that questions, rules, explanations and files share.
public struct FactSheet: Sendable {
  /// The facts, asked ones first, in the order in which they are asked.
  public let facts: [Fact]
  private let positions: [String: Int]

  /// Makes a sheet; of two facts with the same identifier the first counts.
  public init(_ facts: [Fact]) {
    self.facts = facts
    positions = Dictionary(
      facts.enumerated().map { ($1.identifier, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The fact of that identifier.
  public subscript(identifier: String) -> Fact? { positions[identifier].map { facts[$0] } }

  /// The position of a fact in the sheet, which is its position in a profile.
  public func position(of identifier: String) -> Int? { positions[identifier] }

  /// The facts that a person is asked, in order.
  public var asked: [Fact] { facts.filter { $0.origin == .asked } }

  /// Checks an answer against its fact.
  public func check(_ answer: Answer, for identifier: String) throws(AnswerFault) {
    guard let fact = self[identifier] else { throw .unknownFact(identifier) }
    guard fact.origin == .asked else { throw .notAsked(identifier) }
    guard answer != .declined else { return }
    switch (fact.kind, answer) {
    case (.number(let range), .number(let value)):
      guard range.contains(value) else {
        throw .outOfRange(fact: identifier, value: value, range: range)
      }
    case (.scale(let steps), .number(let value)):
      guard steps.contains(where: { $0.value == value }) else {
        throw .unknownChoice(
          fact: identifier, choice: String(value), choices: steps.map { String($0.value) })
      }
    case (.oneOf(let choices), .choice(let choice)):
      guard choices.contains(choice) else {
        throw .unknownChoice(fact: identifier, choice: choice, choices: choices)
      }
    case (.anyOf(let choices), .choices(let chosen)):
      guard !chosen.isEmpty else { throw .wrongType(fact: identifier, expected: fact.kind) }
      for choice in chosen.sorted() where !choices.contains(choice) {
        throw .unknownChoice(fact: identifier, choice: choice, choices: choices)
      }
    case (.yesNo, .flag), (.place, .place), (.date, .date): return
    default: throw .wrongType(fact: identifier, expected: fact.kind)
    }
  }
}
