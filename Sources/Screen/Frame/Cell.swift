/// One cell of a screen.
public struct Cell: Hashable, Sendable {
  /// What it shows.
  public var glyph: Glyph
  /// How it is shown.
  public var style: Style

  /// Makes a cell.
  public init(_ glyph: Glyph, _ style: Style = .text) {
    self.glyph = glyph
    self.style = style
  }

  /// An empty cell.
  public static let blank = Cell(.blank)
}
