public import Faults

/// The list of all facts: the one list that questions, rules, explanations and files share.
public struct FactSheet: Sendable {
  /// The chapters of the questions, in the order of the interview.
  public static let chapters = ["you", "place", "goals", "constraints"]

  /// The facts, asked ones first, in the order in which they are asked.
  public let facts: [Fact]
  private let positions: [String: Int]
  private let roles: [FactRole: Int]

  /// Makes a sheet; of two facts with the same identifier, or in the same role, the first counts.
  public init(_ facts: [Fact]) {
    self.facts = facts
    positions = Dictionary(
      facts.enumerated().map { ($1.identifier, $0) }, uniquingKeysWith: { first, _ in first })
    roles = Dictionary(
      facts.enumerated().compactMap { position, fact in fact.role.map { ($0, position) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The fact of that identifier.
  public subscript(identifier: String) -> Fact? { positions[identifier].map { facts[$0] } }

  /// The fact in a role; nil when the content gives it to none.
  public func fact(in role: FactRole) -> Fact? { roles[role].map { facts[$0] } }

  /// What was answered to the fact in a role; nil when it was not, or no fact has the role.
  public func answer(in role: FactRole, of answers: Answers) -> Answer? {
    fact(in: role).flatMap { answers[$0.identifier] }
  }

  /// Whether the fact in a role was answered, and not declined.
  func isKnown(_ role: FactRole, in answers: Answers) -> Bool {
    fact(in: role).map { answers.isKnown($0.identifier) } ?? false
  }

  /// Whether a person took the choice in a role.
  public func hasChosen(_ role: ChoiceRole, in answers: Answers) -> Bool {
    facts.contains { fact in
      guard let choice = fact.choiceRoles[role] else { return false }
      switch answers[fact.identifier] {
      case .choices(let chosen)?: return chosen.contains(choice)
      case .choice(let chosen)?: return chosen == choice
      default: return false
      }
    }
  }

  /// The position of a fact in the sheet, which is its position in a profile.
  public func position(of identifier: String) -> Int? { positions[identifier] }

  /// The facts that a person is asked, in order.
  public var asked: [Fact] { facts.filter { $0.origin == .asked } }

  /// Checks an answer against its fact; the fault has no place yet.
  public func check(_ answer: Answer, for identifier: String) throws(Fault) {
    guard let fact = self[identifier] else { throw Fault(.questionUnknown, ["fact": .text(identifier)]) }
    guard fact.origin == .asked else { throw Fault(.questionDerived, ["fact": .text(identifier)]) }
    guard answer != .declined else { return }
    switch (fact.kind, answer) {
    case (.number(let range), .number(let value)):
      guard range.contains(value) else { throw fact.outOfRange(value, range) }
    case (.scale(let steps), .number(let value)):
      guard steps.contains(where: { $0.value == value }) else {
        throw fact.unknown(String(value), among: steps.map { String($0.value) })
      }
    case (.oneOf(let choices), .choice(let choice)):
      guard choices.contains(choice) else { throw fact.unknown(choice, among: choices) }
    case (.anyOf(let choices), .choices(let chosen)):
      guard !chosen.isEmpty else { throw fact.wrongType }
      for choice in chosen.sorted() where !choices.contains(choice) {
        throw fact.unknown(choice, among: choices)
      }
    case (.yesNo, .flag), (.place, .place), (.date, .date), (.occupation, .occupation): return
    default: throw fact.wrongType
    }
  }
}

extension Fact {
  /// That an answer is of another type than the fact's.
  package var wrongType: Fault {
    Fault(.answerType, ["fact": .text(identifier), "expected": .words("expected.\(kind.word)")])
  }

  /// That an answer is none of the choices.
  fileprivate func unknown(_ choice: String, among choices: [String]) -> Fault {
    Fault(
      .answerUnknown, ["fact": .text(identifier), "value": .text(choice), "known": .all(choices)])
  }

  /// That a number lies outside its bounds.
  fileprivate func outOfRange(_ value: Int, _ range: ClosedRange<Int>) -> Fault {
    Fault(
      .answerOutOfRange,
      [
        "fact": .text(identifier), "value": "\(value)", "from": "\(range.lowerBound)",
        "to": "\(range.upperBound)",
      ])
  }
}
