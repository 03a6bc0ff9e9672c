/// A day of the Gregorian calendar, without a time of day or a time zone.
///
/// Guidance has no clock: every date comes in as an argument, so that advice can be replayed.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year, 1583 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// Makes a date, or nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1583...9999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads a date written `2026-11-23`; nothing else is accepted.
  public init?(_ text: some StringProtocol) { self.init(bytesOf: String(text)) }

  // Content has hundreds of days: they are read as bytes, and of one type, so that the compiler makes code for it.
  private init?(bytesOf text: String) {
    guard text.utf8.count == 10 else { return nil }
    var numbers = (year: 0, month: 0, day: 0)
    for (place, byte) in text.utf8.enumerated() {
      let digit = Int(byte) - Int(UInt8(ascii: "0"))
      switch place {
      case 4, 7:
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      case ..<4: numbers.year = numbers.year * 10 + digit
      case ..<7: numbers.month = numbers.month * 10 + digit
      default: numbers.day = numbers.day * 10 + digit
      }
      guard (0...9).contains(digit) else { return nil }
    }
    self.init(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  /// The date as `2026-11-23`.
  public var description: String {
    let digits = { (value: Int, width: Int) in
      String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
    }
    return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
  }

  /// The number of days from 1 March of year 0 of the proleptic calendar; only differences have a meaning.
  public var dayNumber: Int {
    let shifted = (month + 9) % 12
    let era = year - shifted / 10
    return 365 * era + era / 4 - era / 100 + era / 400 + (shifted * 306 + 5) / 10 + day - 1
  }

  /// The day with this number; nil outside the years 1583 to 9999.
  public init?(dayNumber: Int) {
    guard dayNumber >= 0 else { return nil }
    let (cycle, dayOfCycle) = dayNumber.quotientAndRemainder(dividingBy: 146_097)
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The day after; nil after the last day of the year 9999.
  public var nextDay: CalendarDate? { CalendarDate(dayNumber: dayNumber + 1) }

  /// The day before; nil before the first day of the year 1583.
  public var previousDay: CalendarDate? { CalendarDate(dayNumber: dayNumber - 1) }

  /// The first day of the month after.
  public var firstOfNextMonth: CalendarDate? {
    CalendarDate(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1)
  }

  /// The same day some years later; of a 29 February, 1 March in years that have none.
  public func adding(years: Int) -> CalendarDate? {
    CalendarDate(year: year + years, month: month, day: day)
      ?? CalendarDate(year: year + years, month: 3, day: 1)
  }

  /// The completed years from this day to another; negative before it.
  public func completedYears(on date: CalendarDate) -> Int {
    date.year - year - ((date.month, date.day) < (month, day) ? 1 : 0)
  }

  /// The earlier day is the smaller one.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
