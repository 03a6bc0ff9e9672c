import Screen
import Testing

struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("Vitré", 5), ("œuvre", 5), ("日本", 4), ("e\u{301}te\u{301}", 3), ("a\u{200B}b", 2),
    ("Où ?\u{202F}!", 6), ("«\u{A0}oui\u{A0}»", 7), ("\u{1B}[31m", 4), ("─│┌⠿✓", 5), ("x\u{FE0F}", 1),
    ("\u{1F9ED}", 2),
  ])
  func countsCells(text: String, cells: Int) {
    #expect(TextWidth.cells(of: text) == cells)
  }

  @Test func controlsAndInvisiblesAreNeverSent() {
    for scalar: Unicode.Scalar in [
      "\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{FEFF}", "\u{2028}",
    ] {
      #expect(TextWidth.effect(of: scalar) == .vanishes, "U+\(String(scalar.value, radix: 16))")
    }
    #expect(TextWidth.effect(of: "\u{301}") == .marks)
    #expect(TextWidth.effect(of: "\u{AD}") == .fills(1), "a soft hyphen takes a cell on a terminal")
  }
}
