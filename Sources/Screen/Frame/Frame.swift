/// A whole screen as a value: its cells and the place of the hardware cursor.
///
/// Screen readers, Braille displays and input methods follow the hardware cursor, so every frame has one.
public struct Frame: Hashable, Sendable {
  /// The size in cells.
  public let size: Size
  /// The cells, row by row.
  public private(set) var cells: [Cell]
  /// Where the hardware cursor stands: at the start of the focused item, or where one types.
  public private(set) var cursor: Position

  /// Makes an empty screen; a negative size becomes 0.
  public init(size: Size) {
    self.size = Size(columns: max(size.columns, 0), rows: max(size.rows, 0))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
    cursor = .origin
  }

  /// The cell at a place of the screen; a blank one outside of it.
  public subscript(row: Int, column: Int) -> Cell {
    contains(row: row, column: column) ? cells[row * size.columns + column] : .blank
  }

  /// Puts the hardware cursor at a place, or at the nearest one on the screen.
  public mutating func placeCursor(row: Int, column: Int) {
    cursor = Position(
      row: min(max(row, 0), max(size.rows - 1, 0)), column: min(max(column, 0), max(size.columns - 1, 0)))
  }

  /// Puts a scalar of one or two cells at a place; nothing happens where it does not fit wholly.
  ///
  /// The other half of a wide glyph that it covers becomes blank, as on a terminal.
  public mutating func put(_ scalar: Unicode.Scalar, cells width: Int, row: Int, column: Int, style: Style) {
    guard contains(row: row, column: column), column + width <= size.columns else { return }
    let start = row * size.columns + column
    for place in start..<(start + width) { unpair(place, row: row) }
    cells[start] = Cell(Glyph(scalar), style)
    if width == 2 { cells[start + 1] = Cell(.continuation, style) }
  }

  /// Puts a mark over the glyph at a place, or over the wide glyph whose second half is there.
  public mutating func mark(_ scalar: Unicode.Scalar, row: Int, column: Int) {
    guard contains(row: row, column: column) else { return }
    let place = row * size.columns + column
    cells[cells[place].glyph == .continuation ? place - 1 : place].glyph.add(scalar)
  }

  /// Replaces the scalar of each cell; one that becomes narrower leaves a blank beside it.
  mutating func replaceScalars(_ replacement: (Unicode.Scalar) -> Unicode.Scalar) {
    for place in cells.indices {
      guard let old = cells[place].glyph.base else { continue }
      let new = replacement(old)
      guard new != old else { continue }
      cells[place].glyph = cells[place].glyph.replacing(base: new)
      if place + 1 < cells.count, cells[place + 1].glyph == .continuation, TextWidth.cells(of: new) == 1 {
        cells[place + 1].glyph = .blank
      }
    }
  }

  /// Whether a place is on the screen.
  private func contains(row: Int, column: Int) -> Bool {
    row >= 0 && row < size.rows && column >= 0 && column < size.columns
  }

  /// Blanks the other half of the wide glyph that a cell belongs to, if any.
  private mutating func unpair(_ place: Int, row: Int) {
    if cells[place].glyph == .continuation {
      cells[place - 1].glyph = .blank
      cells[place].glyph = .blank
    } else if place + 1 < (row + 1) * size.columns, cells[place + 1].glyph == .continuation {
      cells[place + 1].glyph = .blank
    }
  }
}
