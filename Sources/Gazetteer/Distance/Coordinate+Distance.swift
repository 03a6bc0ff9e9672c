internal import Glibc

extension Coordinate {
  /// The mean radius of the Earth in kilometres (IUGG).
  public static let earthRadius = 6371.0088

  /// The great-circle distance to another point in kilometres, by the haversine formula.
  public func distance(to other: Coordinate) -> Double {
    let radians = Double.pi / 180
    let halfLatitude = sin((other.latitude - latitude) * radians / 2)
    let halfLongitude = sin((other.longitude - longitude) * radians / 2)
    let haversine =
      halfLatitude * halfLatitude
      + cos(latitude * radians) * cos(other.latitude * radians) * halfLongitude * halfLongitude
    return 2 * Self.earthRadius * asin(min(1, haversine.squareRoot()))
  }
}
