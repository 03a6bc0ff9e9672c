import ContentFiles
import Counts
import Gazetteer
import Guidance
import Knowledge
import LocalArea
import TestSupport
import Testing

/// Where new places would help, on the shipped territory.
struct LibraryCoverageTests {
  private let knowledge: Knowledge
  private let day: CalendarDate

  init() throws {
    knowledge = try ShippedLibrary.knowledge()
    day = try ShippedLibrary.day("2026-11-23")
  }

  private func report(
    _ place: Place?, by criterion: CoverageReport.Criterion = .people,
    among: CoverageReport.Candidates = .towns, count: Int = 10, of published: PublishedCounts = .none
  ) throws -> CoverageReport {
    try #require(
      knowledge.coverage(of: place, on: day, by: criterion, among: among, candidates: count, of: published))
  }

  @Test func coverageCountsOnlyPlacesSeenLately() throws {
    let report = try report(.department("52"))
    #expect(report.coverage.communes.count == 426)
    let nearest = report.coverage.communes.compactMap(\.nearest).compactMap { knowledge.centre($0.id) }
    #expect(
      nearest.allSatisfy { $0.welcome == .reception && !Office.isOld($0.attested ?? Office.undated, on: day) }
    )
    #expect(knowledge.coverage(of: .department("99"), on: day) == nil)
  }

  /// Nice and Montpellier have no address of reception, and the towns beside them came first.
  @Test func aTownBesideADoubtfulPlaceIsNotWithout() throws {
    let report = try report(nil, count: 30)
    let names = Set(report.candidates.map(\.commune.name))
    #expect(names.isDisjoint(with: ["Vallauris", "Lunel"]))
    for candidate in report.candidates.prefix(10) {
      // Whoever is counted has no place near, not even one to verify.
      let near = report.possible.communes.first { $0.commune.code == candidate.commune.code }
      if case .minutes(let minutes)? = near?.access, minutes <= 30 { #expect(candidate.nearby != nil) }
    }
    let doubts = Set(report.toVerify.map(\.place.doubt))
    #expect(doubts.isSuperset(of: [.planned, .teaching]))
  }

  /// Vitré was last seen in 2018, and the regional centre of Bretagne has no address.
  @Test func oldTracesAndMissingAddressesAreSaid() throws {
    let bretagne = try report(.region("53"))
    let vitre = try #require(bretagne.toVerify.first { $0.place.centre.identifier == "bretagne-vitre" })
    #expect(vitre.place.doubt == .old && vitre.place.centre.attested == "2018-12")
    #expect(bretagne.unlocated.map(\.identifier) == ["bretagne-regional"])
    // Rennes must not read as a town without one.
    let rennes = try #require(bretagne.candidates.first { $0.commune.name == "Rennes" })
    #expect(rennes.unlocated?.identifier == "bretagne-regional")
    let then = try #require(knowledge.coverage(of: .region("53"), on: ShippedLibrary.day("2020-01-01")))
    #expect(!then.toVerify.contains { $0.place.centre.identifier == "bretagne-vitre" })
  }

  @Test func gainsFallAndAddUp() throws {
    let report = try report(.region("44"), count: 40)
    #expect(report.candidates.map(\.gain) == report.candidates.map(\.gain).sorted(by: >))
    var before = report.possible.population(within: 30)
    for candidate in report.candidates {
      let near = try #require(candidate.changes.first)
      #expect(near.before == before && near.after == before + candidate.gain)
      before = near.after
      #expect(
        candidate.changes.allSatisfy { $0.after >= $0.before && $0.after <= report.coverage.population })
    }
  }

  @Test func theTownsOfTheProgrammeCanBeAskedForAlone() throws {
    let report = try report(nil, among: .labelled, count: 100)
    #expect(report.candidates.count == 100 && report.candidates.allSatisfy(\.isLabelled))
    #expect(try self.report(.region("28"), among: .all).candidates.contains { !$0.isLabelled })
  }

  @Test func hiringNeedsRankOtherwise() throws {
    let people = try report(nil)
    let hiring = try report(nil, by: .hiring)
    #expect(people.candidates.map(\.commune.code) != hiring.candidates.map(\.commune.code))
    let hires = hiring.candidates.compactMap(\.hires)
    #expect(hires.count == hiring.candidates.count && hires == hires.sorted(by: >))
    let most = try #require(people.candidates.compactMap(\.hires).max())
    #expect(try #require(hires.first) >= most)
  }

  /// What is published of an employment area goes to its communes by their inhabitants, and to no other.
  @Test func unansweredDemandRanksWhereItIs() throws {
    let area = try #require(knowledge.gazetteer.commune("12202")?.employmentArea)  // Rodez
    let published = try PublishedCounts(
      """
      # ubique published counts 1
      2026-09\tfield\tarea:\(area)\tF01\t12
      2026-09\tgap\tarea:\(area)\tdistance\t60
      2026-09\tgap\tarea:\(area)\tpayer\t900

      """)
    let report = try report(nil, by: .demand, of: published)
    #expect(report.isRanked)
    let first = try #require(report.candidates.first)
    #expect(first.commune.employmentArea == area)
    #expect(report.candidates.compactMap(\.unanswered).reduce(0, +) <= 61)
    #expect(first.fields.first?.identifier == "F01" && first.fields.first?.asked == 12)
    #expect(try !self.report(nil, by: .demand).isRanked)
  }
}
