import Testing

@testable import Occupations

@Suite struct WordStemTests {
  @Test(arguments: [
    ("infirmieres", "infirmier"), ("caissiere", "caissier"), ("vendeuses", "vendeur"),
    ("factrice", "facteur"),
    ("electricienne", "electricien"), ("patronne", "patron"), ("cheffe", "chef"), ("sportive", "sportif"),
    ("avocates", "avocat"), ("journaux", "journal"), ("bureaux", "bureau"), ("prof", "prof"), ("as", "as"),
  ])
  func genderAndPluralAreLeftOut(word: String, stem: String) {
    #expect(String(decoding: WordStem.of(Array(word.utf8)), as: UTF8.self) == stem)
  }

  @Test func aStemIsItsOwnStemOrShorter() {
    for word in ["femme", "maitresse", "conseillere", "analyste", "aide", "bus", "x", ""] {
      #expect(WordStem.of(Array(word.utf8)).count <= word.count)
    }
  }
}
