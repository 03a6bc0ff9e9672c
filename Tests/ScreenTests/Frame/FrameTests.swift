import Screen
import TestSupport
import Testing

struct FrameTests {
  @Test func coveringHalfOfAWideGlyphBlanksTheOther() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.write("日本x", row: 0, column: 0)
    canvas.write("a", row: 0, column: 1)
    #expect(canvas.frame.text == " a本x")
    canvas.write("b", row: 0, column: 2)
    #expect(canvas.frame.text == " ab x")
    canvas.write("語", row: 0, column: 0)
    #expect(canvas.frame.text == "語b x")
  }

  @Test func aWideGlyphIsNotCutByTheEdge() {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    canvas.write("日本", row: 0, column: 0)
    #expect(canvas.frame.text == "日")
  }

  @Test func marksStayOnTheirLetter() {
    var canvas = Canvas(size: Size(columns: 8, rows: 1))
    canvas.write("\u{301}e\u{301}日\u{301}\u{302}\u{303}", row: 0, column: 1)
    #expect(canvas.frame.text.unicodeScalars.elementsEqual(" e\u{301}日\u{301}\u{302}".unicodeScalars))
  }

  @Test func theCursorIsAlwaysOnTheScreen() {
    var frame = Frame(size: Size(columns: 4, rows: 2))
    frame.placeCursor(row: 9, column: -3)
    #expect(frame.cursor == Position(row: 1, column: 0))
    var empty = Frame(size: Size(columns: 0, rows: 0))
    empty.placeCursor(row: 3, column: 3)
    #expect(empty.cursor == .origin)
    #expect(empty.text == "")
    #expect(empty.textAtCursor == "")
  }

  @Test func runsListWhatIsNotRunningText() {
    var canvas = Canvas(size: Size(columns: 20, rows: 2))
    canvas.write("Titre", row: 0, column: 2, .title)
    canvas.write("> Oui", row: 1, column: 0, .selectedChoice)
    canvas.write("texte", row: 1, column: 8)
    canvas.placeCursor(row: 1, column: 2)
    #expect(canvas.frame.runs.map(\.description) == ["0:2 title “Titre”", "1:0 choice selected “> Oui”"])
    #expect(canvas.frame.textAtCursor == "Oui   texte")
  }

  /// After any drawing, each second half belongs to a wide glyph, and each wide glyph has its second half.
  @Test func wideGlyphsStayPaired() {
    var random = Seed.fresh()
    let note = Comment(rawValue: random.description)
    let texts = ["a", "日", "é日", "日日x", "e\u{301}"]
    var canvas = Canvas(size: Size(columns: 9, rows: 2))
    for _ in 0..<3_000 {
      canvas.write(
        texts.randomElement(using: &random) ?? "", row: Int.random(in: -1...2, using: &random),
        column: Int.random(in: -2...9, using: &random))
      for row in 0..<2 {
        for column in 0..<9 {
          let base = canvas.frame[row, column].glyph.base
          let isWide = base.map { TextWidth.cells(of: $0) == 2 } ?? false
          let isFollowed = column < 8 && canvas.frame[row, column + 1].glyph == .continuation
          #expect(isWide == isFollowed, note)
        }
      }
    }
  }
}
