import Screen
import TestSupport
import Testing

struct TextWrapTests {
  @Test func breaksAtSpaces() {
    #expect(
      TextWrap.lines(of: "Je cherche une formation près de chez moi", columns: 16)
        == ["Je cherche une", "formation près", "de chez moi"])
  }

  @Test func neverBreaksAtANoBreakSpace() {
    #expect(TextWrap.lines(of: "Où habitez-vous\u{202F}?", columns: 15) == ["Où habitez-", "vous\u{202F}?"])
    #expect(
      TextWrap.lines(of: "dit «\u{A0}oui\u{A0}» net", columns: 8) == ["dit", "«\u{A0}oui\u{A0}»", "net"])
  }

  @Test func keepsParagraphsAndTheirIndentation() {
    #expect(TextWrap.lines(of: "a\n\n  b c", columns: 4) == ["a", "", "  b", "c"])
    #expect(TextWrap.lines(of: "", columns: 4).isEmpty)
  }

  @Test func cutsAWordWiderThanTheLine() {
    #expect(TextWrap.lines(of: "anticonstitutionnel", columns: 8) == ["anticons", "titution", "nel"])
    #expect(TextWrap.lines(of: "日本語", columns: 3) == ["日", "本", "語"])
    #expect(TextWrap.lines(of: "日本", columns: 1) == ["日", "本"])
  }

  @Test func truncatesWithAnEllipsisInsideTheWidth() {
    #expect(TextWrap.truncated("Informatique", columns: 12) == "Informatique")
    #expect(TextWrap.truncated("Informatique", columns: 6) == "Infor…")
    #expect(TextWrap.truncated("Voie longue", columns: 6) == "Voie…")
    #expect(TextWrap.truncated("日本語", columns: 4) == "日…")
    #expect(TextWrap.truncated("abc", columns: 0) == "")
  }

  /// Whatever the text: no line is too wide, and no character but spaces and line feeds is lost.
  @Test func wrappingLosesNothingAndFits() {
    var random = Seed.fresh()
    let note = Comment(rawValue: random.description)
    let alphabet = Array("aé eœ-'  日e\u{301}\u{A0}\u{202F}x\n")
    for _ in 0..<2_000 {
      let text = String(
        (0..<Int.random(in: 0...80, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? " "
        })
      let columns = Int.random(in: 2...30, using: &random)
      let lines = TextWrap.lines(of: text, columns: columns)
      #expect(lines.allSatisfy { TextWidth.cells(of: $0) <= columns }, note)
      let kept = lines.joined().filter { $0 != " " }
      #expect(kept == text.filter { $0 != " " && $0 != "\n" }, note)
    }
  }

  /// A word of 200 thousand letters once took seconds: what was left of it was measured anew for each line.
  @Test(.timeLimit(.minutes(1)), arguments: ["x", "é", "x-", "漢", "a.b-"])
  func aWordAsLongAsAFileIsWrapped(_ part: String) {
    let word = String(repeating: part, count: 1_000_000 / part.utf8.count)
    let lines = TextWrap.lines(of: word, columns: 60)
    #expect(lines.joined() == word)
    #expect(lines.allSatisfy { TextWidth.cells(of: $0) <= 60 })
    #expect(lines.dropLast().allSatisfy { TextWidth.cells(of: $0) >= 58 })
  }
}
