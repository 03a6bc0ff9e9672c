import Territory
import TestSupport
import Testing

struct NearestTests {
  /// Random sites in and around France, some of them at one point.
  private func sites(_ count: Int, _ seed: inout Seed) -> [Site<Int>] {
    (0..<count).compactMap { id in
      let latitude = (Double.random(in: 42...51, using: &seed) * 4).rounded() / 4
      let longitude = (Double.random(in: -5...8, using: &seed) * 4).rounded() / 4
      let land = ["continent", "continent", "corse"].randomElement(using: &seed) ?? "continent"
      return Coordinate(latitude: latitude, longitude: longitude).map {
        Site(id: id, location: Location(coordinate: $0, land: land))
      }
    }
  }

  @Test func nearestEqualsBruteForce() throws {
    var seed = Seed.fresh()
    for _ in 0..<40 {
      let sites = sites(60, &seed)
      let me = try #require(sites.randomElement(using: &seed)).location
      var rest = sites
      var expected: [Int] = []
      while expected.count < 7, !rest.isEmpty {
        var best = 0
        for index in rest.indices {
          let nearer = rest[index].location.coordinate.distance(to: me.coordinate)
          let nearest = rest[best].location.coordinate.distance(to: me.coordinate)
          if nearer < nearest || nearer == nearest && rest[index].id < rest[best].id { best = index }
        }
        expected.append(rest.remove(at: best).id)
      }
      #expect(
        me.nearest(.nearest(7), among: sites.shuffled(using: &seed)).sites.map(\.id) == expected, "\(seed)")
    }
  }

  @Test func aLargerReachNeverRemoves() throws {
    var seed = Seed.fresh()
    for _ in 0..<40 {
      let sites = sites(60, &seed)
      let me = try #require(sites.randomElement(using: &seed)).location
      let small = Double.random(in: 0...300, using: &seed)
      let large = small + Double.random(in: 0...300, using: &seed)
      let minimum = Int.random(in: 0...4, using: &seed)
      for (narrow, wide) in [
        (Reach.kilometres(small), Reach.kilometres(large)), (.minutes(small), .minutes(large)),
        (.nearest(Int(small / 20)), .nearest(Int(large / 20))),
      ] {
        let few = me.nearest(narrow, among: sites, atLeast: minimum)
        let many = me.nearest(wide, among: sites, atLeast: minimum)
        #expect(Set(few.sites.map(\.id)).isSubset(of: many.sites.map(\.id)), "\(seed)")
        #expect(few.countWithinReach <= many.countWithinReach, "\(seed)")
      }
    }
  }

  @Test func tellsWhenItLooksFurther() throws {
    let here = try #require(Coordinate(latitude: 48, longitude: 0))
    let there = try #require(Coordinate(latitude: 48, longitude: 1))
    let me = Location(coordinate: here, land: "continent")
    let site = Site(id: "a", location: me.at(there))
    let found = me.nearest(.kilometres(10), among: [site], atLeast: 1)
    #expect(found.sites.map(\.id) == ["a"])
    #expect(found.countWithinReach == 0)
    #expect(abs(try #require(found.widenedTo) - here.distance(to: there)) < 1e-9)
    #expect(me.nearest(.kilometres(100), among: [site], atLeast: 1).widenedTo == nil)
    #expect(me.nearest(.kilometres(10), among: [site]).sites.isEmpty)
  }

  @Test func aSiteNextDoorIsWithinAnyMinutes() throws {
    let here = try #require(Coordinate(latitude: 48, longitude: 0))
    let me = Location(coordinate: here, land: "continent")
    #expect(me.nearest(.minutes(5), among: [Site(id: 1, location: me)]).countWithinReach == 1)
  }
}
