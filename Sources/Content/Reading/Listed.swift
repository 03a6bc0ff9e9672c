import Guidance

/// A closed list of values, each written as a word.
typealias Listed = CaseIterable & RawRepresentable<String>

extension CaseIterable where Self: RawRepresentable<String> {
  /// The words of the list, as a fault shows them: `running, ended or historic`.
  static var expected: String {
    let words = allCases.map(\.rawValue)
    guard words.count > 1, let last = words.last else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension String {
  /// Whether this may name a row: letters without accents, digits and hyphens.
  var isIdentifier: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        byte.isDigit || byte == UInt8(ascii: "-")
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      }
  }

  /// Whether this is a year, a month or a day of the calendar.
  var isPartialDate: Bool {
    switch utf8.count {
    case 4: CalendarDate("\(self)-01-01") != nil
    case 7: CalendarDate("\(self)-01") != nil
    default: CalendarDate(self) != nil
    }
  }
}

extension UInt8 {
  /// Whether this is one of 0 to 9 in ASCII.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
