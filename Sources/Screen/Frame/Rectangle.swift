/// A rectangle of cells.
public struct Rectangle: Hashable, Sendable {
  /// The top row.
  public var row: Int
  /// The left column.
  public var column: Int
  /// The number of rows, never negative.
  public var rows: Int
  /// The number of columns, never negative.
  public var columns: Int

  /// Makes a rectangle; a negative number of rows or columns becomes 0.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(rows, 0)
    self.columns = max(columns, 0)
  }

  /// A whole screen.
  public init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  /// Its size.
  public var size: Size { Size(columns: columns, rows: rows) }

  /// Whether it holds a cell.
  public func contains(_ position: Position) -> Bool {
    position.row >= row && position.row < row + rows
      && position.column >= column && position.column < column + columns
  }

  /// The same rectangle, smaller by a margin on each side.
  public func inset(rows vertical: Int = 0, columns horizontal: Int = 0) -> Rectangle {
    Rectangle(
      row: row + vertical, column: column + horizontal,
      rows: rows - 2 * vertical, columns: columns - 2 * horizontal)
  }

  /// The part that two rectangles share; empty when there is none.
  public func intersection(_ other: Rectangle) -> Rectangle {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rectangle(
      row: top, column: left,
      rows: min(row + rows, other.row + other.rows) - top,
      columns: min(column + columns, other.column + other.columns) - left)
  }

  /// The first rows, and what is left below them.
  public func split(top: Int) -> (top: Rectangle, rest: Rectangle) {
    let count = min(max(top, 0), rows)
    return (
      Rectangle(row: row, column: column, rows: count, columns: columns),
      Rectangle(row: row + count, column: column, rows: rows - count, columns: columns)
    )
  }

  /// What is left above the last rows, and those.
  public func split(bottom: Int) -> (rest: Rectangle, bottom: Rectangle) {
    let parts = split(top: rows - min(max(bottom, 0), rows))
    return (parts.top, parts.rest)
  }

  /// The first columns, and what is left beside them.
  public func split(left: Int) -> (left: Rectangle, rest: Rectangle) {
    let count = min(max(left, 0), columns)
    return (
      Rectangle(row: row, column: column, rows: rows, columns: count),
      Rectangle(row: row, column: column + count, rows: rows, columns: columns - count)
    )
  }
}
