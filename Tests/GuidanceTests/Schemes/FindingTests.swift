import Guidance
import Testing

/// How a scheme's dates and grade bear on its verdict.
struct FindingTests {
  private func finding(
    _ person: Verdict, path: Verdict? = nil, grade: Grade = .a, from: CalendarDate? = nil,
    until: CalendarDate? = nil, on date: CalendarDate = .example
  ) -> Finding {
    var book = ThreeFacts.book
    let scheme = Scheme(
      identifier: "aid", rules: ["R-1"], kind: .right, person: book.add(ThreeFacts.condition(person)),
      path: path.map { book.add(ThreeFacts.condition($0)) }, pays: false, contact: "cep", constants: [],
      source: "law", grade: grade, checked: .example, watch: nil, from: from, until: until)
    return book.finding(
      on: scheme, for: Profile(ThreeFacts.answers, on: book.sheet), includingPath: true,
      bounds: book.bounds(on: date))
  }

  @Test(arguments: [
    (CalendarDate.day(2025, 12, 31), Verdict.no), (.day(2026, 1, 1), .yes), (.day(2026, 6, 30), .yes),
    (.day(2026, 7, 1), .no),
  ])
  func outsideItsDaysASchemeIsRefused(date: CalendarDate, expected: Verdict) {
    let found = finding(.yes, from: .day(2026, 1, 1), until: .day(2026, 6, 30), on: date)
    #expect(found.verdict == expected)
    #expect(found.isOutOfForce == (expected == .no))
  }

  @Test(arguments: [
    (Verdict.yes, Verdict.thirdParty), (.no, .no), (.unanswered, .unanswered), (.thirdParty, .thirdParty),
  ])
  func aWeakSourceNeverSaysYes(person: Verdict, expected: Verdict) {
    let found = finding(person, grade: .c)
    #expect(found.verdict == expected)
    #expect(found.isWeaklySourced == (person == .yes))
    #expect(finding(person, grade: .b).verdict == person)
  }

  @Test func theWorseOfPersonAndPathDecides() {
    for person in Verdict.allCases {
      for path in Verdict.allCases {
        let found = finding(person, path: path)
        #expect(found.verdict == min(person, path))
        #expect(Set(found.deciding.map(\.verdict)) == [min(person, path)])
        #expect(found.deciding.count == (person == path ? 2 : 1))
      }
    }
  }
}
