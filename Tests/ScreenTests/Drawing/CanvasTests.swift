import Screen
import TestSupport
import Testing

struct CanvasTests {
  @Test func whatFallsOutsideIsCut() {
    var canvas = Canvas(size: Size(columns: 6, rows: 2))
    #expect(canvas.write("abcdefgh", row: 0, column: -1) == 7)
    canvas.write("under", row: 2, column: 0)
    canvas.write("above", row: -1, column: 0)
    canvas.write("second", row: 1, column: 3)
    canvas.placeCursor(row: 9, column: 3)
    #expect(canvas.frame.text == "bcdefg\n   sec")
    #expect(canvas.frame.cursor == Position(row: 1, column: 3))
  }

  @Test func truncatesWithAnEllipsis() {
    var canvas = Canvas(size: Size(columns: 12, rows: 2))
    canvas.write("bac", row: 0, column: 2, columns: 9)
    canvas.write("baccalauréat", row: 1, column: 2, columns: 9)
    #expect(canvas.frame.text == "  bac\n  baccalau…")
  }

  @Test func paragraphsReportTheRowsTheyTake() {
    var canvas = Canvas(size: Size(columns: 12, rows: 3))
    let used = canvas.paragraph("un deux trois quatre cinq", row: 1, column: 2)
    #expect(used == 4, "two rows are below the edge, and counted")
    #expect(canvas.frame.text == "\n  un deux\n  trois")
  }

  @Test func drawsRules() {
    var canvas = Canvas(size: Size(columns: 6, rows: 3))
    canvas.verticalRule(column: 1, row: 0, rows: 2)
    canvas.rule(row: 2)
    #expect(canvas.frame.text == " │\n │\n──────")
    #expect(canvas.frame.withPlainSymbols.text == " |\n |\n------")
  }

  /// Wherever wide and narrow glyphs are written, no glyph is cut in two and the cursor stays on the screen.
  @Test func nothingIsDrawnInHalves() {
    var random = Seed.fresh()
    let note = Comment(rawValue: random.description)
    for _ in 0..<300 {
      var canvas = Canvas(size: Size(columns: 20, rows: 10))
      for _ in 0..<6 {
        canvas.write(
          String(repeating: "日x", count: .random(in: 0...20, using: &random)),
          row: .random(in: -2...12, using: &random), column: .random(in: -5...22, using: &random), .title)
      }
      canvas.placeCursor(
        row: .random(in: -5...40, using: &random), column: .random(in: -5...40, using: &random))
      let frame = canvas.frame
      #expect((0..<10).contains(frame.cursor.row) && (0..<20).contains(frame.cursor.column), note)
      for row in 0..<10 {
        for column in 0..<20 {
          let isWide = frame[row, column].glyph.base == "日"
          #expect((frame[row, column + 1].glyph == .continuation) == isWide, note)
        }
      }
    }
  }
}
