/// A drawing in dots: each cell of text holds two dots by four, as Braille characters do.
struct DotGrid {
  /// The cells from left to right.
  let columns: Int
  /// The cells from top to bottom.
  let rows: Int
  /// The dots of each cell, as the bits of Unicode's Braille patterns.
  private(set) var cells: [UInt8]

  /// An empty drawing.
  init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    cells = Array(repeating: 0, count: self.columns * self.rows)
  }

  /// The dots from left to right.
  var width: Int { columns * 2 }
  /// The dots from top to bottom.
  var height: Int { rows * 4 }

  /// The bit of each dot of a cell: by row, then left and right.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  /// Sets a dot; outside of the drawing nothing happens.
  mutating func set(x: Int, y: Int) {
    guard x >= 0, y >= 0, x < width, y < height else { return }
    cells[y / 4 * columns + x / 2] |= Self.bits[y % 4][x % 2]
  }

  /// The dots of a cell.
  subscript(column: Int, row: Int) -> UInt8 { cells[row * columns + column] }

  /// How a line is broken: so many dots set, then so many left out.
  struct Dash {
    let set: Int
    let skip: Int

    /// An unbroken line.
    static let solid = Dash(set: 1, skip: 0)
  }

  /// Draws a line through points, by Bresenham's algorithm.
  ///
  /// Each piece is cut to the drawing first (Liang and Barsky), so that a point far outside costs nothing.
  mutating func line(through points: [(x: Double, y: Double)], _ dash: Dash = .solid) {
    var count = 0
    for (start, end) in zip(points, points.dropFirst()) {
      guard let piece = clipped(start, end) else { continue }
      segment(piece.0, piece.1, dash, &count)
    }
  }

  private mutating func segment(
    _ start: (x: Double, y: Double), _ end: (x: Double, y: Double), _ dash: Dash, _ count: inout Int
  ) {
    var x = Int(start.x.rounded())
    var y = Int(start.y.rounded())
    let lastX = Int(end.x.rounded())
    let lastY = Int(end.y.rounded())
    let (width, height) = (abs(lastX - x), abs(lastY - y))
    let (stepX, stepY) = (x < lastX ? 1 : -1, y < lastY ? 1 : -1)
    var error = width - height
    while true {
      if count % (dash.set + dash.skip) < dash.set { set(x: x, y: y) }
      if x == lastX && y == lastY { break }
      count += 1
      let twice = 2 * error
      if twice > -height {
        error -= height
        x += stepX
      }
      if twice < width {
        error += width
        y += stepY
      }
    }
  }

  /// The part of a piece that lies in the drawing, with a dot of margin; nil when none does.
  func clipped(
    _ start: (x: Double, y: Double), _ end: (x: Double, y: Double)
  ) -> ((x: Double, y: Double), (x: Double, y: Double))? {
    guard start.x.isFinite, start.y.isFinite, end.x.isFinite, end.y.isFinite else { return nil }
    let (deltaX, deltaY) = (end.x - start.x, end.y - start.y)
    var (enter, leave) = (0.0, 1.0)
    let edges = [
      (-deltaX, start.x + 1), (deltaX, Double(width) - start.x),
      (-deltaY, start.y + 1), (deltaY, Double(height) - start.y),
    ]
    for (slope, room) in edges {
      if slope == 0 {
        if room < 0 { return nil }
      } else if slope < 0 {
        enter = max(enter, room / slope)
      } else {
        leave = min(leave, room / slope)
      }
    }
    guard enter <= leave else { return nil }
    return (
      (start.x + enter * deltaX, start.y + enter * deltaY),
      (start.x + leave * deltaX, start.y + leave * deltaY)
    )
  }
}
