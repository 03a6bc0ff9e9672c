public import Gazetteer
internal import Glibc

/// One of the eight winds.
public enum CompassPoint: String, CaseIterable, Hashable, Sendable {
  case north
  case northEast = "north-east"
  case east
  case southEast = "south-east"
  case south
  case southWest = "south-west"
  case west
  case northWest = "north-west"
}

extension Coordinate {
  /// In which direction another point lies: the initial bearing of the great circle, to the nearest wind;
  /// nothing for the point itself.
  public func direction(to other: Coordinate) -> CompassPoint? {
    guard self != other else { return nil }
    let radians = Double.pi / 180
    let turn = (other.longitude - longitude) * radians
    let east = sin(turn) * cos(other.latitude * radians)
    let north =
      cos(latitude * radians) * sin(other.latitude * radians)
      - sin(latitude * radians) * cos(other.latitude * radians) * cos(turn)
    let eighth = Int((atan2(east, north) / (.pi / 4)).rounded())
    return CompassPoint.allCases[(eighth + 8) % 8]
  }
}
