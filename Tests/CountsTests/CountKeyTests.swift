import Counts
import Testing

/// Counters have names that need no quoting, and months are months.
struct CountKeyTests {
  @Test func monthsAreReadAsTheyAreWritten() throws {
    for text in ["2026-01", "2026-12", "2000-10"] {
      let month = try #require(Month(text))
      #expect(month.description == text && Month(code: month.code) == month)
    }
    for text in ["2026", "2026-00", "2026-13", "26-01", "2026-1", "2026-01-01", "１０２６-01", "+026-01", ""] {
      #expect(Month(text) == nil, "\(text)")
    }
    #expect(try #require(Month("2025-12")) < #require(Month("2026-01")))
  }

  @Test func aValueIsAnIdentifier() throws {
    let month = try #require(Month("2026-01"))
    for value in ["F01", "find-job", "kiosk/finished/40+"] {
      #expect(CountKey(month: month, kind: .goal, area: .unknown, value: value) != nil)
    }
    for value in ["", "a b", "é", "a\"b", "a\tb", String(repeating: "a", count: 65)] {
      #expect(CountKey(month: month, kind: .goal, area: .unknown, value: value) == nil, "\(value)")
    }
  }

  @Test func aPlaceIsAnEmploymentAreaOrLess() {
    for text in ["5315", "0051", "region:53", "-"] { #expect(CountArea(text)?.description == text) }
    for text in ["35360", "region:5", "region:", "department:35", "", "--"] {
      #expect(CountArea(text) == nil)
    }
  }

  /// A visit adds one to each counter, and nothing that tells which counters came together.
  @Test func aVisitAddsOneToEachCounter() throws {
    let month = try #require(Month("2026-01"))
    let visit = VisitCount(
      setting: "kiosk", isFinished: true, area: .area("5315"),
      values: [.init(.field, "F01"), .init(.field, "F02"), .init(.step, "talk-cep")])
    let rows = visit.table(in: month, minutes: 7).rows
    #expect(rows.allSatisfy { $0.number == 1 } && rows.count == 4)
    let visits = rows.filter { $0.key.kind == .visit }
    #expect(visits.map(\.key.value) == ["kiosk/finished/5-9"] && visits.first?.key.area == .unknown)
  }

  @Test func minutesAreCountedInClasses() {
    let classes = [(0, "0-4"), (4, "0-4"), (5, "5-9"), (9, "5-9"), (10, "10-19"), (20, "20-39"), (40, "40+")]
    for (minutes, name) in classes { #expect(VisitLength(minutes: minutes).rawValue == name) }
  }
}
