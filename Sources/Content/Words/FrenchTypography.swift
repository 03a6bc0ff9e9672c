/// The spaces that French sets before tall punctuation and inside guillemets.
///
/// Staff write ordinary spaces; readers see the right ones, and lines never break before a question mark.
/// Rules of the Imprimerie nationale: a narrow no-break space before `; ! ?` and inside `« »`, a no-break
/// space before `:`.
package enum FrenchTypography {
  private static let narrow: Character = "\u{202F}"
  private static let noBreak: Character = "\u{00A0}"

  /// The text with its spaces and apostrophes put right; a text that is right comes back as it is.
  package static func corrected(_ text: String) -> String {
    var result: [Character] = []
    var characters = Array(text)
    characters = characters.map { $0 == "'" ? "’" : $0 }
    for (position, character) in characters.enumerated() {
      let next = position + 1 < characters.count ? characters[position + 1] : nil
      let afterNext = position + 2 < characters.count ? characters[position + 2] : nil
      guard character == " " else {
        result.append(character)
        continue
      }
      switch next {
      case ";", "!", "?", "»", "%", "€": result.append(next == "€" || next == "%" ? noBreak : narrow)
      case ":" where afterNext == " " || afterNext == nil || afterNext == "\n": result.append(noBreak)
      default: result.append(result.last == "«" ? narrow : " ")
      }
    }
    return String(result)
  }
}
