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
    #expect(names.isDisjoint(with: ["Vallauris", "Lunel", "Nice", "Montpellier"]))
    let standings = Set(report.toVerify.map(\.place.standing))
    #expect(standings.isSuperset(of: [.planned, .teaching, .old]))
    #expect(standings.isDisjoint(with: [.verified, .partner]))
  }

  /// Chaumont and Toulouse were proposed as towns without a place, and Lyon would have been by its arrondissement.
  @Test(arguments: CoverageReport.Candidates.allCases)
  func aTownThatHasAPlaceIsNoCandidate(among: CoverageReport.Candidates) throws {
    let places = knowledge.centres.filter { $0.country == "FR" }.compactMap(\.commune)
    let taken = Set(places + places.compactMap { knowledge.gazetteer.commune($0)?.parent })
    let report = try report(nil, among: among, count: 500)
    #expect(report.candidates.count > 100)
    #expect(Set(report.candidates.map(\.commune.code)).isDisjoint(with: taken))
  }

  /// “No class within reach” was said beside an open centre.
  @Test func classesAreMissedOnlyWhereNoPlaceIsNear() throws {
    let report = try report(nil, count: 500)
    let places = knowledge.centres.compactMap { centre in
      centre.country == "FR" ? centre.commune.flatMap { knowledge.gazetteer.commune($0) } : nil
    }
    #expect(report.candidates.contains { $0.nearby?.standing == .verified })
    for candidate in report.candidates where candidate.lacksClasses {
      let near = places.first { place in
        let journey = candidate.commune.location.journey(to: place.location)
        return journey.road != nil && journey.greatCircle < 15
      }
      #expect(near == nil, "\(candidate.commune.name), \(near?.name ?? "")")
    }
  }

  /// Of several departments each has its farthest commune once.
  @Test func theFarthestAreOfDifferentDepartments() throws {
    let farthest = try report(nil).coverage.farthest(10).map(\.commune.department)
    #expect(farthest.count == 10 && Set(farthest).count == 10)
  }

  /// Chartres was not named, though half of its department depends on it.
  @Test(arguments: [nil, Place.department("28"), .region("11"), .region("84"), .department("974")])
  func whatIsPromisedIsListed(place: Place?) throws {
    let report = try report(place, count: 500)
    let promised = report.possible.population(within: 30) - report.coverage.population(within: 30)
    #expect(report.toVerify.reduce(0) { $0 + $1.gain } == promised)
  }

  /// Nobody is left without a time for living near Île-de-France when it is too far to be driven to in an hour.
  @Test func aFarIleDeFranceHidesNothing() throws {
    let report = try report(.region("24"))
    let hidden = report.coverage.communes.filter { $0.access == .unclaimed }
    #expect(!hidden.isEmpty)
    #expect(hidden.allSatisfy { ($0.nearest?.journey.greatCircle ?? 0) < 70 })
  }

  /// Vitré was last seen in 2018, and the regional centre of Bretagne has no address.
  @Test func oldTracesAndMissingAddressesAreSaid() throws {
    let bretagne = try report(.region("53"))
    let vitre = try #require(bretagne.toVerify.first { $0.place.centre.identifier == "bretagne-vitre" })
    #expect(vitre.place.standing == .old && vitre.place.centre.attested == "2018-12")
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
    #expect(people.candidates.contains { $0.largest != nil })
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
    #expect(report.candidates.compactMap(\.unanswered).allSatisfy { $0 >= PublishedCounts.fewest })
    #expect(report.months == [try #require(Month("2026-09"))])
    #expect(try !self.report(nil, by: .demand).isRanked)
    // Of another region nothing is known.
    #expect(try !self.report(.region("53"), by: .demand, of: published).isRanked)
  }
}
