import ContentFiles
import Faults
import Knowledge
import TestSupport
import Testing

@testable import Wording

/// Every fault has a sentence in every language, with exactly the marks that it fills.
struct FaultSentenceTests {
  @Test(arguments: FaultCode.allCases)
  func everyCodeHasASentenceInEveryLanguage(code: FaultCode) throws {
    let texts = try ShippedLibrary.knowledge().texts
    for language in texts.codes {
      let text = try #require(texts.text(code.key, in: language), "\(code.key) in \(language)")
      #expect(Set(Placeholders.names(in: text)) == Set(code.marks), "\(code.key) in \(language)")
    }
  }

  @Test func noSentenceIsThereForNothing() throws {
    let keys = try ShippedLibrary.knowledge().texts.keys(of: "fr").filter { $0.hasPrefix("fault.") }
    #expect(keys == Set(FaultCode.allCases.map(\.key)))
  }

  /// What is said before the words are read is what the words say.
  @Test func theFewSentencesInTheProgramAreThoseOfTheWords() throws {
    let texts = try ShippedLibrary.knowledge().texts
    for (code, sentence) in BootstrapFaults.sentences {
      #expect(FrenchTypography.corrected(sentence.french) == texts.text(code.key, in: "fr"), "\(code)")
      #expect(sentence.english == texts.text(code.key, in: "en"), "\(code)")
    }
  }

  private let fault = Fault(
    .valueUnknown, file: "guidance/facts.yaml", line: 12, field: "type",
    ["value": "words", "known": .oneOf(["number", "scale", "date"])])

  @Test func aFaultIsToldWhereEditorsFindIt() throws {
    let texts = try ShippedLibrary.knowledge().texts
    #expect(
      FaultTeller(Phrases(texts, language: "fr")).line(fault)
        == "guidance/facts.yaml:12: type: «\u{202F}words\u{202F}» n’est pas connu ici. "
        + "Valeurs possibles\u{A0}: number, scale ou date.")
    #expect(
      FaultTeller(Phrases(texts, language: "en")).line(fault)
        == "guidance/facts.yaml:12: type: “words” is not known here. Possible values: number, scale or date.")
  }

  @Test func withoutWordsItIsToldAllTheSame() {
    #expect(
      FaultTeller(language: "fr").line(fault)
        == "guidance/facts.yaml:12: type: «\u{202F}words\u{202F}» n’est pas connu ici. "
        + "Valeurs possibles\u{A0}: number, scale, date.")
    let later = Fault(.cellEmpty, file: "a.csv", line: 2, field: "id")
    #expect(FaultTeller(language: "en").line(later) == "a.csv:2: id: cellEmpty")
  }

  @Test func whatStandsInNoFileIsASentenceAlone() {
    #expect(
      FaultTeller(language: "fr").line(Fault(.contentNowhere))
        == "Le contenu est introuvable. Indiquez son dossier par --assets ou par UBIQUE_ASSETS.")
  }
}
