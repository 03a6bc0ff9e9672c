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
