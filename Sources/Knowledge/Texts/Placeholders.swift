/// The marks in a text, replaced when it is shown: `{name}` by a value, `{name:day|days}` by the form of a word that
/// goes with a number, `{name:of}` by the form of a name that a sentence needs.
package enum Placeholders {
  /// The names marked in a text, in order; a mark that chooses a form names the value it goes with.
  package static func names(in text: String) -> [String] {
    var names: [String] = []
    forEachMark(of: text, text: { _ in }, mark: { names.append(String($0.name)) })
    return names
  }

  /// The forms of names that a text asks for, in order: `of` for `{place:of}`.
  package static func nameForms(in text: String) -> [String] {
    var forms: [String] = []
    forEachMark(
      of: text, text: { _ in },
      mark: { mark in
        if let form = mark.form, !form.contains("|") { forms.append(String(form)) }
      })
    return forms
  }

  /// The text with each mark replaced; a mark without a value stays as it is, so that it is seen.
  ///
  /// A form of a name is a value of its own (`place:of`) where the name brings it along, else what the language makes
  /// of the name, else the name as it is.
  ///
  /// - Parameters:
  ///   - singular: The numbers that take the singular in the language of the text, apart by spaces.
  ///   - names: How the language of the text uses names; nil for one that leaves them as they are.
  package static func filled(
    _ text: String, singular: String = "1", names: FrenchNames? = nil, _ value: (String) -> String?
  ) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result = ""
    forEachMark(of: text, text: { result += $0 }) { mark in
      guard let found = value(String(mark.name)) else { return result += "{\(mark.whole)}" }
      guard let form = mark.form else { return add(found, to: &result) }
      if form.contains("|") {
        let isSingular = singular.split(separator: " ").contains { $0 == found }
        let parts = form.split(separator: "|", omittingEmptySubsequences: false)
        result += (isSingular ? parts.first : parts.last) ?? ""
      } else if let own = value("\(mark.name):\(form.lowercased())") {
        result += FrenchNames.cased(own, like: String(form))
      } else {
        result += names?.form(String(form), of: found) ?? found
      }
    }
    return result
  }

  /// Adds the value of a mark.
  ///
  /// A sentence has one colon: the one right before a value that brings its own becomes a dash, as in *Que faire –
  /// Demandez un devis : il est gratuit.*
  private static func add(_ value: String, to result: inout String) {
    for colon in ["\u{00A0}: ", ": "] where result.hasSuffix(colon) {
      guard hasColon(value) else { break }
      result.removeLast(colon.count)
      result += "\u{00A0}– "
      break
    }
    result += value
  }

  /// Whether there is a colon in the first sentence of a text, but for what stands in brackets.
  private static func hasColon(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: " ") && last == UInt8(ascii: ":") { return true }
      if byte == UInt8(ascii: " ") && ends.contains(last) || byte == UInt8(ascii: "(") { return false }
      last = byte
    }
    return false
  }

  /// The ASCII signs that end a sentence.
  private static let ends = Set(".!?".utf8)

  /// What stands between braces.
  private struct Mark {
    let whole: Substring

    var name: Substring { colon.map { whole[..<$0] } ?? whole }

    /// The forms of a word, the singular before the bar and the plural after it, or the form of a name; nil for a
    /// mark that is a value.
    var form: Substring? { colon.map { whole[whole.utf8.index(after: $0)...] } }

    private var colon: Substring.Index? { whole.utf8.firstIndex(of: UInt8(ascii: ":")) }
  }

  private static func forEachMark(of text: String, text tell: (Substring) -> Void, mark: (Mark) -> Void) {
    // The signs are ASCII: they are looked for among bytes, a tenth of the work of looking among characters.
    let bytes = text.utf8
    var start = bytes.startIndex
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "{")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      tell(text[start..<open])
      mark(Mark(whole: text[bytes.index(after: open)..<close]))
      start = bytes.index(after: close)
    }
    tell(text[start...])
  }
}
