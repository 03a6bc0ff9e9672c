/// A place on a screen, counted from 0 at the top left.
public struct Position: Hashable, Sendable {
  /// The row, from 0 at the top.
  public var row: Int
  /// The column, from 0 at the left.
  public var column: Int

  /// Makes a position.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The top left of a screen.
  public static let origin = Position(row: 0, column: 0)
}

extension Position: CustomStringConvertible {
  /// The row and the column: `5:4`.
  public var description: String { "\(row):\(column)" }
}
