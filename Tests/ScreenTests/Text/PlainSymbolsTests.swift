import Screen
import Testing

struct PlainSymbolsTests {
  @Test(arguments: [
    ("┌──┬┐", "+--++"), ("│ ✓ • …", "| v * ~"), ("«\u{A0}l’été\u{202F}!\u{A0}»", "\" l'été ! \""),
    ("⠀⠁⠇⣿", " .:#"), ("cœur", "cœur"), ("\u{1F9ED}x", "? x"),
  ])
  func replacesCellForCell(text: String, plain: String) {
    var canvas = Canvas(size: Size(columns: 12, rows: 1))
    canvas.write(text, row: 0, column: 0)
    #expect(canvas.frame.withPlainSymbols.text == plain)
  }

  /// Fonts of consoles have arrows, quotation marks and lines, but no shapes and no Braille patterns.
  @Test func aConsoleLosesShapesAlone() {
    var canvas = Canvas(size: Size(columns: 30, rows: 1))
    canvas.write("● ○ △ ⣿ · ─ ↑ « été » …", row: 0, column: 0)
    #expect(canvas.frame.withPlainShapes.text == "@ o ^ # · ─ ↑ « été » …")
  }

  /// The layout of a page never depends on the symbols of its terminal.
  @Test func keepsWidths() {
    for scalar in (UInt32(0x20)...0x2FFF).compactMap(Unicode.Scalar.init) {
      guard case .fills(let cells) = TextWidth.effect(of: scalar) else { continue }
      let plain = PlainSymbols.replacement(for: scalar)
      // A wide symbol may lose its second cell, which stays blank; nothing may become wider.
      #expect(TextWidth.cells(of: plain) <= cells && TextWidth.cells(of: plain) > 0)
    }
  }
}
