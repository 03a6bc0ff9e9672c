/// The modules of a square while it is drawn: first the pattern that readers find it by, then the bytes, then a mask.
struct SquareDrawing {
  private let version: SquareVersion
  private let side: Int
  /// Whether each module is dark, row by row.
  private(set) var dark: [Bool]
  /// Whether each module is of the pattern, which carries no bytes.
  private var isPattern: [Bool]

  /// The pattern of a version, without what says its mask.
  init(_ version: SquareVersion) {
    self.version = version
    side = version.side
    dark = Array(repeating: false, count: side * side)
    isPattern = dark
    for place in 0..<side {
      put(6, place, place % 2 == 0)
      put(place, 6, place % 2 == 0)
    }
    for (row, column) in [(3, 3), (3, side - 4), (side - 4, 3)] { putRings(row, column, reach: 4) }
    let middles = version.alignments
    for row in middles {
      for column in middles where !isCorner(row, column, middles) { putRings(row, column, reach: 2) }
    }
    putMask(0)
    putNumber()
  }

  // MARK: Pattern

  /// Whether a place of alignment lies where a square of the corners is.
  private func isCorner(_ row: Int, _ column: Int, _ middles: [Int]) -> Bool {
    let last = middles.last ?? 6
    return [(6, 6), (6, last), (last, 6)].contains { $0 == (row, column) }
  }

  private mutating func put(_ row: Int, _ column: Int, _ isDark: Bool) {
    guard (0..<side).contains(row), (0..<side).contains(column) else { return }
    dark[row * side + column] = isDark
    isPattern[row * side + column] = true
  }

  /// Rings around a middle: a light one inside, and one outside where it reaches that far.
  private mutating func putRings(_ row: Int, _ column: Int, reach: Int) {
    let light = reach == 4 ? [2, 4] : [1]
    for down in -reach...reach {
      for right in -reach...reach {
        put(row + down, column + right, !light.contains(max(abs(down), abs(right))))
      }
    }
  }

  /// The level and the mask, twice, each with ten bits that correct it (ISO/IEC 18004, 7.9).
  private mutating func putMask(_ mask: Int) {
    let level = 0b01
    let bits = Self.corrected(level << 3 | mask, by: 0x537, 10) ^ 0x5412
    for place in 0..<15 {
      let isDark = bits >> place & 1 == 1
      // Around the corner at the top left, leaving out the lines of every second module.
      switch place {
      case ..<6: put(place, 8, isDark)
      case 6: put(7, 8, isDark)
      case 7: put(8, 8, isDark)
      case 8: put(8, 7, isDark)
      default: put(8, 14 - place, isDark)
      }
      if place < 8 { put(8, side - 1 - place, isDark) } else { put(side - 15 + place, 8, isDark) }
    }
    put(side - 8, 8, true)
  }

  /// The number of the version, twice, from the seventh on (7.10).
  private mutating func putNumber() {
    guard version.number >= 7 else { return }
    let bits = Self.corrected(version.number, by: 0x1F25, 12)
    for place in 0..<18 {
      let isDark = bits >> place & 1 == 1
      put(place / 3, side - 11 + place % 3, isDark)
      put(side - 11 + place % 3, place / 3, isDark)
    }
  }

  /// A number with the remainder of its division by a polynomial behind it.
  private static func corrected(_ number: Int, by polynomial: Int, _ degree: Int) -> Int {
    var rest = number
    for _ in 0..<degree { rest = rest << 1 ^ (rest >> (degree - 1) & 1) * polynomial }
    return number << degree | rest & (1 << degree - 1)
  }

  // MARK: Bytes and masks

  /// Lays bytes on the modules beside the pattern: up and down in columns of two, from the right.
  mutating func lay(_ bytes: [UInt8]) {
    var place = 0
    var isUpwards = true
    // The line of every second module is no column of two.
    for right in (1..<side).reversed().filter({ $0 > 6 ? $0 % 2 == 0 : $0 % 2 == 1 }) {
      for step in 0..<side {
        let row = isUpwards ? side - 1 - step : step
        for column in [right, right - 1] where !isPattern[row * side + column] && place < 8 * bytes.count {
          dark[row * side + column] = bytes[place / 8] >> (7 - place % 8) & 1 == 1
          place += 1
        }
      }
      isUpwards.toggle()
    }
  }

  /// The same with what is not of the pattern turned round where a mask says so (7.8.2).
  func masked(_ mask: Int) -> SquareDrawing {
    var copy = self
    copy.putMask(mask)
    for row in 0..<side {
      for column in 0..<side where !isPattern[row * side + column] && Self.turns(mask, row, column) {
        copy.dark[row * side + column].toggle()
      }
    }
    return copy
  }

  private static func turns(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
    switch mask {
    case 0: (row + column) % 2 == 0
    case 1: row % 2 == 0
    case 2: column % 3 == 0
    case 3: (row + column) % 3 == 0
    case 4: (row / 2 + column / 3) % 2 == 0
    case 5: row * column % 2 + row * column % 3 == 0
    case 6: (row * column % 2 + row * column % 3) % 2 == 0
    default: ((row + column) % 2 + row * column % 3) % 2 == 0
    }
  }
}
