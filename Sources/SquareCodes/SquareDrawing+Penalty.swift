extension SquareDrawing {
  /// How hard the square is to read: runs and blocks of one colour, what looks like a corner, and too much of one colour
  /// (ISO/IEC 18004, 7.8.3).
  var penalty: Int {
    let side = lines.count
    let columns = (0..<side).map { column in lines.map { $0[column] } }
    let ofLines = (lines + columns).reduce(0) { $0 + Self.penalty(of: $1) }
    let dark = dark.count { $0 }
    let excess = abs(20 * dark - 10 * side * side) / (side * side)
    return ofLines + ofBlocks + 10 * excess
  }

  /// The rows.
  private var lines: [[Bool]] {
    let side = Int(Double(dark.count).squareRoot())
    return (0..<side).map { Array(dark[$0 * side..<($0 + 1) * side]) }
  }

  /// Runs of five or more, and what looks like the middle of a corner with four light modules beside it.
  private static func penalty(of line: [Bool]) -> Int {
    var penalty = 0
    var run = 0
    // The last eleven modules, those before the line light.
    var window = 0
    for (place, module) in (line + Array(repeating: false, count: 4)).enumerated() {
      if place < line.count {
        run = place > 0 && line[place - 1] == module ? run + 1 : 1
        if run == 5 { penalty += 3 } else if run > 5 { penalty += 1 }
      }
      window = window << 1 & 0x7FF | (module ? 1 : 0)
      if window == 0b00001011101 || window == 0b10111010000 { penalty += 40 }
    }
    return penalty
  }

  /// Blocks of four of one colour.
  private var ofBlocks: Int {
    let lines = lines
    var blocks = 0
    for row in 1..<lines.count {
      for column in 1..<lines.count {
        let colour = lines[row][column]
        if lines[row - 1][column] == colour, lines[row][column - 1] == colour,
          lines[row - 1][column - 1] == colour
        {
          blocks += 1
        }
      }
    }
    return 3 * blocks
  }
}
