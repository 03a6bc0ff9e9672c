import Guidance
import Knowledge
import TestSupport
import Testing

@testable import Wording

/// Numbers as answers say them, with the unit of their question.
struct UnitTests {
  /// A unit that is the same for one and for many was taken for a form of a name: “12 12”.
  @Test(arguments: [("fr", "mois"), ("en", "month")])
  func everyNumberHasItsUnit(language: String, word: String) throws {
    let knowledge = try ShippedLibrary.knowledge()
    let narrator = Narrator(knowledge, language: language)
    var seen = 0
    for question in knowledge.guide.questions {
      guard let unit = narrator.textIfAny("fact.\(question.fact).unit") else { continue }
      let words = unit.split(separator: "|").map(String.init)
      for (number, expected) in [(1, words.first), (12, words.last)] {
        let said = narrator.count(number, of: question.fact)
        #expect(said == "\(number)\u{A0}\(expected ?? "")", "\(question.fact)")
        seen += said.contains(word) ? 1 : 0
      }
    }
    #expect(seen > 4)
  }
}
