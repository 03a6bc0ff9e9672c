import Guidance

extension CalendarDate {
  /// Reads a day as people type it: 23/11/2026, 23.11.2026, 23 11 2026, or 2026-11-23.
  init?(typed text: String) {
    let parts = text.split { "/-. ".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isDigit) }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    if parts[0].count == 4 {
      self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    } else {
      self.init(year: numbers[2], month: numbers[1], day: numbers[0])
    }
  }

  /// The day as it would be typed: 23/11/2026.
  var typed: String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
    return "\(two(day))/\(two(month))/\(year)"
  }
}

extension Character {
  /// Whether this is one of the digits 0 to 9.
  var isDigit: Bool { isASCII && isNumber }
}
