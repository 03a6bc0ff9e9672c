import ContentFiles
import Faults
import Gazetteer
import Guidance
import Knowledge
import LocalArea
import TestSupport
import Testing
import Wording

struct HiringDemandTests {
  private static let reading = KnowledgeReader(AssetFolders([ShippedAssets.folder])).read()

  private static func knowledge() throws -> Knowledge { try #require(reading.knowledge) }

  @Test func theContentIsSound() throws {
    #expect(
      TerritoryCheck(try Self.knowledge(), in: AssetFolders([ShippedAssets.folder])).faults.map(\.description)
        == [])
  }

  /// Every domain is mapped, and every field of the catalogue has a domain that leads to it.
  @Test func everyFieldIsReached() throws {
    let knowledge = try Self.knowledge()
    let reached = Set(knowledge.demand.domains.flatMap(\.fields))
    #expect(reached == Set(knowledge.guide.catalogue.fields.map(\.identifier)))
    #expect(knowledge.demand.domains.map(\.identifier).sorted() == knowledge.demand.survey.domains)
  }

  /// A field has the sum of the sure domains that its area lists, else a least figure by occupations.
  @Test func figuresOfFieldsAddUp() throws {
    let demand = try Self.knowledge().demand
    for area in demand.survey.surveyed {
      let needs = try #require(demand.survey.needs(in: area))
      for (field, figure) in demand.figures(in: area) where !figure.isAtLeast {
        let sum = needs.domains.filter { item in
          demand.domain(item.identifier).map { !$0.isDoubtful && $0.fields.contains(field) } ?? false
        }.reduce(0) { $0 + $1.figure.projects }
        #expect(figure.figure.projects == sum, "\(area) \(field)")
      }
    }
    let country = demand.figures(in: .country)
    #expect(country["F01"]?.figure.projects == 60_182)
    #expect(country["F01"]?.figure.difficult?.percent == 54)
    // Health is doubtful: nurses and doctors do not train at the Cnam. Its sure occupations are a least figure.
    #expect(country["F16"]?.isAtLeast == true)
    #expect(country["F16"].map { $0.figure.projects < 80_104 } == true)
  }

  @Test func theSmallestAreaComesFirst() throws {
    let knowledge = try Self.knowledge()
    let vitre = try #require(knowledge.territory(of: .commune("35360")))
    #expect(vitre.needs.map(\.area) == [.basin("5317"), .department("35"), .region("53"), .country])
    #expect(vitre.basin?.name == "Vitré")
    #expect(vitre.town?.isMember == true)
    #expect(vitre.employmentArea?.name == "Vitré")
    let arrondissement = try #require(knowledge.territory(of: .commune("13201")))
    #expect(arrondissement.basin?.name == "Marseille")
    let papeete = try #require(knowledge.territory(of: .commune("98735")))
    #expect(papeete.needs.map(\.area) == [.country])
    #expect(knowledge.territory(of: .commune("00000")) == nil)
  }

  /// The reason of the ranking tells the figures of the person's basin.
  @Test func theRankingTellsTheDemandOfTheBasin() throws {
    let knowledge = try Self.knowledge()
    let date = try #require(CalendarDate("2026-11-23"))
    let answers = Answers(["place": .place("35360"), "fields": .choices(["F06"]), "level": .number(5)])
    let advice = knowledge.advise(answers, on: date)
    let proposal = try #require(advice.modes.flatMap(\.proposals).first)
    #expect(proposal.demand?.projects == 62)
    #expect(proposal.demand?.difficult == 39)
    let contribution = try #require(proposal.reasons.first { $0.criterion == "demand" })
    #expect(contribution.component == .demand)
    let french = Narrator(knowledge, language: "fr").reason(contribution, of: proposal)
    #expect(
      french.contains("62 embauches prévues en 2025 dans le bassin d’emploi «\u{202F}Vitré\u{202F}»"),
      "\(french)")
    let english = Narrator(knowledge, language: "en").reason(contribution, of: proposal)
    #expect(
      english.contains("62 planned hires in 2025 in the “Vitré” employment area, 39% judged difficult"),
      "\(english)")
    #expect(!proposal.reasons.contains { $0.criterion == "demand-difficult" })
  }

  @Test func whatIsNotKnownRanksNothing() throws {
    let knowledge = try Self.knowledge()
    let date = try #require(CalendarDate("2026-11-23"))
    for place in ["98735", nil] {
      var answers = Answers(["fields": .choices(["F06"])])
      if let place { answers["place"] = .place(place) }
      let proposals = knowledge.advise(answers, on: date).modes.flatMap(\.proposals)
      #expect(proposals.allSatisfy { $0.demand == nil })
      #expect(!proposals.flatMap(\.contributions).contains { $0.component == .demand })
    }
  }
}
