/// The INSEE code of a commune as one number, ordered as its text is.
///
/// Five characters: digits, but the second, which may be `A` or `B` (Corsica). Read in base 36.
package struct InseeCode: Hashable, Comparable, Sendable, BitwiseCopyable {
  let value: UInt32

  /// Reads five bytes of a range, or nil when they are no code.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard range.count == 5 else { return nil }
    var value: UInt32 = 0
    for index in range {
      let byte = bytes[index]
      let digit: UInt32
      if byte &- UInt8(ascii: "0") <= 9 {
        digit = UInt32(byte &- UInt8(ascii: "0"))
      } else if index == range.lowerBound + 1, byte == UInt8(ascii: "A") || byte == UInt8(ascii: "B") {
        digit = UInt32(byte &- UInt8(ascii: "A")) + 10
      } else {
        return nil
      }
      value = value * 36 + digit
    }
    self.value = value
  }

  /// Reads a code from text, or nil when it is no code.
  package init?(_ text: some StringProtocol) {
    self.init(Array(text.utf8))
  }

  /// Reads a code from its letters, or nil when they are none.
  init?(_ letters: [UInt8]) {
    guard let code = letters.withUnsafeBufferPointer({ InseeCode($0, 0..<$0.count) }) else { return nil }
    self = code
  }

  package static func < (left: InseeCode, right: InseeCode) -> Bool { left.value < right.value }

  /// The code as text.
  package var text: String {
    var bytes: [UInt8] = []
    var rest = value
    for _ in 0..<5 {
      let digit = UInt8(rest % 36)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
      rest /= 36
    }
    return String(decoding: bytes.reversed(), as: UTF8.self)
  }

  /// The code of the department: the first two characters, or three overseas.
  var department: String {
    let text = text
    return String(text.prefix(text.hasPrefix("97") || text.hasPrefix("98") ? 3 : 2))
  }

  /// A number below 1296 for the first two characters, by which departments are told apart quickly.
  var leadingPair: Int { Int(value / 46_656) }

  /// The value of the third character.
  var thirdDigit: Int { Int(value / 1_296 % 36) }
}
