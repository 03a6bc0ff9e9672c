import Faults
import Guidance
import LocalArea
import TestSupport
import Testing

@testable import ContentFiles
@testable import Knowledge
@testable import Wording

/// A language is added by a file of words alone.
struct PseudoLanguageTests {
  @Test func theFileAloneIsRead() throws {
    let reading = try PseudoLanguage.reading.get()
    #expect(reading.faults.map(\.description) == [])
    let knowledge = try #require(reading.knowledge)
    #expect(knowledge.texts.codes == ["fr", "en", PseudoLanguage.code])
    #expect(
      WordsCheck(knowledge.everyText, in: try PseudoLanguage.folders.get()).faults.map(\.description) == [])
  }

  @Test func everyTextIsTwoFifthsLonger() throws {
    let texts = try PseudoLanguage.knowledge().everyText
    var french = 0
    var longer = 0
    for key in texts.keys(of: "fr").subtracting(PseudoLanguage.structure) {
      let text = try #require(texts.text(key, in: "fr"))
      let other = try #require(texts.text(key, in: PseudoLanguage.code))
      let counts = (PseudoLanguage.letters(in: text), PseudoLanguage.letters(in: other))
      #expect(counts.1 * 10 >= counts.0 * 14, "\(key): \(other)")
      #expect(Placeholders.names(in: text) == Placeholders.names(in: other), "\(key)")
      #expect(!text.contains(PseudoLanguage.marker), "\(key)")
      french += counts.0
      longer += counts.1
    }
    #expect(
      french > 50_000 && longer * 10 >= french * 14, "\(french) letters, \(longer) in the other language")
  }

  /// Names that tables and lists give in two languages once could not be said in a third.
  @Test func namesOfTablesAreSaidInTheLanguage() throws {
    let knowledge = try PseudoLanguage.knowledge()
    let narrator = Narrator(knowledge, language: PseudoLanguage.code)
    let french = Narrator(knowledge, language: "fr")
    let catalogue = knowledge.guide.catalogue
    let names = { (narrator: Narrator) in
      catalogue.fields.map { narrator.fieldName($0.identifier) }
        + catalogue.fields.map { narrator.choice($0.identifier, of: "fields") }
        + catalogue.awards.map { narrator.choice($0.identifier, of: "path-award") }
        + knowledge.services.map { narrator.name(of: $0) }
        + knowledge.programmes.flatMap { [narrator.name(of: $0), narrator.description(of: $0)] }
        + knowledge.demand.domains.map { narrator.name(ofDomain: $0.identifier) }
        + knowledge.demand.domains.compactMap { narrator.doubt(ofDomain: $0.identifier) }
    }
    let pairs = zip(names(narrator), names(french))
    #expect(names(narrator).count > 80)
    for (name, other) in pairs { #expect(name == PseudoLanguage.longer(other)) }
  }

  @Test func datesAndNumbersFollowTheWords() throws {
    let narrator = Narrator(try PseudoLanguage.knowledge(), language: PseudoLanguage.code)
    #expect(narrator.day(try ShippedLibrary.day("2026-08-01")) == "1erŷ\u{A0}aoûtŷŷ\u{A0}2026")
    #expect(narrator.period("2024-08") == "aoûtŷŷ\u{A0}2024")
    #expect(narrator.amount(123_456) == "1\u{202F}234,56")
    // The singular for nothing, as in the French that the language is made of.
    #expect(narrator.count(0, of: "age") == "0\u{A0}anŷ" && narrator.count(2, of: "age") == "2\u{A0}ansŷŷ")
  }

  @Test func everyLanguageIsInvitedToInItsOwnWords() throws {
    let knowledge = try PseudoLanguage.knowledge()
    let next = ["fr", "en", PseudoLanguage.code].map { Narrator(knowledge, language: $0).phrases.next }
    #expect(next.map(\.name) == ["English", "Françaisŷŷŷŷ", "Français"])
    #expect(next.map(\.invitation) == ["Read in English", "Lireŷŷ enŷ françaisŷŷŷŷ", "Lire en français"])
    // The first page says the same before the rest of the content is read.
    let folders = try PseudoLanguage.folders.get()
    for (language, next) in zip(["fr", "en", PseudoLanguage.code], next) {
      let opening = Words(folders).phrases(in: language)
      #expect(opening.next.invitation == next.invitation && opening.next.name == next.name)
      #expect(opening.text("welcome.start") == Narrator(knowledge, language: language).text("welcome.start"))
    }
  }

  /// What a language does not say yet is said in French, and the check says where it belongs.
  @Test func aLanguageThatIsHalfThereFallsBackOnFrench() throws {
    let overlay = try TemporaryFolder(["words/br.yaml": "language: { name: \"Brezhoneg\" }"])
    let folders = AssetFolders([ShippedAssets.folder, overlay.path])
    let (read, faults) = KnowledgeReader(folders).read()
    let knowledge = try #require(read)
    #expect(faults.isEmpty)
    let breton = Narrator(knowledge, language: "br")
    #expect(breton.phrases.name == "Brezhoneg" && breton.phrases.invitation == "Brezhoneg")
    #expect(breton.text("verdict.check") == "À VÉRIFIER")
    #expect(breton.name(ofDomain: "none") == "none")
    let missing = WordsCheck(knowledge.everyText, in: folders).faults
    #expect(Set(missing.map(\.file)) == ["words/br.yaml"])
    #expect(Set(missing.map(\.field)) == knowledge.everyText.keys(of: "fr").subtracting(["language.name"]))
  }
}
