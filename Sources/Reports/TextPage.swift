import Screen

/// A page of plain text: paragraphs wrapped at a number of columns, with hanging indents and numbered sources.
package struct TextPage {
  /// The width that every terminal has.
  package static let columns = 80

  private var lines: [String] = []
  /// The sources cited so far, each once, in the order in which they came up.
  private var sources: [String] = []

  /// An empty page.
  package init() {}

  /// A heading, with an empty line before and after it.
  package mutating func heading(_ text: String) {
    gap()
    lines += TextWrap.lines(of: text.uppercased(), columns: Self.columns)
    gap()
  }

  /// A paragraph; its first line starts with the marker, the others below the text after it.
  package mutating func paragraph(_ text: String, indent: Int = 0, marker: String = "") {
    let margin = String(repeating: " ", count: indent)
    let hang = indent + TextWidth.cells(of: marker)
    for (number, line) in TextWrap.lines(of: text, columns: Self.columns - hang).enumerated() {
      lines.append((number == 0 ? margin + marker : String(repeating: " ", count: hang)) + line)
    }
  }

  /// Lines as they are, such as those of a drawing.
  mutating func verbatim(_ drawn: [String]) { lines += drawn }

  /// One empty line, unless there is one already.
  package mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// The mark that stands behind a fact for its sources, such as `[1, 4]`.
  mutating func cite(_ cited: [String]) -> String {
    let numbers = cited.map { source -> Int in
      if let position = sources.firstIndex(of: source) { return position + 1 }
      sources.append(source)
      return sources.count
    }
    return "[\(numbers.map(String.init).joined(separator: ", "))]"
  }

  /// The list of everything cited so far.
  package mutating func writeSources(under title: String) {
    guard !sources.isEmpty else { return }
    heading(title)
    for (position, source) in sources.enumerated() { paragraph(source, marker: "[\(position + 1)] ") }
  }

  /// The page, ending with a line feed.
  package var text: String {
    let end = lines.last == "" ? lines.dropLast() : lines[...]
    return end.map { $0 + "\n" }.joined()
  }
}
