/// Where something is, with what a journey by road depends on.
///
/// A commune gives its own (`Commune.location`); a centre takes its commune's, with its own point if known.
public struct Location: Hashable, Sendable {
  /// The point.
  public let coordinate: Coordinate
  /// The identifier of the land it stands on (`Land.identifier`).
  public let land: String
  /// Whether a road reaches it.
  public let hasRoad: Bool
  /// Whether minutes by car may be claimed; false in Île-de-France.
  public let claimsMinutes: Bool

  /// Makes a location.
  public init(coordinate: Coordinate, land: String, hasRoad: Bool = true, claimsMinutes: Bool = true) {
    self.coordinate = coordinate
    self.land = land
    self.hasRoad = hasRoad
    self.claimsMinutes = claimsMinutes
  }

  /// The same location with another point, when a better one than the commune's is known.
  public func at(_ coordinate: Coordinate) -> Location {
    Location(coordinate: coordinate, land: land, hasRoad: hasRoad, claimsMinutes: claimsMinutes)
  }

  /// The journey to another location.
  public func journey(to other: Location) -> Journey { Journey(from: self, to: other) }
}
