import Guidance
import Testing

@testable import ubique

/// The day that a visit is held for.
struct VisitDayTests {
  private static let monday = CalendarDate(year: 2026, month: 11, day: 23)
  private static let tuesday = CalendarDate(year: 2026, month: 11, day: 24)

  /// A kiosk that had waited over midnight advised for the day before.
  @Test func aVisitThatBeginsAfterMidnightIsOfThatDay() throws {
    let (monday, tuesday) = (try #require(Self.monday), try #require(Self.tuesday))
    let day = VisitDay(given: nil) { tuesday }
    #expect(day.date == tuesday)
    #expect(day.next(after: monday, hasBegun: false) == tuesday)
    #expect(day.next(after: monday, hasBegun: true) == nil, "a visit keeps its day")
    #expect(day.next(after: tuesday, hasBegun: false) == nil)
  }

  @Test func aDayThatWasAskedForStays() throws {
    let (monday, tuesday) = (try #require(Self.monday), try #require(Self.tuesday))
    let day = VisitDay(given: "2026-11-23") { tuesday }
    #expect(day.date == monday)
    #expect(day.next(after: monday, hasBegun: false) == nil)
    #expect(VisitDay(given: "23/11") { tuesday }.date == nil)
  }
}
