public import Gazetteer

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The coasts and frontiers of France, which tell its ground from the sea and from other countries.
public struct Shoreline: Sendable {
  /// How far outside the lines still counts as land, in kilometres: they are simplified to one, harbours reach out.
  static let margin = 3.0

  private let edges: [(from: Coordinate, to: Coordinate)]

  /// The coasts and frontiers among these lines.
  public init(_ outlines: [Outline]) {
    edges = outlines.filter { $0.kind == .coast }.flatMap { line in
      zip(line.points, line.points.dropFirst()).map { (from: $0, to: $1) }
    }
  }

  /// Whether a point lies inside the lines, or close enough to one of them to be on the coast.
  ///
  /// A ray to the east crosses the lines an odd number of times from inside (even-odd rule).
  public func encloses(_ point: Coordinate) -> Bool {
    var isInside = false
    for edge in edges where (edge.from.latitude > point.latitude) != (edge.to.latitude > point.latitude) {
      let share = (point.latitude - edge.from.latitude) / (edge.to.latitude - edge.from.latitude)
      let crossing = edge.from.longitude + share * (edge.to.longitude - edge.from.longitude)
      if point.longitude < crossing { isInside.toggle() }
    }
    return isInside || edges.contains { distance(from: point, to: $0) <= Self.margin }
  }

  /// Kilometres to the nearest point of an edge, on a plane that touches the Earth there.
  private func distance(from point: Coordinate, to edge: (from: Coordinate, to: Coordinate)) -> Double {
    let degree = 6371.0 * Double.pi / 180
    let width = cos(point.latitude * Double.pi / 180)
    let flat = { (end: Coordinate) in
      (x: (end.longitude - point.longitude) * degree * width, y: (end.latitude - point.latitude) * degree)
    }
    let (start, end) = (flat(edge.from), flat(edge.to))
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = dx * dx + dy * dy
    let share = length == 0 ? 0 : max(0, min(1, -(start.x * dx + start.y * dy) / length))
    return hypot(start.x + share * dx, start.y + share * dy)
  }
}
