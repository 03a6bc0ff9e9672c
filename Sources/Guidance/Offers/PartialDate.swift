/// A day, or the month or the year alone where a source says no more.
public struct PartialDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The first day that it may be.
  public let first: CalendarDate
  /// The last day that it may be.
  public let last: CalendarDate
  /// The date as `2027-01-04`, `2027-01` or `2027`.
  public let description: String

  /// A day.
  public init(_ day: CalendarDate) { (first, last, description) = (day, day, day.description) }

  /// A month or a year; nil when there is no such one.
  public init?(year: Int, month: Int? = nil) {
    guard let first = CalendarDate(year: year, month: month ?? 1, day: 1),
      let next = month == nil
        ? CalendarDate(year: year + 1, month: 1, day: 1) : first.firstOfNextMonth,
      let last = next.previousDay
    else { return nil }
    (self.first, self.last) = (first, last)
    description = String(first.description.prefix(month == nil ? 4 : 7))
  }

  /// Reads `2027-01-04`, `2027-01` or `2027`; nothing else is accepted.
  public init?(_ text: String) {
    if let day = CalendarDate(text) {
      self.init(day)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.allSatisfy(\.isNumber) ? Int(part) : nil }
    guard numbers.count == parts.count, parts.first?.utf8.count == 4 else { return nil }
    switch parts.count {
    case 1: self.init(year: numbers[0])
    case 2 where parts[1].utf8.count == 2: self.init(year: numbers[0], month: numbers[1])
    default: return nil
    }
  }

  /// The one that may begin earlier is the smaller one; of two that may begin on the same day, the one that says more.
  public static func < (left: Self, right: Self) -> Bool {
    (left.first, left.last) < (right.first, right.last)
  }
}
