extension Canvas {
  /// Where a text stands between the two edges of the area.
  public enum Alignment: Hashable, Sendable {
    /// Against the left edge.
    case leading
    /// In the middle.
    case centre
    /// Against the right edge.
    case trailing
  }

  /// Writes a text on one row, cut with an ellipsis when it is wider than a number of columns.
  ///
  /// - Returns: The column after the text.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int, columns: Int, _ style: Style = .text
  ) -> Int {
    write(TextWrap.truncated(text, columns: columns), row: row, column: column, style)
  }

  /// Writes a text on one row of the area, cut with an ellipsis when it is wider than the area.
  public mutating func write(_ text: String, row: Int, aligned alignment: Alignment, _ style: Style = .text) {
    let shown = TextWrap.truncated(text, columns: columns)
    let free = columns - TextWidth.cells(of: shown)
    let column =
      switch alignment {
      case .leading: 0
      case .centre: free / 2
      case .trailing: free
      }
    write(shown, row: row, column: column, style)
  }

  /// Writes a text over as many rows as it needs, broken at words.
  ///
  /// - Parameters:
  ///   - columns: The width to wrap to; by default up to the right edge of the area.
  /// - Returns: The number of rows used, those below the area included.
  @discardableResult
  public mutating func paragraph(
    _ text: String, row: Int, column: Int = 0, columns: Int? = nil, _ style: Style = .text
  ) -> Int {
    let lines = TextWrap.lines(of: text, columns: columns ?? (self.columns - column))
    for (offset, line) in lines.enumerated() {
      write(line, row: row + offset, column: column, style)
    }
    return lines.count
  }

  /// Draws a horizontal line over a row; by default over its whole width.
  public mutating func rule(row: Int, column: Int = 0, columns: Int? = nil, _ style: Style = .border) {
    let count = max(columns ?? (self.columns - column), 0)
    write(String(repeating: "─", count: count), row: row, column: column, style)
  }

  /// Draws a vertical line down a column; by default over the whole height.
  public mutating func verticalRule(column: Int, row: Int = 0, rows: Int? = nil, _ style: Style = .border) {
    for offset in 0..<max(rows ?? (self.rows - row), 0) {
      write("│", row: row + offset, column: column, style)
    }
  }

  /// Draws a box along the edges of a part.
  public mutating func box(_ part: Rectangle, _ style: Style = .border) {
    guard part.rows >= 2, part.columns >= 2 else { return }
    let bar = String(repeating: "─", count: part.columns - 2)
    let bottom = part.row + part.rows - 1
    write("┌" + bar + "┐", row: part.row, column: part.column, style)
    write("└" + bar + "┘", row: bottom, column: part.column, style)
    for column in [part.column, part.column + part.columns - 1] {
      verticalRule(column: column, row: part.row + 1, rows: part.rows - 2, style)
    }
  }
}
