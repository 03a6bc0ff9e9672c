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
    measuredPrefix(of: text, columns: columns).text
  }

  /// The longest beginning of a text that fits in a number of columns, and its cells.
  private static func measuredPrefix(of text: Substring, columns: Int) -> (text: Substring, cells: Int) {
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      let cells = TextWidth.cells(of: text[end..<next])
      if used + cells > columns { break }
      used += cells
      end = next
    }
    return (text[..<end], used)
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
      // What is left is measured once: a word may be as long as a file.
      var rest = piece.word
      var left = cells
      while used + left > columns {
        var (head, width) = measuredPrefix(of: rest, columns: columns - used)
        // A character wider than the whole line still has to go somewhere.
        if head.isEmpty, used == 0 {
          head = rest.prefix(1)
          width = TextWidth.cells(of: head)
        }
        line.append(contentsOf: head)
        lines.append(line)
        rest = rest[head.endIndex...]
        left -= width
        line = ""
        used = 0
      }
      line.append(contentsOf: rest)
      used += left
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Where the first word of a text ends, and whether it is an address of the web or of a mailbox: it has a point, a
  /// slash or an at sign in it.
  private static func address(_ text: Substring) -> (end: Substring.Index, isAddress: Bool) {
    let word = text.prefix { $0 != " " }
    return (word.endIndex, word.dropLast().contains { $0 == "/" || $0 == "@" || $0 == "." })
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
    // Where the word that is looked at ends, and whether it is an address: asked once a word, however long it is.
    var judged: (end: Substring.Index, isAddress: Bool)?
    while let word = scalars[start...].firstIndex(where: { $0 != " " }) {
      var end = scalars.index(after: word)
      var count = 1
      while end < scalars.endIndex, scalars[end] != " " {
        let breaks = scalars[scalars.index(before: end)] == "-" && scalars[end].properties.isAlphabetic
        // Not in addresses, which are copied as they stand, nor behind a lone letter.
        if breaks, count > 2 {
          if judged.map({ $0.end <= word }) ?? true { judged = address(text[word...]) }
          if judged?.isAddress != true { break }
        }
        count += 1
        end = scalars.index(after: end)
      }
      pieces.append(Piece(spaces: scalars.distance(from: start, to: word), word: text[word..<end]))
      start = end
    }
    return pieces
  }
}
