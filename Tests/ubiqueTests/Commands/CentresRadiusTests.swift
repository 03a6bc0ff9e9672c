import Content
import Guidance
import Territory
import TestSupport
import Testing

/// The look-up of places near a place.
struct CentresRadiusTests {
  @Test func aLargerRadiusNeverRemovesAPlace() throws {
    let library = try Shipped.narrator("en").library
    let communes = library.gazetteer.allCommunes
    var seed = Seed.fresh()
    for _ in 0..<40 {
      let commune = try #require(communes.randomElement(using: &seed))
      let place = Place.commune(commune.code)
      let limit = Int.random(in: 1...12, using: &seed)
      var before: [String] = []
      for radius in stride(from: 0.0, through: 300, by: 37.5) {
        let found = library.centres(near: place, within: radius, limit: limit).map(\.centre)
        #expect(Array(found.prefix(before.count)) == before, "\(seed), \(commune.code), \(radius) km")
        before = found
      }
    }
  }

  @Test func nothingLiesBeyondTheRadius() throws {
    let library = try Shipped.narrator("en").library
    let found = library.centres(near: .commune("35360"), within: 50, limit: 100)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { ($0.kilometres ?? .max) <= 50 })
  }

  @Test func aRegionClaimsNoDistance() throws {
    let library = try Shipped.narrator("en").library
    let found = library.centres(near: .region("53"), limit: 5)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.kilometres == nil && $0.basis == .region })
  }
}
