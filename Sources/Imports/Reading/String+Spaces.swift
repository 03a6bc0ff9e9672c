import Faults

extension String {
  /// The text as content may have it: œ where U+009C stands in its place, as exports have it that went through Latin-1,
  /// and without other characters that are more than signs.
  var mended: String {
    guard harmless != self else { return self }
    let scalars = unicodeScalars.map { scalar in
      (0x80..<0xA0).contains(scalar.value) ? XmlEncoding.meant(by: scalar) ?? scalar : scalar
    }
    return String(String.UnicodeScalarView(scalars)).withoutHarm
  }

  /// The text without white space around it, any other white space one space.
  ///
  /// Exports have millions of texts, most of them spaced so already: those are told by their bytes.
  var singleSpaced: String {
    var text = self
    let isSo = text.withUTF8 { Self.isSingleSpaced($0) }
    return isSo ? text : split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func isSingleSpaced(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var wasSpace = true
    for position in bytes.indices {
      let byte = bytes[position]
      if byte == UInt8(ascii: " ") {
        if wasSpace { return false }
        wasSpace = true
        continue
      }
      wasSpace = false
      if byte < 0x20 || byte >= 0xC2 && isSpace(bytes[position...].prefix(3)) { return false }
    }
    return !wasSpace || bytes.isEmpty
  }

  /// Whether a character of several bytes is white space.
  private static func isSpace(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let next = bytes.dropFirst().first ?? 0
    let last = bytes.dropFirst(2).first ?? 0
    switch bytes.first {
    case 0xC2: return next == 0x85 || next == 0xA0
    case 0xE1: return next == 0x9A && last == 0x80
    case 0xE2:
      return next == 0x80 && (last <= 0x8A || [0xA8, 0xA9, 0xAF].contains(last))
        || next == 0x81 && last == 0x9F
    case 0xE3: return next == 0x80 && last == 0x80
    default: return false
    }
  }
}
