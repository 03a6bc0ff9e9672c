import Matching
import Testing

@Suite struct FoldingTests {
  @Test func accentsLigaturesAndCapitalsAreLeftOut() {
    #expect(Folding.words("Œuvre d’Élève, ÇÀ").map(\.text) == ["oeuvre", "d", "eleve", "ca"])
    #expect(Folding.words("18e").map(\.isGlued) == [false, true])
  }

  @Test(arguments: [("Études", "e"), ("œuf", "o"), ("  « 3 »", "3"), ("ñ", "n")])
  func theFirstLetterIsFolded(text: String, letter: String) {
    #expect(Folding.firstLetter(of: text) == letter.utf8.first)
  }

  @Test func aTextWithoutLettersHasNoFirstOne() { #expect(Folding.firstLetter(of: "… !") == nil) }

  @Test(arguments: [
    ("comptable", "comptable", 0), ("comtable", "comptable", 1), ("compatble", "comptable", 1),
  ])
  func slipsAreCounted(typed: String, name: String, count: Int) {
    #expect(SlipPattern(Array(typed.utf8)).distance(to: Array(name.utf8)) == count)
  }
}
