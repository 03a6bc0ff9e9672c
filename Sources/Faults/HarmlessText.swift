/// Characters that are more than signs: a terminal obeys them, or they change how what stands around them is shown.
///
/// These are the control characters (C0 but for tab and line feed, DEL, C1), those that turn the direction of text
/// (Bidi_Control of Unicode), the separators of lines and paragraphs, interlinear annotations and tags. No word of any
/// language needs one in our content, and whatever is printed has a sign in their place.
public enum HarmlessText {
  /// A character that is more than a sign, and the bytes that it takes.
  public struct Harm: Hashable, Sendable {
    /// The bytes.
    public let range: Range<Int>
    /// The character, by its number.
    public let value: UInt32

    /// The number as it is usually written, such as `U+202E`.
    public var name: String {
      let digits = String(value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
  }

  /// Whether a character, by its number, is such a one; a carriage return always is.
  public static func isHarm(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// The first such character of a text in UTF-8 at or behind a place; nil where there is none.
  ///
  /// A carriage return before a line feed ends a line, and is none.
  public static func firstHarm(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Harm? {
    var place = start
    while place < bytes.count {
      switch bytes[place] {
      // Letters of ASCII, and what begins or goes on with most accented ones: nearly all there is.
      case 0x20..<0x7F, 0x09, 0x0A, 0x80..<0xC2, 0xC3: break
      default: if let harm = harm(bytes, place) { return harm }
      }
      place += 1
    }
    return nil
  }

  /// The character that begins at a place, if it is such a one.
  private static func harm(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Harm? {
    let at = { (offset: Int) in place + offset < bytes.count ? bytes[place + offset] : 0 }
    let harm = { (count: Int, value: UInt32) in Harm(range: place..<place + count, value: value) }
    let low = { (offset: Int) in UInt32(at(offset) & 0x3F) }
    switch (bytes[place], at(1)) {
    case (0x0D, 0x0A): return nil
    case (0x00..<0x20, _), (0x7F, _): return harm(1, UInt32(bytes[place]))
    case (0xC2, 0x80..<0xA0): return harm(2, 0x80 + low(1))
    case (0xD8, 0x9C): return harm(2, 0x61C)
    case (0xE2, 0x80) where [0x8E, 0x8F].contains(at(2)) || (0xA8...0xAE).contains(at(2)):
      return harm(3, 0x2000 + low(2))
    case (0xE2, 0x81) where (0xA6...0xA9).contains(at(2)): return harm(3, 0x2040 + low(2))
    case (0xEF, 0xBF) where (0xB9...0xBB).contains(at(2)): return harm(3, 0xFFC0 + low(2))
    case (0xF3, 0xA0) where (at(2) == 0x80 || at(2) == 0x81) && at(3) >= 0x80:
      return harm(4, 0xE0000 + low(2) << 6 + low(3))
    default: return nil
    }
  }
}

extension String {
  /// The text as it may be printed anywhere: a sign stands in place of every character that is more than one.
  public var harmless: String { replacingHarm(with: "\u{FFFD}") }

  /// The text without the characters that are more than signs, as what others wrote is taken over.
  public var withoutHarm: String { replacingHarm(with: "") }

  private func replacingHarm(with sign: String) -> String {
    var text = self
    return text.withUTF8 { bytes -> String? in
      var harm = HarmlessText.firstHarm(in: bytes)
      guard harm != nil else { return nil }
      var kept: [UInt8] = []
      kept.reserveCapacity(bytes.count)
      var start = 0
      while let found = harm {
        kept += bytes[start..<found.range.lowerBound]
        kept += sign.utf8
        start = found.range.upperBound
        harm = HarmlessText.firstHarm(in: bytes, from: start)
      }
      kept += bytes[start...]
      return String(decoding: kept, as: UTF8.self)
    } ?? self
  }
}
