/// A sheet of cells that a map is put together on.
struct MapSheet {
  struct Cell: Hashable {
    var character: Character = " "
    var ink = MapInk.blank
    /// Whether a marker or a name stands there, which nothing may cover.
    var isTaken = false
  }

  let columns: Int
  let rows: Int
  private var cells: [Cell]

  init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    cells = Array(repeating: Cell(), count: self.columns * self.rows)
  }

  func contains(column: Int, row: Int) -> Bool {
    column >= 0 && row >= 0 && column < columns && row < rows
  }

  subscript(column: Int, row: Int) -> Cell {
    get { cells[row * columns + column] }
    set { cells[row * columns + column] = newValue }
  }

  /// Puts a character on a cell; outside of the sheet nothing happens.
  mutating func put(_ character: Character, _ ink: MapInk, column: Int, row: Int, isTaken: Bool = false) {
    guard contains(column: column, row: row) else { return }
    self[column, row] = Cell(character: character, ink: ink, isTaken: isTaken)
  }

  /// Whether a text fits on a row without covering anything, with a free cell on either side.
  func hasRoom(for length: Int, column: Int, row: Int, ignoring ignored: Int? = nil) -> Bool {
    guard contains(column: column, row: row), contains(column: column + length - 1, row: row) else {
      return false
    }
    return (column - 1...column + length).allSatisfy { cell in
      !contains(column: cell, row: row) || cell == ignored || !self[cell, row].isTaken
    }
  }

  /// How many cells of a run of a row are drawn on.
  func ink(column: Int, row: Int, count: Int) -> Int {
    (column..<column + count).count { contains(column: $0, row: row) && self[$0, row].ink != .blank }
  }

  /// Writes a text that nothing may cover, with a free cell on either side, so that no line runs into it.
  mutating func write(_ text: String, _ ink: MapInk, column: Int, row: Int) {
    for edge in [column - 1, column + text.count] where contains(column: edge, row: row) {
      if !self[edge, row].isTaken { self[edge, row] = Cell() }
    }
    for (offset, character) in text.enumerated() {
      put(character, ink, column: column + offset, row: row, isTaken: true)
    }
  }

  /// Lays another sheet over this one.
  mutating func lay(_ other: MapSheet, column: Int, row: Int) {
    for y in 0..<other.rows {
      for x in 0..<other.columns where contains(column: column + x, row: row + y) {
        self[column + x, row + y] = other[x, y]
      }
    }
  }

  /// The lines of the sheet.
  var lines: [MapLine] {
    (0..<rows).map { row in
      var runs: [MapLine.Run] = []
      var text = ""
      var ink = MapInk.blank
      for column in 0..<columns {
        let cell = self[column, row]
        if cell.ink != ink, !text.isEmpty {
          runs.append(MapLine.Run(text: text, ink: ink))
          text = ""
        }
        ink = cell.ink
        text.append(cell.character)
      }
      if !text.isEmpty { runs.append(MapLine.Run(text: text, ink: ink)) }
      return MapLine(runs: runs)
    }
  }
}
