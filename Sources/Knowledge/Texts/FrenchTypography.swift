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
    let bytes = Array(text.utf8)
    var corrected: [UInt8] = []
    corrected.reserveCapacity(bytes.count + 8)
    for (position, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "'"): corrected += "’".utf8
      case UInt8(ascii: " "):
        corrected += space(after: bytes[..<position], before: bytes[(position + 1)...]).utf8
      default: corrected.append(byte)
      }
    }
    return String(decoding: corrected, as: UTF8.self)
  }

  /// The space that stands between what is before it and what follows, both in UTF-8.
  private static func space(after before: ArraySlice<UInt8>, before rest: ArraySlice<UInt8>) -> String {
    switch rest.first {
    case nil: return " "
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): return narrow
    case UInt8(ascii: "%"): return noBreak
    case UInt8(ascii: ":"):
      let afterNext = rest.dropFirst().first
      return afterNext == nil || afterNext == UInt8(ascii: " ") || afterNext == UInt8(ascii: "\n")
        ? noBreak : " "
    // The first bytes of what is no ASCII.
    case let byte? where byte >= 0x80:
      if rest.starts(with: "»".utf8) { return narrow }
      if rest.starts(with: "€".utf8) { return noBreak }
    default: break
    }
    return before.last == 0xAB && before.suffix(2).elementsEqual("«".utf8) ? narrow : " "
  }
}
