/// Reads one value of JSON that is held whole (RFC 8259).
package struct JsonParser {
  /// How many lists and objects may stand in one another.
  package static let deepest = 64

  /// Why something is no JSON, and at which byte.
  package struct Mistake: Error, Hashable {
    /// The position, from 0.
    package let offset: Int
    /// Whether it is nested too deeply, and right so far.
    package let isTooDeep: Bool
  }

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  /// The value that bytes hold and nothing else.
  package static func value(of bytes: [UInt8]) throws(Mistake) -> JsonValue {
    var parser = JsonParser(bytes: bytes)
    let value = try parser.value()
    guard parser.next() == nil else { throw parser.mistake }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var mistake: Mistake { Mistake(offset: position, isTooDeep: false) }

  /// The next byte that is no white space, which stays where it is.
  private mutating func next() -> UInt8? {
    while position < bytes.count, bytes[position].isJsonSpace { position += 1 }
    return position < bytes.count ? bytes[position] : nil
  }

  private mutating func take(_ character: Unicode.Scalar) throws(Mistake) {
    guard next() == UInt8(ascii: character) else { throw mistake }
    position += 1
  }

  /// Passes over a character, if it is the next one.
  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(Mistake) -> JsonValue {
    guard depth < Self.deepest else { throw Mistake(offset: position, isTooDeep: true) }
    depth += 1
    defer { depth -= 1 }
    switch next() {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .text(try text())
    default: return try literal()
    }
  }

  private mutating func object() throws(Mistake) -> JsonValue {
    try take("{")
    var members: [String: JsonValue] = [:]
    guard !takes("}") else { return .object(members) }
    repeat {
      guard next() == UInt8(ascii: "\"") else { throw mistake }
      let key = try text()
      try take(":")
      members[key] = try value()
    } while takes(",")
    try take("}")
    return .object(members)
  }

  private mutating func array() throws(Mistake) -> JsonValue {
    try take("[")
    var items: [JsonValue] = []
    guard !takes("]") else { return .array(items) }
    repeat { items.append(try value()) } while takes(",")
    try take("]")
    return .array(items)
  }

  private mutating func literal() throws(Mistake) -> JsonValue {
    let start = position
    while position < bytes.count, Self.isOfLiteral(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let isNumber = text.allSatisfy { !$0.isLetter || $0 == "e" || $0 == "E" } && Double(text) != nil
    guard ["true", "false", "null"].contains(text) || isNumber else {
      position = start
      throw mistake
    }
    return .literal(text)
  }

  private static func isOfLiteral(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default:
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "E")
    }
  }

  // MARK: Texts

  private mutating func text() throws(Mistake) -> String {
    position += 1
    let start = position
    while position < bytes.count, !Self.endsPlainText(bytes[position]) { position += 1 }
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: text, as: UTF8.self) else { throw mistake }
        return text
      case UInt8(ascii: "\\"): text += Array(String(try escaped()).utf8)
      default: text.append(byte)
      }
    }
    throw mistake
  }

  /// Whether a byte ends what of a text is as it is written.
  private static func endsPlainText(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escaped() throws(Mistake) -> Unicode.Scalar {
    guard position < bytes.count else { throw mistake }
    position += 1
    switch bytes[position - 1] {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return try character()
    case let byte where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "/"):
      return Unicode.Scalar(byte)
    default: throw mistake
    }
  }

  /// The character of a number such as `00e9`, or of two that belong together; a half that stands alone is shown as
  /// one that is not known.
  private mutating func character() throws(Mistake) -> Unicode.Scalar {
    let first = try unit()
    guard (0xD800..<0xDC00).contains(first), bytes[position...].starts(with: [0x5C, 0x75]) else {
      return Unicode.Scalar(first) ?? "\u{FFFD}"
    }
    position += 2
    let second = try unit()
    guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func unit() throws(Mistake) -> UInt32 {
    guard position + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw mistake }
    position += 4
    return unit
  }
}
