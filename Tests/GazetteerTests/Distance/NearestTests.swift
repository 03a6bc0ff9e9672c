import TestSupport
import Testing

@testable import Gazetteer

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

  @Test func nearestEqualsBruteForceForEveryCommune() throws {
    var seed = Seed.fresh()
    let sites = sites(60, &seed)
    let index = SiteIndex(sites)
    let communes = Array(Tables.gazetteer.allCommunes)
    let many = index.nearest(3, toEach: communes.map(\.coordinate))
    #expect(many.count == 3 && many.indices.count == 3 * communes.count)
    var wrong: [String] = []
    for (number, commune) in communes.enumerated() {
      let distances = sites.map { (commune.coordinate.distance(to: $0.location.coordinate), $0.id) }
      let expected = distances.sorted { $0 < $1 }.prefix(3)
      let found = index.nearest(.nearest(3), to: commune.location).sites
      let isSame =
        found.map(\.id) == expected.map(\.1) && found.map(\.journey.greatCircle) == expected.map(\.0)
      let near = (3 * number)..<(3 * number + 3)
      let isNear = zip(near, expected).allSatisfy { abs(many.kilometres[$0] - $1.0) < 1e-6 }
      let isTrue = near.allSatisfy { abs(distances[Int(many.indices[$0])].0 - many.kilometres[$0]) < 1e-6 }
      if !(isSame && isNear && isTrue) { wrong.append(commune.code) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5)), \(seed)")
  }

  @Test func manyAtOnceAreNoMoreThanThereAre() throws {
    let here = try #require(Coordinate(latitude: 48, longitude: 0))
    let none = SiteIndex([Site<Int>]()).nearest(3, toEach: [here])
    #expect(none.count == 0 && none.indices.isEmpty)
    let one = SiteIndex([Site(id: 7, location: Location(coordinate: here, land: "continent"))])
    let found = one.nearest(3, toEach: [here, here])
    #expect(found.count == 1)
    #expect(found.indices == [0, 0])
    #expect(found.kilometres == [0, 0])
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
