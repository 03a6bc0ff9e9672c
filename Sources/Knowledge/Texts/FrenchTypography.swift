/// The spaces that French sets before tall punctuation, inside guillemets and between a number and its word.
///
/// Staff write ordinary spaces; readers see the right ones, and lines never break before a question mark.
/// Rules of the Imprimerie nationale: a narrow no-break space before `; ! ?` and inside `« »`, a no-break
/// space before `:`, `%` and `€`, between a number and its unit or month, in *n° 3* and in *bac + 2*, and a narrow one
/// between thousands.
package enum FrenchTypography {
  private static let narrow = "\u{202F}"
  private static let noBreak = "\u{00A0}"

  /// The words that no line parts from the number before them.
  private static let units: Set<String> = [
    "an", "ans", "mois", "semaine", "semaines", "jour", "jours", "heure", "heures", "minute", "minutes",
    "seconde", "secondes", "h", "min", "km", "euro", "euros",
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
  ]

  /// The text with its spaces and apostrophes put right; a text that is right comes back as it is.
  package static func corrected(_ text: String) -> String {
    var text = text
    // Most texts are right, or wrong in a place or two: what lies between is taken over as it is.
    let corrected = text.withUTF8 { bytes -> [UInt8]? in
      var corrected: [UInt8] = []
      var taken = 0
      for position in bytes.indices {
        // Nothing else is ever put right; most of a text is neither.
        guard bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "'"),
          let sign = sign(at: position, of: bytes)
        else { continue }
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
    if position > 1 && bytes[position - 1] == 0xAB && bytes[position - 2] == 0xC2 { return narrow }  // «
    let (before, rest) = (bytes[..<position], bytes[(position + 1)...])
    if isThousand(before, rest) { return narrow }
    return isBound(before, rest) ? noBreak : nil
  }

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// Whether what is before a space and what follows it belong together: *26 ans*, *1er mai*, *n° 3*.
  private static func isBound(_ before: Bytes, _ rest: Bytes) -> Bool {
    guard let last = before.last, let next = rest.first else { return false }
    switch last {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "}"): return units.contains(word(of: rest))
    case UInt8(ascii: "r"):
      return before.suffix(3).elementsEqual("1er".utf8) && units.contains(word(of: rest))
    case UInt8(ascii: "h"):
      return (isDigit(next) || next == UInt8(ascii: "{")) && before.dropLast().last == UInt8(ascii: " ")
    case 0xB0: return before.suffix(2).elementsEqual("°".utf8)
    case UInt8(ascii: "+"): return isDigit(next) && takesPlus(before.dropLast(2))
    default: return next == UInt8(ascii: "+") && takesPlus(before)
    }
  }

  /// Whether a level is what follows: *bac + 3 ou + 4*.
  private static func takesPlus(_ before: Bytes) -> Bool {
    ["bac", "Bac", " ou"].contains { before.suffix(3).elementsEqual($0.utf8) }
  }

  /// Whether three digits end a number whose thousands stand before the space: *1 600*.
  private static func isThousand(_ before: Bytes, _ rest: Bytes) -> Bool {
    let digits = before.reversed().prefix(4).prefix(while: isDigit).count
    return (1...3).contains(digits) && rest.prefix(4).prefix(while: isDigit).count == 3
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The word that comes first; of a mark that chooses the form of a word, its first form.
  private static func word(of rest: Bytes) -> String {
    var start = rest
    if rest.first == UInt8(ascii: "{") {
      guard let colon = rest.firstIndex(of: UInt8(ascii: ":")) else { return "" }
      start = rest[(colon + 1)...]
    }
    // Letters with accents are two bytes, of which the first is 0xC3; no-break spaces begin with others.
    let letters = start.prefix { byte in
      byte == 0xC3 || (0x80...0xBF).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
    return letters.count > 10 ? "" : String(decoding: letters, as: UTF8.self)
  }
}
