/// Neighbouring cells of one row that share a style: how tests look at styles.
public struct Run: Hashable, Sendable, CustomStringConvertible {
  /// The row.
  public let row: Int
  /// The first column.
  public let column: Int
  /// What the cells show, without spaces at the end.
  public let text: String
  /// The style that they share.
  public let style: Style

  /// The run on one line: `3:2 choice selected “Bonjour”`.
  public var description: String { "\(row):\(column) \(style) “\(text)”" }
}

extension Frame {
  /// The runs of cells that are neither blank nor in the style of running text, from the top left.
  public var runs: [Run] {
    (0..<size.rows).flatMap { row in runs(in: row) }
  }

  private func runs(in row: Int) -> [Run] {
    var runs: [Run] = []
    var start = 0
    while start < size.columns {
      let style = self[row, start].style
      var end = start
      var text = String.UnicodeScalarView()
      while end < size.columns, self[row, end].style == style {
        text.append(contentsOf: self[row, end].glyph.scalars)
        end += 1
      }
      while text.last == " " { text.removeLast() }
      if style != .text { runs.append(Run(row: row, column: start, text: String(text), style: style)) }
      start = end
    }
    return runs
  }
}
