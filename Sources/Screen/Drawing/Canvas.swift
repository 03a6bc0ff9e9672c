/// A screen being drawn: text goes in at places relative to an area, and what falls outside of the area is cut.
///
/// A page makes a canvas, draws, and hands out its `frame`:
///
///     var canvas = Canvas(size: size)
///     canvas.write("Où habitez-vous ?", row: 0, column: 2, .title)
///     canvas.within(Rectangle(row: 2, column: 2, rows: 10, columns: 40)) { list in
///       list.write("> Vitré", row: 0, column: 0, .selectedChoice)
///       list.placeCursor(row: 0, column: 2)
///     }
///     return canvas.frame
public struct Canvas: Sendable {
  /// The screen as drawn until now.
  public private(set) var frame: Frame
  /// Where row 0 and column 0 of the area are on the screen.
  private var origin: Position
  /// The cells that may be drawn on, in screen coordinates.
  private var clip: Rectangle
  /// The size of the area, part of which may be clipped.
  public private(set) var size: Size

  /// Makes an empty canvas over a whole screen.
  public init(size: Size) {
    frame = Frame(size: size)
    self.size = frame.size
    origin = .origin
    clip = Rectangle(frame.size)
  }

  /// The number of rows of the area.
  public var rows: Int { size.rows }
  /// The number of columns of the area.
  public var columns: Int { size.columns }
  /// The whole area, in its own coordinates.
  public var bounds: Rectangle { Rectangle(size) }
  /// What changed, in a short sentence for speech; nil when the focused item says it all.
  public var announcement: String? {
    get { frame.announcement }
    set { frame.announcement = newValue }
  }

  /// Draws inside a part of the area, with coordinates of its own; nothing leaves the part.
  public mutating func within<Outcome>(_ part: Rectangle, _ draw: (inout Canvas) -> Outcome) -> Outcome {
    let outer = (origin: origin, clip: clip, size: size)
    let absolute = Rectangle(
      row: origin.row + part.row, column: origin.column + part.column, rows: part.rows, columns: part.columns)
    origin = Position(row: absolute.row, column: absolute.column)
    clip = absolute.intersection(clip)
    size = part.size
    defer { (origin, clip, size) = outer }
    return draw(&self)
  }

  /// Writes a text on one row and returns the column after it; controls and what falls outside are left out.
  @discardableResult
  public mutating func write(_ text: some StringProtocol, row: Int, column: Int, _ style: Style = .text)
    -> Int
  {
    let line = origin.row + row
    var place = origin.column + column
    let isVisible = line >= clip.row && line < clip.row + clip.rows
    for scalar in text.unicodeScalars {
      switch TextWidth.effect(of: scalar) {
      case .vanishes: continue
      case .marks:
        let marked = Position(row: line, column: place - 1)
        if place > origin.column + column, clip.contains(marked) {
          frame.mark(scalar, row: line, column: marked.column)
        }
      case .fills(let cells):
        if isVisible, place >= clip.column, place + cells <= clip.column + clip.columns {
          frame.put(scalar, cells: cells, row: line, column: place, style: style)
        }
        place += cells
      }
    }
    return place - origin.column
  }

  /// Puts the hardware cursor at a place, or at the nearest one that can be drawn on.
  public mutating func placeCursor(row: Int, column: Int) {
    frame.placeCursor(
      row: min(max(origin.row + row, clip.row), clip.row + max(clip.rows - 1, 0)),
      column: min(max(origin.column + column, clip.column), clip.column + max(clip.columns - 1, 0)))
  }

  /// Gives a style to every cell of a part, such as the bar of the selected item, and keeps what they show.
  public mutating func restyle(_ part: Rectangle, _ style: Style) {
    let absolute = Rectangle(
      row: origin.row + part.row, column: origin.column + part.column, rows: part.rows, columns: part.columns)
    frame.restyle(absolute.intersection(clip), style)
  }
}
