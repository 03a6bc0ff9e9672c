public import Gazetteer
internal import Glibc

/// From degrees to the dots of a map, and back.
///
/// Equirectangular, with the scale of the middle parallel: x = Δlongitude × cos(latitude of the centre),
/// y = −Δlatitude. Over France, 10° from north to south, no distance is off by more than about 9 %; over the
/// surroundings of a town, by less than 1 %. A dot is as wide as it is high.
public struct MapProjection: Hashable, Sendable {
  /// The point in the middle of the map.
  public let centre: Coordinate
  /// How many kilometres a dot stands for.
  public let kilometresPerDot: Double
  /// The dots from left to right.
  public let width: Int
  /// The dots from top to bottom.
  public let height: Int
  private let shrink: Double

  /// Fits a part of the Earth into so many dots, all of it and in the middle.
  public init(fitting extent: MapExtent, width: Int, height: Int) {
    centre = extent.centre
    self.width = max(1, width)
    self.height = max(1, height)
    // The dots at the edge belong to the map: a span of n dots has n − 1 steps.
    let steps = (horizontal: Double(max(1, self.width - 1)), vertical: Double(max(1, self.height - 1)))
    kilometresPerDot = max(
      extent.width / steps.horizontal, extent.height / steps.vertical, 0.001)
    shrink = max(0.01, cos(centre.latitude * .pi / 180))
  }

  /// Where a point falls, in dots from the top left; it may lie outside.
  public func dot(of point: Coordinate) -> (x: Double, y: Double) {
    let scale = MapExtent.kilometresPerDegree / kilometresPerDot
    return (
      x: Double(width - 1) / 2 + (point.longitude - centre.longitude) * shrink * scale,
      y: Double(height - 1) / 2 - (point.latitude - centre.latitude) * scale
    )
  }

  /// The point that falls on a dot; nil beyond the poles or the date line.
  public func coordinate(x: Double, y: Double) -> Coordinate? {
    let scale = MapExtent.kilometresPerDegree / kilometresPerDot
    return Coordinate(
      latitude: centre.latitude - (y - Double(height - 1) / 2) / scale,
      longitude: centre.longitude + (x - Double(width - 1) / 2) / (shrink * scale))
  }
}
