import Screen
import TestSupport
import Testing

struct CanvasTests {
  @Test func drawsInsideAPartOnly() {
    var canvas = Canvas(size: Size(columns: 10, rows: 4))
    canvas.within(Rectangle(row: 1, column: 2, rows: 2, columns: 5)) { part in
      part.write("abcdefgh", row: 0, column: -1)
      part.write("under", row: 2, column: 0)
      part.write("second", row: 1, column: 3)
      part.placeCursor(row: 1, column: 3)
    }
    canvas.write("x", row: 0, column: 0)
    #expect(canvas.frame.text == "x\n  bcdef\n     se\n")
    #expect(canvas.frame.cursor == Position(row: 2, column: 5))
  }

  @Test func alignsAndTruncates() {
    var canvas = Canvas(size: Size(columns: 9, rows: 4))
    canvas.write("bac", row: 0, aligned: .leading)
    canvas.write("bac", row: 1, aligned: .centre)
    canvas.write("bac", row: 2, aligned: .trailing)
    canvas.write("baccalauréat", row: 3, aligned: .trailing)
    #expect(canvas.frame.text == "bac\n   bac\n      bac\nbaccalau…")
  }

  @Test func paragraphsReportTheRowsTheyTake() {
    var canvas = Canvas(size: Size(columns: 12, rows: 3))
    let used = canvas.paragraph("un deux trois quatre cinq", row: 1, column: 2)
    #expect(used == 4, "two rows are below the edge, and counted")
    #expect(canvas.frame.text == "\n  un deux\n  trois")
  }

  @Test func drawsRulesAndBoxes() {
    var canvas = Canvas(size: Size(columns: 6, rows: 4))
    canvas.box(Rectangle(row: 0, column: 0, rows: 3, columns: 5))
    canvas.rule(row: 3)
    #expect(canvas.frame.text == "┌───┐\n│   │\n└───┘\n──────")
    #expect(canvas.frame.withPlainSymbols.text == "+---+\n|   |\n+---+\n------")
  }

  @Test func restylesABarWithoutChangingItsText() {
    var canvas = Canvas(size: Size(columns: 8, rows: 2))
    canvas.write("Vitré", row: 1, column: 1)
    canvas.restyle(Rectangle(row: 1, column: 0, rows: 1, columns: 99), .selectedChoice)
    #expect(canvas.frame.runs.map(\.description) == ["1:0 choice selected “ Vitré”"])
  }

  /// Nothing drawn inside a part, nested parts included, changes a cell outside of it.
  @Test func nothingLeavesAPart() {
    var random = Seed.fresh()
    let note = Comment(rawValue: random.description)
    func part() -> Rectangle {
      Rectangle(
        row: .random(in: -3...10, using: &random), column: .random(in: -3...20, using: &random),
        rows: .random(in: 0...8, using: &random), columns: .random(in: 0...20, using: &random))
    }
    for _ in 0..<300 {
      let (outer, inner) = (part(), part())
      var canvas = Canvas(size: Size(columns: 20, rows: 10))
      canvas.within(outer) { outer in
        outer.within(inner) { inner in
          for row in -2...12 { inner.write(String(repeating: "日x", count: 20), row: row, column: -2, .title) }
          inner.restyle(Rectangle(row: -5, column: -5, rows: 40, columns: 60), .warning)
          inner.placeCursor(row: 99, column: 99)
        }
      }
      let allowed = outer.intersection(
        Rectangle(
          row: outer.row + inner.row, column: outer.column + inner.column, rows: inner.rows,
          columns: inner.columns))
      for row in 0..<10 {
        for column in 0..<20 where !allowed.contains(Position(row: row, column: column)) {
          #expect(canvas.frame[row, column] == .blank, note)
        }
      }
    }
  }
}
