import Faults
import Guidance

/// A closed list of values, each written as a word.
typealias Listed = CaseIterable & RawRepresentable<String>

extension CaseIterable where Self: RawRepresentable<String> {
  /// The words of the list, for a fault.
  static var expected: FaultValue { .oneOf(allCases.map(\.rawValue)) }
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

  /// The parts between occurrences of an ASCII character; empty parts too.
  func parts(separatedBy separator: Unicode.Scalar) -> [String] {
    let byte = UInt8(ascii: separator)
    var text = self
    return text.withUTF8 { bytes in
      var parts: [String] = []
      var start = 0
      for end in bytes.indices where bytes[end] == byte {
        parts.append(String(decoding: bytes[start..<end], as: UTF8.self))
        start = end + 1
      }
      guard start > 0 else { return [self] }
      return parts + [String(decoding: bytes[start...], as: UTF8.self)]
    }
  }

  /// The parts between spaces, however many stand together.
  var words: [String] {
    var text = self
    return text.withUTF8 { bytes in
      var words: [String] = []
      words.reserveCapacity(4)
      var start = 0
      for end in 0...bytes.count where end == bytes.count || bytes[end] == UInt8(ascii: " ") {
        if end > start { words.append(String(decoding: bytes[start..<end], as: UTF8.self)) }
        start = end + 1
      }
      return words
    }
  }

  /// Whether this is a year, a month or a day of the calendar.
  var isPartialDate: Bool { firstDay != nil }

  /// The day that this names, or the first one of the year or month that it names; nil when there is none.
  ///
  /// Start-up reads hundreds of dates, hence the bytes.
  var firstDay: CalendarDate? {
    guard [4, 7, 10].contains(utf8.count) else { return nil }
    var numbers = [0]
    for (place, byte) in utf8.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        numbers.append(0)
      } else {
        guard byte.isDigit else { return nil }
        numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    return CalendarDate(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : 1, day: numbers.count > 2 ? numbers[2] : 1)
  }
}

extension [UInt8] {
  /// Whether the bytes are text in UTF-8.
  package var isText: Bool {
    do {
      _ = try UTF8Span(validating: span)
      return true
    } catch {
      return false
    }
  }
}

extension UInt8 {
  /// Whether this is one of 0 to 9 in ASCII.
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
