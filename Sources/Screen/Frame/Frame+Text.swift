extension Frame {
  /// The rows as lines of text, without the spaces at their ends: what golden screens compare.
  public var text: String {
    (0..<size.rows).map { line($0) }.joined(separator: "\n")
  }

  /// One row as text, without the spaces at its end; empty outside of the screen.
  public func line(_ row: Int) -> String {
    guard row >= 0, row < size.rows else { return "" }
    var line = String.UnicodeScalarView()
    for cell in cells[row * size.columns..<(row + 1) * size.columns] {
      line.append(contentsOf: cell.glyph.scalars)
    }
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// The text from the cursor to the end of its row: what a screen reader says first.
  public var textAtCursor: String {
    var text = String.UnicodeScalarView()
    for column in cursor.column..<max(size.columns, cursor.column) {
      text.append(contentsOf: self[cursor.row, column].glyph.scalars)
    }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The same screen for a terminal whose fonts have no geometric shapes and no Braille patterns.
  public var withPlainShapes: Frame {
    var plain = self
    plain.replaceScalars { PlainSymbols.isShape($0) ? PlainSymbols.replacement(for: $0) : $0 }
    return plain
  }

  /// The same screen for a terminal that has letters and little else; see `PlainSymbols`.
  public var withPlainSymbols: Frame {
    var plain = self
    plain.replaceScalars(PlainSymbols.replacement)
    return plain
  }
}
