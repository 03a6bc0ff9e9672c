import TestSupport
import Testing

@testable import ContentFiles
@testable import Faults
@testable import Knowledge

/// The files of words: nested keys, layers, and what is wrong with them.
struct WordsTests {
  private func read(_ layers: [String: String]...) throws -> (texts: Texts, faults: [String]) {
    let folders = try layers.map { try TemporaryFolder($0) }
    var texts = Texts()
    var faults = Faults()
    let words = Words(AssetFolders(folders.map(\.path)))
    words.add(to: &texts)
    faults.add(contentsOf: words.faults(of: nil).all)
    return (texts, faults.all.map(\.description))
  }

  @Test func keysNestAndLayersWinKeyByKey() throws {
    let (texts, faults) = try read(
      [
        "words/fr.yaml": "verdict: { yes: \"OUI\", no: \"NON\" }",
        "words/en.yaml": "verdict:\n  yes: \"YES\"",
      ],
      ["words/fr.yaml": "verdict: { yes: \"Oui !\" }", "words/es.yaml": "verdict: { yes: \"SÍ\" }"])
    #expect(faults == [])
    #expect(texts.text("verdict.yes", in: "fr") == "Oui\u{202F}!")
    #expect(texts.text("verdict.no", in: "fr") == "NON")
    #expect(texts.text("verdict.no", in: "en") == nil)
    #expect(texts.codes == ["fr", "en", "es"])
  }

  @Test func faultsOfWordsAreTold() throws {
    #expect(
      try read(["words/fr.yaml": "a: \"A\"\nb: [c]"]).faults
        == ["words/fr.yaml:2: b: textOrKeysExpected"])
    // Without its words the program once came up with nothing but keys on the screen.
    #expect(
      try read(["words/en.yaml": "a: \"A\""]).faults
        == ["words/fr.yaml: fileMissing"])
  }

  @Test func bothShippedLanguagesSayTheSameThings() throws {
    let texts = try ShippedLibrary.knowledge().texts
    #expect(texts.keys(of: "fr").symmetricDifference(texts.keys(of: "en")).sorted() == [])
    for key in texts.keys(of: "fr").sorted() {
      let french = Set(Placeholders.names(in: texts.text(key, in: "fr") ?? ""))
      let english = Set(Placeholders.names(in: texts.text(key, in: "en") ?? ""))
      #expect(french == english, "\(key)")
    }
  }
}
