import Guidance
import Testing

/// What each comparison says of each kind of fact.
struct ComparisonTests {
  private func verdict(
    _ fact: String, _ comparison: FactTest.Comparison, _ operand: FactTest.Operand,
    _ answer: Answer?
  ) -> Verdict {
    let test = Condition.test(FactTest(fact: fact, comparison: comparison, operand: operand))
    return ThreeFacts.proof(of: test, on: Answers(answer.map { [fact: $0] } ?? [:])).verdict
  }

  @Test(arguments: [
    (FactTest.Comparison.atLeast, [Verdict.no, .yes, .yes]), (.atMost, [.yes, .yes, .no]),
    (.above, [.no, .no, .yes]), (.below, [.yes, .no, .no]), (.is, [.no, .yes, .no]),
    (.isNot, [.yes, .no, .yes]),
  ])
  func comparesNumbersOnBothSidesOfTheBound(comparison: FactTest.Comparison, expected: [Verdict]) {
    #expect([29, 30, 31].map { verdict("age", comparison, .number(30), .number($0)) } == expected)
  }

  @Test func equalityHoldsOfNumbersBeyondTheBitsOfAWord() {
    #expect(verdict("age", .is, .number(5), .number(69)) == .no)
    #expect(verdict("age", .isNot, .number(5), .number(69)) == .yes)
    #expect(verdict("age", .is, .number(62), .number(62)) == .yes)
  }

  @Test func comparesStepsByValueAndByName() {
    #expect(verdict("level", .atLeast, .number(5), .number(5)) == .yes)
    #expect(verdict("level", .is, .choices(["4", "6"]), .number(6)) == .yes)
    #expect(verdict("level", .is, .choices(["4", "6"]), .number(5)) == .no)
    #expect(verdict("level", .isNot, .choices(["4"]), .number(5)) == .yes)
  }

  @Test func comparesChoices() {
    let list = FactTest.Operand.choices(["permanent", "temporary"])
    #expect(verdict("contract", .is, list, .choice("temporary")) == .yes)
    #expect(verdict("contract", .is, list, .choice("fixed-term")) == .no)
    #expect(verdict("contract", .isNot, list, .choice("fixed-term")) == .yes)
    #expect(verdict("contract", .isNot, list, .choice("permanent")) == .no)
  }

  @Test func comparesSeveralChoices() {
    let list = FactTest.Operand.choices(["job", "basics"])
    #expect(verdict("goals", .includes, list, .choices(["diploma", "basics"])) == .yes)
    #expect(verdict("goals", .includes, list, .choices(["diploma"])) == .no)
    #expect(verdict("goals", .excludes, list, .choices(["diploma"])) == .yes)
    #expect(verdict("goals", .excludes, list, .choices(["job"])) == .no)
  }

  @Test func comparesDays() {
    let day = FactTest.Operand.date(.day(2026, 1, 1))
    #expect(verdict("day", .below, day, .date(.day(2025, 12, 31))) == .yes)
    #expect(verdict("day", .below, day, .date(.day(2026, 1, 1))) == .no)
    #expect(verdict("day", .atLeast, day, .date(.day(2026, 1, 1))) == .yes)
  }

  @Test func whatIsNotKnownIsNeitherYesNorNo() {
    for answer in [nil, Answer.declined] {
      #expect(verdict("age", .atLeast, .number(30), answer) == .unanswered)
      #expect(verdict("contract", .isNot, .choices(["permanent"]), answer) == .unanswered)
      #expect(verdict("goals", .excludes, .choices(["job"]), answer) == .unanswered)
      #expect(verdict("true", .is, .flag(false), answer) == .unanswered)
    }
    #expect(verdict("nowhere", .atLeast, .number(1), nil) == .unanswered)
    #expect(verdict("age", .atLeast, .constant("nowhere"), .number(40)) == .unanswered)
  }
}
