internal import Glibc

/// Points laid side by side as vectors of length one, to pass over most of them at a glance.
///
/// The chord between two vectors grows with the great circle between their points, and costs no sine. It
/// only chooses: whoever asks orders the few chosen by the great circle itself.
struct PointIndex: Sendable {
  private let vectors: [SIMD4<Double>]
  /// What rounding can add to a chord, far above what it does; a fraction of a millimetre.
  private static let slack = 1e-12

  /// Prepares points.
  init(_ points: [Coordinate]) { vectors = points.map(Self.vector) }

  private static func vector(_ point: Coordinate) -> SIMD4<Double> {
    let latitude = point.latitude * .pi / 180
    let longitude = point.longitude * .pi / 180
    return SIMD4(cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude), 0)
  }

  /// The indices of the nearest points, in no order: so many at least, with all that may tie with the last.
  func nearest(_ count: Int, to point: Coordinate) -> [Int] {
    guard count > 0 else { return [] }
    guard count < vectors.count else { return Array(vectors.indices) }
    let centre = Self.vector(point)
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { best in
      best.initialize(repeating: .infinity)
      for vector in vectors {
        let square = Self.square(vector - centre)
        guard square < best[count - 1] else { continue }
        var place = count - 1
        while place > 0, best[place - 1] > square {
          best[place] = best[place - 1]
          place -= 1
        }
        best[place] = square
      }
      return within(best[count - 1].squareRoot(), of: centre)
    }
  }

  /// The indices of the points within a great-circle distance in kilometres, in no order, with all that lie
  /// at its very edge.
  func within(kilometres: Double, of point: Coordinate) -> [Int] {
    guard kilometres >= 0 else { return [] }
    let angle = min(kilometres / Coordinate.earthRadius, .pi)
    return within(2 * sin(angle / 2), of: Self.vector(point))
  }

  private func within(_ chord: Double, of centre: SIMD4<Double>) -> [Int] {
    let bound = (chord + Self.slack) * (chord + Self.slack)
    var indices: [Int] = []
    for (index, vector) in vectors.enumerated() where Self.square(vector - centre) <= bound {
      indices.append(index)
    }
    return indices
  }

  @inline(__always)
  private static func square(_ vector: SIMD4<Double>) -> Double {
    vector.x * vector.x + vector.y * vector.y + vector.z * vector.z
  }
}
