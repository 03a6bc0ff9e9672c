import TestSupport
import Testing

@testable import Gazetteer
@testable import LocalArea

struct MapProjectionTests {
  private static func extent(_ south: Double, _ west: Double, _ north: Double, _ east: Double) throws
    -> MapExtent
  {
    let corners = [
      try #require(Coordinate(latitude: south, longitude: west)),
      try #require(Coordinate(latitude: north, longitude: east)),
    ]
    return try #require(MapExtent(holding: corners))
  }

  @Test func goesThereAndBack() throws {
    var random = Seed.fresh()
    for _ in 0..<500 {
      let south = Double.random(in: -60...59, using: &random)
      let west = Double.random(in: -170...160, using: &random)
      let extent = try Self.extent(
        south, west, south + .random(in: 0.01...10, using: &random),
        west + .random(in: 0.01...10, using: &random))
      let projection = MapProjection(
        fitting: extent, width: .random(in: 2...300, using: &random),
        height: .random(in: 4...200, using: &random))
      let point = try #require(
        Coordinate(
          latitude: .random(in: extent.south...extent.north, using: &random),
          longitude: .random(in: extent.west...extent.east, using: &random)))
      let dot = projection.dot(of: point)
      let back = try #require(projection.coordinate(x: dot.x, y: dot.y))
      #expect(
        abs(back.latitude - point.latitude) < 1e-9 && abs(back.longitude - point.longitude) < 1e-9,
        "\(random)")
      // Whatever the extent holds lies on the map.
      #expect((-0.001...Double(projection.width - 1) + 0.001).contains(dot.x), "\(random)")
      #expect((-0.001...Double(projection.height - 1) + 0.001).contains(dot.y), "\(random)")
    }
  }

  /// One degree of latitude is 111.195 km on a sphere of 6371.0088 km.
  @Test func aDotStandsForWhatItSays() throws {
    let extent = try Self.extent(46, 2, 47, 2)
    let projection = MapProjection(fitting: extent, width: 10, height: 101)
    #expect(abs(projection.kilometresPerDot - 1.11195) < 0.00001)
    #expect(abs(extent.height - 111.195) < 0.001)
  }

  @Test(arguments: [
    (1.0, 0.0, CompassPoint.north), (1, 1.5, .northEast), (0, 1, .east), (-1, 1.5, .southEast),
    (-1, 0, .south),
    (-1, -1.5, .southWest), (0, -1, .west), (1, -1.5, .northWest),
  ])
  func directionsAreThoseOfTheCompass(north: Double, east: Double, expected: CompassPoint) throws {
    let here = try #require(Coordinate(latitude: 46.5, longitude: 2.5))
    let there = try #require(Coordinate(latitude: 46.5 + north, longitude: 2.5 + east))
    #expect(here.direction(to: there) == expected)
    #expect(here.direction(to: here) == nil)
  }
}
