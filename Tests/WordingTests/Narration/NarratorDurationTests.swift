import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

/// How long paths take, side by side.
struct NarratorDurationTests {
  /// Hours of classes stood beside months and credits as if they could be compared.
  @Test func regressionDurationsOfDifferentKindsAreNamedAndSaidToBe() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let narrator = Narrator(knowledge, language: "fr")
    let paths = knowledge.guide.catalogue.paths
    let credits = paths.filter { $0.credits != nil && $0.months == nil && $0.hours == nil }
    let hours = try #require(paths.first { $0.credits == nil && $0.months != nil && $0.hours != nil })
    let both = try #require(paths.first { $0.credits != nil && $0.months != nil && $0.hours == nil })
    let unknown = try #require(paths.first { narrator.duration(of: $0).hasPrefix("durée non trouvée") })
    try #require(credits.count > 1)
    let kinds = [
      narrator.durationByKind(of: credits[0]), narrator.durationByKind(of: hours),
    ].map { $0.replacing("\u{A0}", with: " ") }
    #expect(kinds[0].hasPrefix("travail que demande le diplôme : "))
    #expect(kinds[1].hasPrefix("du début à la fin : ") && kinds[1].contains("cours à suivre : "))
    #expect(
      narrator.remark(onDurationsOf: [credits[0], hours])?.contains("ne se comparent pas") == true)
    #expect(
      narrator.remark(onDurationsOf: [credits[0], both])
        == "Ne comparez que les durées qui mesurent la même chose.")
    #expect(narrator.remark(onDurationsOf: [credits[0], credits[1]]) == nil)
    #expect(narrator.remark(onDurationsOf: [credits[0], unknown]) == nil, "nothing to compare it with")
  }
}
