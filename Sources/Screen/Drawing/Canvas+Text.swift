extension Canvas {
  /// Writes a text on one row, cut with an ellipsis when it is wider than a number of columns.
  ///
  /// - Returns: The column after the text.
  @discardableResult
  public mutating func write(
    _ text: String, row: Int, column: Int, columns: Int, _ style: Style = .text
  ) -> Int {
    write(TextWrap.truncated(text, columns: columns), row: row, column: column, style)
  }

  /// Writes a text over as many rows as it needs, broken at words.
  ///
  /// - Parameters:
  ///   - columns: The width to wrap to; by default up to the right edge.
  /// - Returns: The number of rows used, those below the edge included.
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
}
