import Gazetteer
import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

/// “Le centre le plus proche est loin : environ 1 km”, at Grenoble, Perpignan, Angers, Avignon and Vesoul: the condition
/// read the distance of one place and the sentence that of another.
struct DistanceSentenceTests {
  /// The least and the most kilometres that a criterion of the shipped ranking holds for.
  private static let bounds: [String: ClosedRange<Int>] = [
    "away-far": 40...25_000, "journeys-no-car": 6...25_000, "place-near": 0...20,
    "place-within-travel": 21...1_000,
  ]

  @Test func aConditionAndItsSentenceReadTheSameFigure() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let narrator = Narrator(knowledge, language: "fr")
    let date = try ShippedLibrary.day("2026-11-23")
    var seed = Seed(17)
    let communes = knowledge.gazetteer.allCommunes
    let drawn = (0..<40).compactMap { _ in communes.randomElement(using: &seed)?.code }
    var checked: Set<String> = []
    for code in ["38185", "66136", "49007", "84007", "70550"] + drawn {
      for travel in [25, 100] {
        let answers = Answers([
          "place": .place(code), "level": .number(5), "fields": .choices(["F01"]), "car": .flag(false),
          "travel": .number(travel),
        ])
        for proposal in knowledge.advise(answers, on: date).modes.compactMap(\.proposals.first) {
          for contribution in proposal.contributions {
            guard let bounds = Self.bounds[contribution.criterion] else { continue }
            let sentence = narrator.reason(contribution, of: proposal)
            let kilometres = try #require(Self.kilometres(in: sentence), "\(code): \(sentence)")
            #expect(bounds.contains(kilometres), "\(code), \(proposal.mode): \(sentence)")
            checked.insert(contribution.criterion)
          }
        }
      }
    }
    #expect(checked == Set(Self.bounds.keys), "\(checked.sorted())")
  }

  /// The number before *km*.
  private static func kilometres(in sentence: String) -> Int? {
    let words = sentence.split { $0 == " " || $0 == "\u{A0}" || $0 == "(" || $0 == ")" }
    guard let position = words.firstIndex(where: { $0.hasPrefix("km") }), position > 0 else { return nil }
    return Int(words[position - 1].filter { $0 != "\u{202F}" })
  }
}
