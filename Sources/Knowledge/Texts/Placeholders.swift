/// The marks in a text, replaced when it is shown: `{name}` by a value, `{name:day|days}` by the form of a word that
/// goes with a number.
package enum Placeholders {
  /// The names marked in a text, in order; a mark that chooses a form names the number it goes with.
  package static func names(in text: String) -> [String] {
    var names: [String] = []
    forEachMark(of: text, text: { _ in }, mark: { names.append(String($0.name)) })
    return names
  }

  /// The text with each mark replaced; a mark without a value stays as it is, so that it is seen.
  ///
  /// - Parameter singular: The numbers that take the singular in the language of the text, apart by spaces.
  package static func filled(
    _ text: String, singular: String = "1", _ value: (String) -> String?
  ) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result = ""
    forEachMark(of: text, text: { result += $0 }) { mark in
      guard let found = value(String(mark.name)) else { return result += "{\(mark.whole)}" }
      guard let forms = mark.forms else { return result += found }
      let isSingular = singular.split(separator: " ").contains { $0 == found }
      let parts = forms.split(separator: "|", omittingEmptySubsequences: false)
      result += (isSingular ? parts.first : parts.last) ?? ""
    }
    return result
  }

  /// What stands between braces.
  private struct Mark {
    let whole: Substring

    var name: Substring { whole.firstIndex(of: ":").map { whole[..<$0] } ?? whole }

    /// The forms of a word, the singular before the bar and the plural after it; nil for a mark that is a value.
    var forms: Substring? { whole.firstIndex(of: ":").map { whole[whole.index(after: $0)...] } }
  }

  private static func forEachMark(of text: String, text tell: (Substring) -> Void, mark: (Mark) -> Void) {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return tell(text[...]) }
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      tell(rest[..<open])
      mark(Mark(whole: rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    tell(rest)
  }
}
