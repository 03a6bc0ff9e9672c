/// A screen being drawn: text goes in at rows and columns, and what falls outside is cut.
///
/// A page makes a canvas, draws, and hands out its `frame`:
///
///     var canvas = Canvas(size: size)
///     canvas.write("Où habitez-vous ?", row: 0, column: 2, .title)
///     canvas.write("> Vitré", row: 2, column: 2, .selectedChoice)
///     canvas.placeCursor(row: 2, column: 4)
///     return canvas.frame
public struct Canvas: Sendable {
  /// The screen as drawn until now.
  public private(set) var frame: Frame

  /// Makes an empty canvas over a whole screen.
  public init(size: Size) { frame = Frame(size: size) }

  /// The number of rows.
  public var rows: Int { frame.size.rows }
  /// The number of columns.
  public var columns: Int { frame.size.columns }

  /// Writes a text on one row and returns the column after it; controls and what falls outside are left out.
  @discardableResult
  public mutating func write(_ text: some StringProtocol, row: Int, column: Int, _ style: Style = .text)
    -> Int
  {
    var place = column
    for scalar in text.unicodeScalars {
      switch TextWidth.effect(of: scalar) {
      case .vanishes: continue
      case .marks: if place > column { frame.mark(scalar, row: row, column: place - 1) }
      case .fills(let cells):
        frame.put(scalar, cells: cells, row: row, column: place, style: style)
        place += cells
      }
    }
    return place
  }

  /// Puts the hardware cursor at a place, or at the nearest one on the screen.
  public mutating func placeCursor(row: Int, column: Int) { frame.placeCursor(row: row, column: column) }
}
