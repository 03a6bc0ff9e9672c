import TestSupport
import Testing

@testable import LocalArea

struct DotGridTests {
  @Test func everyDotHasItsOwnBit() {
    var seen: Set<UInt8> = []
    for y in 0..<4 {
      for x in 0..<2 {
        var grid = DotGrid(columns: 1, rows: 1)
        grid.set(x: x, y: y)
        seen.insert(grid[0, 0])
      }
    }
    #expect(seen.count == 8)
    #expect(seen.reduce(0, |) == 0xFF)
    #expect(DotShape.braille(0x01) == "⠁")
    #expect(DotShape.braille(0xFF) == "⣿")
  }

  @Test func aLineHasNoGaps() {
    var random = Seed.fresh()
    for _ in 0..<200 {
      var grid = DotGrid(columns: 20, rows: 10)
      let ends = (0..<2).map { _ in
        (
          x: Double(Int.random(in: 0..<40, using: &random)), y: Double(Int.random(in: 0..<40, using: &random))
        )
      }
      grid.line(through: ends)
      let dots = grid.cells.reduce(0) { $0 + $1.nonzeroBitCount }
      #expect(dots == Int(max(abs(ends[0].x - ends[1].x), abs(ends[0].y - ends[1].y))) + 1, "\(random)")
    }
  }

  @Test func whatLiesOutsideCostsNothingAndStaysOut() {
    var grid = DotGrid(columns: 4, rows: 2)
    grid.line(through: [(x: -1e15, y: 3), (x: 1e15, y: 3)])
    #expect(grid.cells.reduce(0) { $0 + $1.nonzeroBitCount } == 8)
    grid.line(through: [(x: -50, y: -50), (x: -10, y: 900)])
    grid.line(through: [(x: .nan, y: 0), (x: 1, y: .infinity)])
    #expect(grid.cells.reduce(0) { $0 + $1.nonzeroBitCount } == 8)
    grid.set(x: 8, y: 0)
    grid.set(x: -1, y: 0)
    #expect(grid.cells.reduce(0) { $0 + $1.nonzeroBitCount } == 8)
  }

  @Test func asciiShapesAreAscii() {
    for dots in UInt8.min...UInt8.max {
      let character = DotShape.ascii(dots)
      #expect(character.isASCII)
      #expect((character == " ") == (dots == 0))
    }
  }
}
