import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

/// Registrations in words: their end, also when it is past, what replaces them, and what the training account pays.
struct RegistrationWordsTests {
  private let knowledge: Knowledge
  private let narrator: Narrator

  init() throws {
    knowledge = try ShippedLibrary.knowledge()
    narrator = Narrator(knowledge, language: "fr")
  }

  @Test(arguments: [
    ("lg-informatique", "1\u{A0}janvier\u{A0}2025 (date passée)", "RNCP40116", true),
    ("ing-btp", "31\u{A0}août\u{A0}2024 (date passée)", "RNCP39309", false),
    ("rrh", "26\u{A0}janvier\u{A0}2024 (date passée)", "RNCP38442", true),
  ])
  func theEndIsSaidAlsoWhenItIsPast(path: String, end: String, number: String, isRunning: Bool) throws {
    let date = try ShippedLibrary.day("2026-11-23")
    let path = try #require(knowledge.guide.catalogue.path(path))
    let lines = narrator.registrationLines(of: path, on: date)
    #expect(lines.count == 3)
    #expect(lines[0].replacing("1er", with: "1").contains(end), "\(lines)")
    #expect(lines[1].contains(number) && lines[1].contains("(date passée)") != isRunning, "\(lines)")
    #expect(lines[2].contains("CPF") && lines[2].contains(number) == isRunning, "\(lines)")
  }

  /// On any day, in every language: no line has a mark left, and none says that a day is past which is not.
  @Test(arguments: ["fr", "en"]) func everyLineOfEveryPathIsWhole(language: String) throws {
    let narrator = Narrator(knowledge, language: language)
    for date in try ["2020-01-01", "2026-11-23", "2035-01-01"].map(ShippedLibrary.day) {
      for path in knowledge.guide.catalogue.paths {
        let lines = narrator.registrationLines(of: path, on: date)
        #expect(lines.allSatisfy { !$0.contains("{") && !$0.contains("[") }, "\(path.identifier): \(lines)")
        let ends = [path.registrationEnds, path.successor?.ends].compactMap { $0 }
        let past = language == "fr" ? "date passée" : "now past"
        guard !ends.contains(where: { $0 < date }) else { continue }
        #expect(!lines.contains { $0.contains(past) }, "\(path.identifier): \(lines)")
      }
    }
  }
}
