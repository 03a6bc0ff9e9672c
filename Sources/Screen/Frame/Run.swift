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
    stretches(of: row).filter { $0.style != .text }.map { stretch in
      var text = stretch.text
      while text.last == " " { text.removeLast() }
      return Run(row: row, column: stretch.columns.lowerBound, text: String(text), style: stretch.style)
    }
  }

  /// A row in stretches of cells that share a style, blanks and all.
  func stretches(
    of row: Int
  ) -> [(columns: Range<Int>, text: String.UnicodeScalarView, style: Style)] {
    var stretches: [(columns: Range<Int>, text: String.UnicodeScalarView, style: Style)] = []
    var start = 0
    while start < size.columns {
      let style = self[row, start].style
      var end = start
      var text = String.UnicodeScalarView()
      while end < size.columns, self[row, end].style == style {
        text.append(contentsOf: self[row, end].glyph.scalars)
        end += 1
      }
      stretches.append((start..<end, text, style))
      start = end
    }
    return stretches
  }
}
