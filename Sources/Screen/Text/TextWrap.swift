/// Fitting a text to a number of cells.
public enum TextWrap {
  /// The lines of a text when none may be wider than a number of columns.
  ///
  /// Lines break at spaces, after a hyphen inside a word, and at each line feed; never at a no-break space (U+00A0, U+202F).
  /// A word wider than a whole line is cut. An empty paragraph is one empty line, an empty text none.
  public static func lines(of text: String, columns: Int) -> [String] {
    guard !text.isEmpty else { return [] }
    let columns = max(columns, 1)
    guard text.utf8.contains(0x0A) else { return paragraph(text[...], columns: columns) }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      paragraph($0, columns: columns)
    }
  }

  /// A text cut to a number of columns, its end replaced by an ellipsis when something was lost.
  public static func truncated(_ text: String, columns: Int) -> String {
    guard TextWidth.cells(of: text) > columns else { return text }
    guard columns > 0 else { return "" }
    var kept = prefix(of: Substring(text), columns: columns - 1)
    while kept.last == " " { kept = kept.dropLast() }
    return kept + "…"
  }

  /// The longest beginning of a text that fits in a number of columns.
  ///
  /// It is cut between characters, so that a letter keeps its marks.
  public static func prefix(of text: Substring, columns: Int) -> Substring {
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      used += TextWidth.cells(of: text[end..<next])
      if used > columns { break }
      end = next
    }
    return text[..<end]
  }

  /// The lines of a text without line feeds.
  private static func paragraph(_ text: Substring, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(of: text) {
      let cells = TextWidth.cells(of: piece.word)
      if used > 0, used + piece.spaces + cells <= columns {
        for _ in 0..<piece.spaces { line.append(" ") }
        line.append(contentsOf: piece.word)
        used += piece.spaces + cells
        continue
      }
      if used > 0 { lines.append(line) }
      // Spaces lead a line only at the beginning of the paragraph, where they are an indentation.
      let indent = lines.isEmpty && used == 0 ? min(piece.spaces, columns - 1) : 0
      line = String(repeating: " ", count: indent)
      used = indent
      var rest = piece.word
      while used + TextWidth.cells(of: rest) > columns {
        var head = prefix(of: rest, columns: columns - used)
        // A character wider than the whole line still has to go somewhere.
        if head.isEmpty, used == 0 { head = rest.prefix(1) }
        line.append(contentsOf: head)
        lines.append(line)
        rest = rest.dropFirst(head.count)
        line = ""
        used = 0
      }
      line.append(contentsOf: rest)
      used += TextWidth.cells(of: rest)
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Whether a text begins with an address of the web or of a mailbox: a word with a point, a slash or an at sign in it.
  private static func isAddress(_ text: Substring) -> Bool {
    let word = text.prefix { $0 != " " }
    return word.dropLast().contains { $0 == "/" || $0 == "@" || $0 == "." }
  }

  /// A piece of text that stays on one line, and the spaces before it.
  private struct Piece {
    var spaces: Int
    var word: Substring
  }

  /// The pieces of a text: words, and the parts of a hyphenated word.
  ///
  /// Looked for among scalars: to find the bounds of characters takes four times as long, and none matters here.
  private static func pieces(of text: Substring) -> [Piece] {
    let scalars = text.unicodeScalars
    var pieces: [Piece] = []
    var start = scalars.startIndex
    while let word = scalars[start...].firstIndex(where: { $0 != " " }) {
      var end = scalars.index(after: word)
      while end < scalars.endIndex, scalars[end] != " " {
        let breaks = scalars[scalars.index(before: end)] == "-" && scalars[end].properties.isAlphabetic
        // Not in addresses, which are copied as they stand, nor behind a lone letter.
        if breaks, scalars.distance(from: word, to: end) > 2, !isAddress(text[word...]) { break }
        end = scalars.index(after: end)
      }
      pieces.append(Piece(spaces: scalars.distance(from: start, to: word), word: text[word..<end]))
      start = end
    }
    return pieces
  }
}
