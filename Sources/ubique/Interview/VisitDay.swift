import Guidance

/// The day that visits are held for: the one that was asked for, else that of the calendar when a visit begins.
///
/// A program may wait for weeks, and a person past midnight: the day belongs to the visit, not to the process.
struct VisitDay {
  /// The day that was asked for, as given; nil for that of the calendar.
  let given: String?
  /// Says what day it is.
  var today: () -> CalendarDate? = { Today.date }

  /// The day of a visit that begins now; nil when what was asked for is no day.
  var date: CalendarDate? { given.map { CalendarDate($0) } ?? today() }

  /// The day that a visit is to be held for from now on; nil when it stays the one it is.
  func next(after used: CalendarDate, hasBegun: Bool) -> CalendarDate? {
    guard given == nil, !hasBegun, let today = today(), today != used else { return nil }
    return today
  }
}
