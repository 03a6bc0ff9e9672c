/// The spaces that French sets before tall punctuation and inside guillemets.
///
/// Staff write ordinary spaces; readers see the right ones, and lines never break before a question mark.
/// Rules of the Imprimerie nationale: a narrow no-break space before `; ! ?` and inside `« »`, a no-break
/// space before `:`, `%` and `€`.
package enum FrenchTypography {
  private static let narrow = "\u{202F}"
  private static let noBreak = "\u{00A0}"

  /// The text with its spaces and apostrophes put right; a text that is right comes back as it is.
  package static func corrected(_ text: String) -> String {
    var text = text
    // Most texts are right, or wrong in a place or two: what lies between is taken over as it is.
    let corrected = text.withUTF8 { bytes -> [UInt8]? in
      var corrected: [UInt8] = []
      var taken = 0
      for position in bytes.indices {
        guard let sign = sign(at: position, of: bytes) else { continue }
        corrected += bytes[taken..<position]
        corrected += sign.utf8
        taken = position + 1
      }
      return taken == 0 ? nil : corrected + bytes[taken...]
    }
    return corrected.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// What has to stand at a place instead of what stands there; nil when that is right.
  private static func sign(at position: Int, of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    switch bytes[position] {
    case UInt8(ascii: "'"): return "’"
    case UInt8(ascii: " "): break
    default: return nil
    }
    let next = position + 1 < bytes.count ? bytes[position + 1] : nil
    let afterNext = position + 2 < bytes.count ? bytes[position + 2] : nil
    switch next {
    case nil: return nil
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): return narrow
    case UInt8(ascii: "%"): return noBreak
    case UInt8(ascii: ":"):
      let isAlone = afterNext.map { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") } ?? true
      return isAlone ? noBreak : nil
    // The first bytes of what is no ASCII.
    case 0xC2 where afterNext == 0xBB: return narrow  // »
    case 0xE2 where bytes[(position + 1)...].starts(with: "€".utf8): return noBreak
    default: break
    }
    return position > 1 && bytes[position - 1] == 0xAB && bytes[position - 2] == 0xC2 ? narrow : nil  // «
  }
}
