import Testing

@testable import Guidance

/// What is said of an office: how old it is, and what a line of the same body adds.
struct OfficeTests {
  private static func office(_ phone: Office.Phone? = nil, seen: String, website: String? = nil) -> Office {
    Office(
      identifier: "office", name: "Office", phone: phone, website: website, seen: seen, confidence: .low,
      sources: ["source"])
  }

  @Test(arguments: [
    ("2019-07", true), ("2023-11", false), ("2023-10", true), ("2023", false), ("2022", true),
    ("2026-11-01", false),
    ("n.d.", true), ("", true),
  ])
  func whatWasSeenThreeYearsAgoIsToBeVerified(_ seen: String, _ isOld: Bool) throws {
    let day = try #require(CalendarDate("2026-11-23"))
    #expect(Office.isOld(seen, on: day) == isOld)
  }

  @Test func anOldNumberNeverBeatsANewerOneOfTheSameBody() {
    let old = Office.Phone(number: "01 00 00 00 00", seen: "2019-11")
    let new = Office.Phone(number: "39 49", seen: "2026-06")
    let line = Self.office(new, seen: "2026-06", website: "https://example.org")
    #expect(Self.office(old, seen: "2019-11").completed(by: line).phone?.number == "39 49")
    #expect(Self.office(nil, seen: "2019-11").completed(by: line).phone?.number == "39 49")
    #expect(Self.office(new, seen: "2026").completed(by: Self.office(old, seen: "2019")).phone == new)
    #expect(Self.office(nil, seen: "2019-11").completed(by: line).website == "https://example.org")
    #expect(Self.office(nil, seen: "2019-11", website: "own").completed(by: line).website == "own")
  }

  @Test func aNumberThatALineAnswersIsNeverSaidToBeTheOfficesOwn() {
    let national = Office.Phone(number: "39 49", seen: "2026-06")
    let line = Self.office(national, seen: "2026-06")
    #expect(Self.office(nil, seen: "2019-11").completed(by: line).phone?.line == "Office")
    // A list of offices may repeat the number of the line.
    #expect(Self.office(national, seen: "2026-06").completed(by: line).phone?.line == "Office")
    let own = Office.Phone(number: "01 00 00 00 00", seen: "2026-07")
    #expect(Self.office(own, seen: "2026-07").completed(by: line).phone?.line == nil)
  }
}
