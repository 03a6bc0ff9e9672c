import Guidance
import Testing

struct CalendarDateTests {
  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-1-01", "26-01-01", "2026-01-01x", "", "2026-00-10"])
  func refusesWhatIsNoDay(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func countsDaysAcrossALeapYear() throws {
    let before = try #require(CalendarDate("2024-02-28"))
    let after = try #require(CalendarDate("2025-03-01"))
    #expect(after.dayNumber - before.dayNumber == 367)
    #expect(before.description == "2024-02-28")
  }
}
