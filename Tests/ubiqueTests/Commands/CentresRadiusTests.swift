import Gazetteer
import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

/// The look-up of places near a place.
struct CentresRadiusTests {
  @Test func aLargerRadiusNeverRemovesAPlace() throws {
    let knowledge = try Shipped.narrator("en").knowledge
    let communes = knowledge.gazetteer.allCommunes
    var seed = Seed.fresh()
    for _ in 0..<40 {
      let commune = try #require(communes.randomElement(using: &seed))
      let place = Place.commune(commune.code)
      let limit = Int.random(in: 1...12, using: &seed)
      var before: [String] = []
      for radius in stride(from: 0.0, through: 300, by: 37.5) {
        let found = knowledge.centres(near: place, within: radius, limit: limit).map(\.centre)
        #expect(Array(found.prefix(before.count)) == before, "\(seed), \(commune.code), \(radius) km")
        before = found
      }
    }
  }

  @Test func nothingLiesBeyondTheRadius() throws {
    let knowledge = try Shipped.narrator("en").knowledge
    let found = knowledge.centres(near: .commune("35360"), within: 50, limit: 100)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { ($0.kilometres ?? .max) <= 50 || $0.isInTown })
  }

  /// More minutes never remove a place, and none is shown whose minutes cannot be claimed.
  @Test func moreMinutesNeverRemoveAPlace() throws {
    let knowledge = try Shipped.narrator("en").knowledge
    for commune in ["35360", "52121", "29155", "75056", "64543"] {
      var before: [String] = []
      for minutes in stride(from: 0, through: 300, by: 30) {
        let found = knowledge.centres(near: .commune(commune), minutes: minutes, limit: 500)
        #expect(found.allSatisfy { ($0.minutes ?? 0) <= minutes || $0.isInTown })
        #expect(Set(before).isSubset(of: found.map(\.centre)), "\(commune), \(minutes) minutes")
        before = found.map(\.centre)
      }
      // By sea no minutes are claimed; in Île-de-France only the places of the town itself are left.
      #expect(before.isEmpty == (commune == "29155"), "\(commune)")
    }
  }

  /// Paris is ten kilometres wide: its own centre lay beyond one kilometre from the town hall, and without minutes.
  @Test func theTownsOwnCentreIsWithinAnyBound() throws {
    let knowledge = try Shipped.narrator("en").knowledge
    for commune in ["75056", "35360", "69123", "13055", "38185"] {
      let near = knowledge.centres(near: .commune(commune), within: 1, limit: 50)
      let soon = knowledge.centres(near: .commune(commune), minutes: 5, limit: 50)
      #expect(near.first?.isInTown == true, "\(commune)")
      #expect(soon.first?.isInTown == true, "\(commune)")
    }
    #expect(
      knowledge.centres(near: .commune("75056"), within: 1, limit: 50).contains {
        $0.centre == "idf-paris-siege"
      })
  }

  @Test func aRegionClaimsNoDistance() throws {
    let knowledge = try Shipped.narrator("en").knowledge
    let found = knowledge.centres(near: .region("53"), limit: 5)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.kilometres == nil && $0.basis == .region })
  }
}
