/// The way from one location to another: how far, and how by road, if there is one.
public struct Journey: Hashable, Sendable {
  /// Why no distance by road is given.
  public enum Obstacle: String, CaseIterable, Hashable, Sendable {
    /// The two ends stand on different lands: ferry or plane.
    case sea
    /// No road reaches one of the ends: river boat or plane.
    case noRoad = "no-road"
  }

  /// Great-circle kilometres, not rounded.
  public let greatCircle: Double
  /// The estimate by road; nil exactly when there is an obstacle.
  public let road: RoadEstimate?
  /// Why there is no estimate by road.
  public let obstacle: Obstacle?

  /// Works out the journey between two locations.
  public init(from start: Location, to end: Location) {
    greatCircle = start.coordinate.distance(to: end.coordinate)
    if start.land != end.land {
      obstacle = .sea
    } else if start.coordinate != end.coordinate, !(start.hasRoad && end.hasRoad) {
      obstacle = .noRoad
    } else {
      obstacle = nil
    }
    road =
      obstacle == nil
      ? RoadEstimate(greatCircle: greatCircle, claimsMinutes: start.claimsMinutes && end.claimsMinutes) : nil
  }

  /// Whether the journey is known to take at most so many minutes by car; up to one kilometre, always.
  package func takes(atMost bound: Double) -> Bool {
    guard let road else { return false }
    return greatCircle <= 1 || road.minutes.map { $0 <= bound } ?? false
  }
}
