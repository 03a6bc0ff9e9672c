import Guidance
import Testing

/// Amounts change on a day: not a day earlier, not a day later.
struct ConstantTests {
  private static let participation = Constant(
    identifier: "participation", unit: .euros,
    values: [
      Constant.Value(
        from: .day(2024, 5, 2), until: .day(2024, 12, 31), hundredths: 100_00, source: "a", grade: .a),
      Constant.Value(from: .day(2025, 1, 1), until: nil, hundredths: 102_23, source: "b", grade: .a),
      Constant.Value(from: .day(2026, 4, 2), until: nil, hundredths: 150_00, source: "c", grade: .a),
    ])
  private static let gap = Constant(
    identifier: "oldest", unit: .years,
    values: [
      Constant.Value(from: nil, until: .day(2025, 12, 31), hundredths: 25_00, source: "a", grade: .a),
      Constant.Value(from: .day(2026, 2, 1), until: nil, hundredths: 29_50, source: "b", grade: .b),
    ])

  @Test(arguments: [
    (CalendarDate.day(2024, 5, 1), Int?.none), (.day(2024, 5, 2), 100_00), (.day(2024, 12, 31), 100_00),
    (.day(2025, 1, 1), 102_23), (.day(2026, 4, 1), 102_23), (.day(2026, 4, 2), 150_00),
  ])
  func amountsAreThoseOfTheDay(date: CalendarDate, hundredths: Int?) {
    #expect(Self.participation.value(on: date)?.hundredths == hundredths)
  }

  @Test(arguments: [
    (25, CalendarDate.day(2025, 12, 31), Verdict.yes), (26, .day(2025, 12, 31), .no),
    (26, .day(2026, 1, 1), .unanswered), (26, .day(2026, 1, 31), .unanswered),
    (26, .day(2026, 2, 1), .yes), (29, .day(2026, 2, 1), .yes), (30, .day(2026, 2, 1), .no),
  ])
  func rulesFollowTheAmountOfTheDay(age: Int, date: CalendarDate, expected: Verdict) {
    let book = RuleBook(sheet: ThreeFacts.sheet, constants: [Self.participation, Self.gap], definitions: [:])
    let test = Condition.test(FactTest(fact: "age", comparison: .atMost, operand: .constant("oldest")))
    let (verdict, proof) = ThreeFacts.proof(
      of: test, on: Answers(["age": .number(age)]), in: book, date: date)
    #expect(verdict == expected)
    #expect(proof.bound == Self.gap.value(on: date)?.hundredths)
    #expect(proof.answer == .number(age))
  }
}
