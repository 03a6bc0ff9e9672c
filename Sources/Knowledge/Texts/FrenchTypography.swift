/// The spaces that French sets before tall punctuation, inside guillemets and between a number and its word.
///
/// Staff write ordinary spaces; readers see the right ones, and lines never break before a question mark.
/// Rules of the Imprimerie nationale: a narrow no-break space before `; ! ?` and inside `« »`, a no-break
/// space before `:`, `%` and `€`, between a number and its unit or month, and in *n° 3* and *bac + 2*.
package enum FrenchTypography {
  private static let narrow = "\u{202F}"
  private static let noBreak = "\u{00A0}"

  /// The words that no line parts from the number before them.
  private static let units: Set<String> = [
    "an", "ans", "mois", "jour", "jours", "heure", "heures", "minute", "minutes", "h", "min", "km",
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
  ]

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
    if before.last == 0xAB, before.suffix(2).elementsEqual("«".utf8) { return narrow }
    return isBound(before, rest) ? noBreak : " "
  }

  /// Whether what is before a space and what follows it belong together: *26 ans*, *1er mai*, *n° 3*, *bac + 2*.
  private static func isBound(_ before: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>) -> Bool {
    guard let last = before.last, let next = rest.first else { return false }
    switch last {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "}"): return units.contains(word(of: rest))
    case UInt8(ascii: "r"): return before.suffix(3).elementsEqual("1er".utf8) && units.contains(word(of: rest))
    case UInt8(ascii: "c"): return next == UInt8(ascii: "+") && before.suffix(2).elementsEqual("ac".utf8)
    case UInt8(ascii: "+"): return isDigit(next)
    case UInt8(ascii: "h"):
      let spaced = before.dropLast().last
      return (isDigit(next) || next == UInt8(ascii: "{")) && spaced == UInt8(ascii: " ")
    case 0xB0: return before.suffix(2).elementsEqual("°".utf8)
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// The word that comes first; of a mark that chooses the form of a word, its first form.
  private static func word(of rest: ArraySlice<UInt8>) -> String {
    var start = rest
    if rest.first == UInt8(ascii: "{") {
      guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return "" }
      start = rest[(colon + 1)...]
    }
    let letters = start.prefix { byte in
      byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
    return letters.count > 10 ? "" : String(decoding: letters, as: UTF8.self)
  }
}
