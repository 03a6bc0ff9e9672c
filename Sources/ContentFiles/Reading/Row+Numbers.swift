import Faults
import Guidance

extension Row {
  /// A whole number within bounds; nil when the cell is empty.
  mutating func whole(_ column: String, in bounds: ClosedRange<Int>) -> Int? {
    optional(column).flatMap { whole($0, column, in: bounds) }
  }

  /// A whole number or two joined by a hyphen, such as `12-18`; nil when the cell is empty.
  mutating func range(_ column: String, in bounds: ClosedRange<Int>) -> ClosedRange<Int>? {
    guard let text = optional(column) else { return nil }
    let ends = text.parts(separatedBy: "-")
    guard ends.count <= 2 else {
      fault(column, .rangeExpected, ["value": .text(text)])
      return nil
    }
    let numbers = ends.compactMap { whole($0, column, in: bounds) }
    guard numbers.count == ends.count, let low = numbers.first, let high = numbers.last else { return nil }
    guard low <= high else {
      fault(column, .rangeReversed, ["value": .text(text), "expected": "\(high)-\(low)"])
      return nil
    }
    return low...high
  }

  private mutating func whole(_ text: String, _ column: String, in bounds: ClosedRange<Int>) -> Int? {
    if text.utf8.allSatisfy(\.isDigit), let number = Int(text), bounds.contains(number) { return number }
    fault(
      column, .outOfRange,
      ["value": .text(text), "from": "\(bounds.lowerBound)", "to": "\(bounds.upperBound)"]
    )
    return nil
  }

  /// Decimal degrees, written with a point; nil when the cell is empty.
  mutating func degrees(_ column: String, upTo limit: Double) -> Double? {
    guard let text = optional(column) else { return nil }
    let isPlain = text.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    if isPlain, let number = Double(text), abs(number) <= limit { return number }
    fault(column, .degreesExpected, ["value": .text(text), "limit": "\(Int(limit))"])
    return nil
  }

  /// A day written `2026-11-23`; nil when the cell is empty.
  mutating func day(_ column: String) -> CalendarDate? {
    guard let text = optional(column) else { return nil }
    if text.utf8.count == 10, let date = text.firstDay { return date }
    fault(column, .dayExpected, ["value": .text(text)])
    return nil
  }

  /// A year, a month or a day, as far as a source gives it; nil when the cell is empty.
  mutating func time(_ column: String) -> String? {
    guard let text = optional(column) else { return nil }
    if !text.isPartialDate {
      fault(column, .timeExpected, ["value": .text(text)])
    }
    return text
  }

  /// The date of a source, which must be given: a year, a month, a day, or `n.d.` when the source has none.
  mutating func sourceDate(_ column: String) -> String {
    let text = required(column)
    if !text.isEmpty, text != "n.d.", !text.isPartialDate {
      fault(column, .sourceDateExpected, ["value": .text(text)])
    }
    return text
  }
}
