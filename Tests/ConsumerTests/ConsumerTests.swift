import ContentFiles
import Documents
import Faults
import Gazetteer
import Guidance
import Knowledge
import Testing
import Wording

/// What somebody builds who takes the library and not the program: no access to what is the package's own.
///
/// This target is compiled outside of the package's access, so what is not `public` is not there for it.
struct ConsumerTests {
  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Fixture/Assets"
  private static let reading = KnowledgeReader(AssetFolders([folder])).read()

  private let knowledge: Knowledge
  private let today: CalendarDate

  /// The answers of somebody of 22 in Chaumont who looks for work and has no diploma.
  private let answers = Answers([
    "age": .number(22), "situation": .choices(["job-seeker"]), "level": .number(0), "place": .place("52121"),
    "goals": .choices(["find-job"]), "fields": .choices(["F01"]),
  ])

  init() throws {
    #expect(Self.reading.faults.isEmpty)
    knowledge = try #require(Self.reading.knowledge)
    today = try #require(CalendarDate("2026-11-23"))
  }

  @Test func aPlaceIsFoundByItsName() throws {
    let match = try #require(knowledge.gazetteer.closeMatches("chaumont haute marne", limit: 3).first)
    #expect(match.place == .commune("52121"))
    #expect(knowledge.placeName("52121") == "Chaumont (52)")
  }

  @Test func theNearestPlacesOfTheCnamComeNearestFirst() throws {
    let nearest = knowledge.centres(near: .commune("52121"), limit: 2)
    #expect(nearest.map(\.centre) == ["grand-est-chaumont", "grand-est-saint-dizier"])
    #expect(nearest.map { $0.basis } == [.road, .road])
    let kilometres = nearest.compactMap(\.kilometres)
    #expect(kilometres.count == 2 && kilometres == kilometres.sorted())
    #expect(knowledge.centre("grand-est-chaumont")?.town == "Chaumont")
  }

  @Test func theCatalogueIsSearchedInWords() {
    let narrator = Narrator(knowledge, language: "fr")
    let found = knowledge.paths(matching: "ingenieur informatique", fieldName: narrator.fieldName)
    #expect(found.map(\.identifier) == ["ing-info-aisl"])
    #expect(knowledge.centres(matching: "vitre").map(\.identifier) == ["bretagne-vitre"])
  }

  @Test func adviceIsGivenAndTold() throws {
    let advice = knowledge.advise(answers, on: today)
    #expect(advice.modes.map(\.mode) == DeliveryMode.allCases)
    let proposal = try #require(advice.modes.flatMap(\.proposals).first)
    let narrator = Narrator(knowledge, language: "en")
    #expect(proposal.contributions.allSatisfy { !narrator.reason($0, of: proposal).isEmpty })
    #expect(advice.advisers.first?.adviser == "mission-locale")
  }

  @Test func adviceIsWrittenForOtherPrograms() throws {
    let narrator = Narrator(knowledge, language: "en")
    let document = AdviceDocument(
      knowledge.advise(answers, on: today), knowledge.plan(for: answers, on: today), on: answers, narrator)
    #expect(document.answers.first?.answer.hasPrefix("22") == true)
    let json = try Json.text(of: document)
    #expect(json.contains("\"date\" : \"2026-11-23\""))
    let explanation = try #require(narrator.explanation(ofScheme: "apprenticeship", for: answers, on: today))
    #expect(try Json.line(of: ExplanationDocument(explanation)).contains("\"verdict\":\"yes\""))
    let centre = try #require(knowledge.centre("grand-est-chaumont"))
    #expect(try Json.line(of: CentreDocument(centre)).contains("\"km\":null"))
  }

  @Test func aVerdictIsProven() throws {
    let finding = try #require(
      knowledge.guide.finding(
        onScheme: "apprenticeship", for: answers, in: knowledge.surroundings(of: answers), on: today))
    #expect(finding.verdict == .yes)
    let tree = Narrator(knowledge, language: "en").tree(of: finding.person, on: today)
    #expect(tree.verdict == .yes && !tree.parts.isEmpty)
    #expect(tree.flat.contains { $0.answer?.contains("22") == true }, "the age is among the grounds")
  }

  @Test func whatIsWrongWithAFolderIsToldWithItsFile() {
    let reading = KnowledgeReader(AssetFolders(["/nonexistent"])).read()
    #expect(reading.knowledge == nil)
    #expect(reading.faults.contains { $0.file == "guidance/ranking.yaml" })
  }
}

extension ProofTree {
  /// The step with all its parts.
  fileprivate var flat: [ProofTree] { [self] + parts.flatMap(\.flat) }
}
