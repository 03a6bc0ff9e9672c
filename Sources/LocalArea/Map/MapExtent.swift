public import Gazetteer
internal import Glibc

extension Coordinate {
  /// The points of a circle around the point, from north on against the clock back to north; on the plane that touches
  /// the sphere there, which over 200 km is off by less than 1 %.
  func circle(kilometres radius: Double, points count: Int = 120) -> [Coordinate] {
    let north = radius / MapExtent.kilometresPerDegree
    let east = north / max(0.01, cos(latitude * .pi / 180))
    return (0...count).map { step in
      let angle = 2 * Double.pi * Double(step) / Double(count)
      return Coordinate(
        checkedLatitude: min(90, max(-90, latitude + north * cos(angle))),
        longitude: longitude - east * sin(angle))
    }
  }
}

/// A part of the Earth between two parallels and two meridians, which a map is to hold.
public struct MapExtent: Hashable, Sendable {
  /// Kilometres of a degree along a meridian, on the sphere that distances are measured on.
  static let kilometresPerDegree = Coordinate.earthRadius * .pi / 180

  /// Degrees north of the southern edge.
  public let south: Double
  /// Degrees east of the western edge.
  public let west: Double
  /// Degrees north of the northern edge.
  public let north: Double
  /// Degrees east of the eastern edge.
  public let east: Double

  /// The smallest part that holds points; nil when there are none.
  public init?(holding points: some Sequence<Coordinate>) {
    var south = 90.0, north = -90.0, west = 180.0, east = -180.0
    for point in points {
      south = min(south, point.latitude)
      north = max(north, point.latitude)
      west = min(west, point.longitude)
      east = max(east, point.longitude)
    }
    guard south <= north, west <= east else { return nil }
    (self.south, self.west, self.north, self.east) = (south, west, north, east)
  }

  private init(south: Double, west: Double, north: Double, east: Double) {
    (self.south, self.west, self.north, self.east) = (south, west, north, east)
  }

  /// The point in the middle.
  public var centre: Coordinate {
    Coordinate(checkedLatitude: (south + north) / 2, longitude: (west + east) / 2)
  }

  /// From edge to edge along the parallel in the middle, in kilometres.
  public var width: Double { (east - west) * Self.kilometresPerDegree * cos(centre.latitude * .pi / 180) }

  /// From edge to edge along a meridian, in kilometres.
  public var height: Double { (north - south) * Self.kilometresPerDegree }

  /// The same part with so many kilometres more on every side, as far as the Earth goes.
  public func widened(by kilometres: Double) -> MapExtent {
    let latitude = kilometres / Self.kilometresPerDegree
    let longitude = latitude / max(0.01, cos(centre.latitude * .pi / 180))
    return MapExtent(
      south: max(-90, south - latitude), west: max(-180, west - longitude),
      north: min(90, north + latitude), east: min(180, east + longitude))
  }

  /// The part that holds this one and another.
  public func union(_ other: MapExtent) -> MapExtent {
    MapExtent(
      south: min(south, other.south), west: min(west, other.west), north: max(north, other.north),
      east: max(east, other.east))
  }

  /// Whether a point lies in it.
  public func contains(_ point: Coordinate) -> Bool {
    (south...north).contains(point.latitude) && (west...east).contains(point.longitude)
  }
}
