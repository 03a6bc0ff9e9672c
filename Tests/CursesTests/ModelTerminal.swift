import Screen

/// A model of xterm, as far as ncurses uses it: replaying what was sent must give the frame that was drawn.
struct ModelTerminal {
  private(set) var rows: [[Cell]]
  private(set) var row = 0
  private(set) var column = 0
  private(set) var isCursorVisible = false
  /// Sequences that the model does not know: a test that meets one proves nothing.
  private(set) var unknown: [String] = []

  /// What a cell shows, and whether it is reversed.
  struct Cell: Hashable {
    var text = " "
    var isReversed = false
  }

  private let size: Size
  private var isReversed = false
  private var wraps = false
  private var last: Unicode.Scalar = " "
  private var region: Range<Int>
  private var saved = (row: 0, column: 0)

  init(_ size: Size) {
    self.size = size
    region = 0..<size.rows
    rows = Array(repeating: Array(repeating: Cell(), count: size.columns), count: size.rows)
  }

  /// The rows without spaces at their ends.
  var text: String {
    rows.map { row in
      var line = row.map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  mutating func replay(_ bytes: [UInt8]) {
    var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\u{1B}": escape(&scalars)
      case "\r": move(row, 0)
      case "\n": if row == region.upperBound - 1 { scroll(by: 1) } else { move(row + 1, column) }
      case "\u{8}": move(row, column - 1)
      case "\u{7}", "\u{F}", "\u{E}": break
      default: show(scalar)
      }
    }
  }

  private mutating func move(_ newRow: Int, _ newColumn: Int) {
    row = min(max(newRow, 0), size.rows - 1)
    column = min(max(newColumn, 0), size.columns - 1)
    wraps = false
  }

  private mutating func show(_ scalar: Unicode.Scalar) {
    let width = TextWidth.cells(of: scalar)
    guard width > 0 else {
      let place = wraps ? column : column - 1
      let base = rows[row][place].text.isEmpty ? place - 1 : place
      rows[row][base].text.unicodeScalars.append(scalar)
      return
    }
    if wraps || column + width > size.columns { move(row + 1, 0) }
    for place in column..<(column + width) { unpair(place) }
    rows[row][column] = Cell(text: String(Character(scalar)), isReversed: isReversed)
    if width == 2 { rows[row][column + 1] = Cell(text: "", isReversed: isReversed) }
    last = scalar
    column += width
    if column == size.columns {
      column -= 1
      wraps = true
    }
  }

  /// Blanks the other half of a wide character.
  private mutating func unpair(_ place: Int) {
    if rows[row][place].text.isEmpty, place > 0 { rows[row][place - 1].text = " " }
    if place + 1 < size.columns, rows[row][place + 1].text.isEmpty { rows[row][place + 1].text = " " }
  }

  /// Moves the rows of the region up, or down when negative; blank ones come in.
  private mutating func scroll(by count: Int) {
    let blank = Array(repeating: Cell(), count: size.columns)
    let old = rows
    for line in region { rows[line] = region.contains(line + count) ? old[line + count] : blank }
    wraps = false
  }

  private mutating func erase(_ line: Int, _ columns: Range<Int>) {
    for place in columns { rows[line][place] = Cell() }
  }

  private mutating func escape(_ scalars: inout ArraySlice<Unicode.Scalar>) {
    guard let kind = scalars.popFirst() else { return }
    switch kind {
    case "[": break
    case "(", ")":
      _ = scalars.popFirst()
      return
    case "=", ">": return
    case "7":
      saved = (row, column)
      return
    case "8":
      move(saved.row, saved.column)
      return
    case "M":
      if row == region.lowerBound { scroll(by: -1) } else { move(row - 1, column) }
      return
    default:
      unknown.append("ESC \(kind)")
      return
    }
    var body = ""
    while let scalar = scalars.popFirst() {
      guard scalar.value >= 0x40 else {
        body.unicodeScalars.append(scalar)
        continue
      }
      control(body, scalar)
      return
    }
  }

  private mutating func control(_ body: String, _ last: Unicode.Scalar) {
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let count = max(numbers.first ?? 0, 1)
    switch last {
    case "H": move(count - 1, max(numbers.dropFirst().first ?? 1, 1) - 1)
    case "A": move(row - count, column)
    case "B": move(row + count, column)
    case "C": move(row, column + count)
    case "D": move(row, column - count)
    case "G": move(row, count - 1)
    case "d": move(count - 1, column)
    case "J" where body == "2": for line in 0..<size.rows { erase(line, 0..<size.columns) }
    case "J" where body.isEmpty:
      erase(row, column..<size.columns)
      for line in row + 1..<max(size.rows, row + 1) { erase(line, 0..<size.columns) }
    case "K" where body.isEmpty: erase(row, column..<size.columns)
    case "K" where body == "1": erase(row, 0..<(column + 1))
    case "X": erase(row, column..<min(column + count, size.columns))
    case "P":
      rows[row].removeSubrange(column..<min(column + count, size.columns))
      rows[row] += Array(repeating: Cell(), count: size.columns - rows[row].count)
    case "@":
      rows[row].insert(contentsOf: Array(repeating: Cell(), count: count), at: column)
      rows[row].removeLast(rows[row].count - size.columns)
    case "b": for _ in 0..<count { show(self.last) }
    case "m":
      for number in numbers {
        if number == 0 || number == 27 { isReversed = false }
        if number == 7 { isReversed = true }
      }
    case "h", "l":
      if body.contains("25") { isCursorVisible = last == "h" }
    case "r":
      let bottom = numbers.count > 1 ? numbers[1] : size.rows
      region = (count - 1)..<max(bottom, count)
      move(0, 0)
    case "S": scroll(by: count)
    case "T": scroll(by: -count)
    case "L", "M":
      let whole = region
      region = row..<max(whole.upperBound, row)
      scroll(by: last == "M" ? count : -count)
      region = whole
      move(row, 0)
    case "t": break
    default: unknown.append("CSI \(body)\(last)")
    }
  }
}
