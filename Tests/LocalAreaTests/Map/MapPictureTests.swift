import TestSupport
import Testing

@testable import Gazetteer
@testable import LocalArea

struct MapPictureTests {
  private func point(_ latitude: Double, _ longitude: Double) throws -> Coordinate {
    try #require(Coordinate(latitude: latitude, longitude: longitude))
  }

  private func picture(
    _ lines: [[Coordinate]], rivers: [River] = [], markers: [MapPicture.Marker] = [], size: Double = 1
  ) throws -> MapPicture {
    let extent = try #require(
      MapExtent(holding: [try point(47, 0), try point(47 + size, 1.45 * size)]))
    let outlines = lines.map { Outline(kind: .department, departments: ["01", "02"], points: $0) }
    return MapPicture(of: extent, outlines: outlines, rivers: rivers, own: { _ in false }, markers: markers)
  }

  @Test func aLineIsCutWhereItIsNotSeenAndKeepsItsWayToTheEdge() throws {
    let far = try [point(47.5, -9), point(47.5, -8), point(47.5, 0.5), point(47.6, 0.6), point(49.9, 0.6)]
    let lines = try picture([far]).lines
    #expect(lines.count == 1)
    let points = try #require(lines.first).points
    // The point before the sheet and the one behind it are kept, the one before those is not.
    #expect(points.count == 4)
    #expect(points[0].x < 0 && points[3].y < 0)
    #expect(try picture([[point(51, 0), point(51, 1)]]).lines.isEmpty)
  }

  @Test func pointsThatFallTogetherAreOne() throws {
    let line = try (0..<100).map { try point(47.5, 0.5 + Double($0) * 1e-7) }
    #expect(try picture([line]).lines.allSatisfy { $0.points.count < 3 })
  }

  @Test func whatLiesOutsideHasNoSignAndDistancesAreTrue() throws {
    let markers = [
      MapPicture.Marker(.town, at: try point(47.5, 0.2), name: "west"),
      MapPicture.Marker(.town, at: try point(47.5, 1.2), name: "east"),
      MapPicture.Marker(.town, at: try point(60, 1), name: "far"),
    ]
    let picture = try picture([], markers: markers)
    #expect(picture.signs.map(\.name) == ["west", "east"])
    let units = Double(picture.signs[1].point.x - picture.signs[0].point.x)
    let kilometres = units * Double(picture.metres) / Double(MapPicture.width) / 1_000
    let known = markers[0].coordinate.distance(to: markers[1].coordinate)
    #expect(abs(kilometres - known) < known * 0.01)
  }

  @Test func fromFarOnlyGreatRiversAreShown() throws {
    let points = try [point(47.2, 0.3), point(47.8, 1)]
    let rivers = [true, false].map { River(name: "\($0)", isGreat: $0, points: points) }
    #expect(try picture([], rivers: rivers).lines.map(\.name) == ["true", "false"])
    #expect(try picture([], rivers: rivers, size: 9).lines.map(\.name) == ["true"])
  }
}
