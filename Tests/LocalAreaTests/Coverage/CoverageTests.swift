import Gazetteer
import LocalArea
import TestSupport
import Testing

struct CoverageTests {
  private static let communes = Tables.gazetteer.communes(in: .department("52"))

  private static func sites(_ codes: [String]) -> [Site<String>] {
    codes.compactMap { code in Tables.gazetteer.commune(code).map { Site(id: code, location: $0.location) } }
  }

  /// More minutes, or one more site anywhere, never make fewer people reached.
  @Test func isMonotonic() throws {
    var random = Seed.fresh()
    let all = Tables.gazetteer.communes(in: .region("27"))
    for _ in 0..<20 {
      var codes: [String] = []
      var last: [Int] = [0, 0, 0]
      for _ in 0..<4 {
        codes.append(try #require(all.randomElement(using: &random)).code)
        codes.append(try #require(Self.communes.randomElement(using: &random)).code)
        let coverage = Coverage(of: Self.communes, by: Self.sites(codes))
        let within = [15.0, 30, 45].map { coverage.population(within: $0) }
        #expect(within[0] <= within[1] && within[1] <= within[2], "\(random)")
        #expect(zip(last, within).allSatisfy { $0 <= $1 }, "\(codes) \(random)")
        #expect(
          within[2] + coverage.unclaimedPopulation + coverage.roadlessPopulation <= coverage.population,
          "\(random)")
        last = within
      }
    }
  }

  /// Each commune by the formula, without the index.
  @Test func equalsBruteForce() {
    let sites = Self.sites(["52121", "52448", "88516", "51649"])
    let coverage = Coverage(of: Self.communes, by: sites)
    for bound in [15.0, 30, 45, 60] {
      let people = Self.communes.filter { commune in
        sites.contains { site in
          let journey = commune.location.journey(to: site.location)
          return journey.greatCircle <= 1 || (journey.road?.minutes).map { $0 <= bound } ?? false
        }
      }.reduce(0) { $0 + $1.population }
      #expect(coverage.population(within: bound) == people)
    }
  }

  @Test func noMinutesAreClaimedWhereNoneCanBe() throws {
    let paris = Tables.gazetteer.communes(in: .department("77"))
    let inIsland = Coverage(of: paris, by: Self.sites(["10387", "75101"]))
    #expect(inIsland.unclaimedPopulation == inIsland.population)
    let island = Tables.gazetteer.communes(in: .department("976"))
    let acrossTheSea = Coverage(of: island, by: Self.sites(["97411"]))
    #expect(acrossTheSea.roadlessPopulation == acrossTheSea.population)
    #expect(acrossTheSea.farthest(3).isEmpty)
    let nowhere = Coverage(of: island, by: [])
    #expect(nowhere.roadlessPopulation == nowhere.population)
  }

  @Test func theFarthestCommuneComesFirst() throws {
    let coverage = Coverage(of: Self.communes, by: Self.sites(["52121"]))
    let far = coverage.farthest(5).compactMap { reached -> Double? in
      if case .minutes(let minutes) = reached.access { minutes } else { nil }
    }
    #expect(far.count == 5)
    #expect(far == far.sorted(by: >))
  }

  /// Each gain is what the coverage grows by when the site is there, and no candidate would have grown it more.
  @Test func gainsAreGreedyAndTrue() throws {
    let candidates = Self.sites(["52448", "52269", "52060", "52332"])
    var sites = Self.sites(["52121"])
    let before = Coverage(of: Self.communes, by: sites)
    let gains = before.gains(of: candidates, within: 30, count: 3)
    #expect(!gains.isEmpty)
    for gain in gains {
      let now = Coverage(of: Self.communes, by: sites).population(within: 30)
      let growths = candidates.map { candidate in
        Coverage(of: Self.communes, by: sites + [candidate]).population(within: 30) - now
      }
      #expect(gain.population == growths.max())
      sites.append(try #require(candidates.first { $0.id == gain.candidate }))
      #expect(Coverage(of: Self.communes, by: sites).population(within: 30) == now + gain.population)
    }
  }
}

/// What growth and choice say, beside working everything out anew.
struct CoverageGrowthTests {
  private static let communes = Tables.gazetteer.allCommunes.filter { $0.parent == nil }

  private static func some(_ count: Int, of communes: [Commune], _ random: inout Seed) -> [Site<String>] {
    (0..<count).compactMap { _ in communes.randomElement(using: &random) }
      .map { Site(id: $0.code, location: $0.location) }
  }

  /// The choice that looks again only at what may still add most chooses what looking at everything would, by any
  /// weight; and growth is what coverage anew says, claimed communes alone being counted.
  @Test(arguments: ["27", "94", "06", "11", "84"])
  func choicesAreThoseOfLookingAtEverything(region: String) throws {
    var random = Seed.fresh()
    let communes = Tables.gazetteer.communes(in: .region(region))
    let candidates = Dictionary(
      Self.some(25, of: communes, &random).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }
    ).values.sorted { $0.id < $1.id }
    let sites = Self.some(3, of: Self.communes + communes, &random)
    let coverage = Coverage(of: communes, by: sites)
    let weights = Dictionary(
      uniqueKeysWithValues: communes.map { ($0.code, Double.random(in: 0...9, using: &random)) })
    let gains = coverage.gains(of: candidates, within: 30, count: 6) { weights[$0.code] ?? 0 }
    var growth = CoverageGrowth(coverage, within: [30, 60])
    var reached: Set<String> = []
    for gain in gains {
      // Each candidate anew, by journeys alone.
      let added = candidates.map { candidate in
        coverage.communes.filter { place in
          let isOpen =
            if case .minutes(let needed) = place.access { needed > 30 } else { place.access == .noRoad }
          return isOpen && !reached.contains(place.commune.code)
            && place.commune.location.journey(to: candidate.location).isWithin(30)
        }.map(\.commune.code)
      }
      let best = added.map { $0.reduce(0) { $0 + (weights[$1] ?? 0) } }.max() ?? 0
      let own = gain.communes.reduce(0) { $0 + (weights[$1.code] ?? 0) }
      #expect(abs(own - best) < 1e-9, "\(gain.candidate) \(random)")
      reached.formUnion(gain.communes.map(\.code))
      let site = try #require(candidates.first { $0.id == gain.candidate })
      let changes = growth.add(site.location)
      let chosen = gains.prefix { $0.candidate != gain.candidate }.map(\.candidate) + [gain.candidate]
      for change in changes {
        let claimed = coverage.communes.filter { $0.access != .unclaimed }.map(\.commune)
        let places = sites + candidates.filter { chosen.contains($0.id) }
        let anew = claimed.filter { commune in
          places.contains { commune.location.journey(to: $0.location).isWithin(Double(change.minutes)) }
        }.reduce(0) { $0 + $1.population }
        #expect(change.after == anew, "\(change) \(random)")
      }
    }
  }

  /// The farthest distance is within the bound, and a hair more is not.
  @Test func theGreatestDistanceIsTheLast() {
    for minutes in stride(from: 2.0, through: 240, by: 7) {
      let distance = RoadEstimate.greatCircle(within: minutes)
      #expect((RoadEstimate(greatCircle: distance).minutes ?? 0) <= minutes)
      #expect((RoadEstimate(greatCircle: distance + 1e-9).minutes ?? .infinity) > minutes)
    }
    #expect(RoadEstimate.greatCircle(within: 0) == 1)
  }
}

extension Journey {
  fileprivate func isWithin(_ minutes: Double) -> Bool {
    road != nil && (greatCircle <= 1 || (road?.minutes).map { $0 <= minutes } ?? false)
  }
}
