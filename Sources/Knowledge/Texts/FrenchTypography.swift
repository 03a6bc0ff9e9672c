/// The spaces that French sets before tall punctuation and inside guillemets.
///
/// Staff write ordinary spaces; readers see the right ones, and lines never break before a question mark.
/// Rules of the Imprimerie nationale: a narrow no-break space before `; ! ?` and inside `« »`, a no-break
/// space before `:`, `%` and `€`.
package enum FrenchTypography {
  private static let narrow: Unicode.Scalar = "\u{202F}"
  private static let noBreak: Unicode.Scalar = "\u{00A0}"

  /// The text with its spaces and apostrophes put right; a text that is right comes back as it is.
  package static func corrected(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "'") }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    let scalars = text.unicodeScalars
    for position in scalars.indices {
      var scalar = scalars[position]
      if scalar == "'" { scalar = "’" }
      if scalar == " " {
        scalar = space(before: scalars[position...].dropFirst(), after: before)
      }
      result.append(scalar)
      before = scalar
    }
    return String(result)
  }

  /// The space that stands between what is before it and what follows.
  private static func space(
    before rest: Substring.UnicodeScalarView, after before: Unicode.Scalar?
  ) -> Unicode.Scalar {
    guard let next = rest.first else { return " " }
    switch next {
    case ";", "!", "?", "»": return narrow
    case "%", "€": return noBreak
    case ":":
      let afterNext = rest.dropFirst().first
      return afterNext == " " || afterNext == nil || afterNext == "\n" ? noBreak : " "
    default: return before == "«" ? narrow : " "
    }
  }
}
