internal import Glibc

/// Points laid side by side as vectors of length one, from south to north, to pass over most of them unseen.
///
/// The chord between two vectors grows with the great circle between their points, and costs no sine; it is never
/// shorter than the step north or south, so that a search that goes outwards from a latitude soon ends. The chord
/// only chooses: whoever asks orders the few chosen by the great circle itself.
struct PointIndex: Sendable {
  private let points: [Coordinate]
  /// The vectors by their third number, the sine of the latitude.
  private let vectors: [SIMD4<Double>]
  /// The index in `points` of each vector.
  private let order: [Int]
  /// What rounding can add to a chord, far above what it does; a fraction of a millimetre.
  private static let slack = 1e-12

  /// Prepares points.
  init(_ points: [Coordinate]) {
    self.points = points
    let vectors = points.map(Self.vector)
    order = vectors.indices.sorted { vectors[$0].z < vectors[$1].z }
    self.vectors = order.map { vectors[$0] }
  }

  private static func vector(_ point: Coordinate) -> SIMD4<Double> {
    let latitude = point.latitude * .pi / 180
    let longitude = point.longitude * .pi / 180
    return SIMD4(cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude), 0)
  }

  /// The indices of the nearest points, in no order: so many at least, with all that may tie with the last.
  func nearest(_ count: Int, to point: Coordinate) -> [Int] {
    guard count > 0 else { return [] }
    guard count < vectors.count else { return Array(points.indices) }
    let centre = Self.vector(point)
    return within(farthest(count, of: centre).squareRoot(), of: centre)
  }

  /// The square of the chord to the last of so many nearest vectors.
  private func farthest(_ count: Int, of centre: SIMD4<Double>) -> Double {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { best in
      best.initialize(repeating: .infinity)
      var north = first(from: centre.z)
      var south = north - 1
      while true {
        let above = north < vectors.count ? vectors[north].z - centre.z : .infinity
        let below = south >= 0 ? centre.z - vectors[south].z : .infinity
        let step = min(above, below)
        guard step * step < best[count - 1] else { break }
        let square = Self.square(vectors[above < below ? north : south] - centre)
        if above < below { north += 1 } else { south -= 1 }
        guard square < best[count - 1] else { continue }
        var place = count - 1
        while place > 0, best[place - 1] > square {
          best[place] = best[place - 1]
          place -= 1
        }
        best[place] = square
      }
      return best[count - 1]
    }
  }

  /// The nearest points with their great-circle kilometres, nearest first: so many at least, with all that may tie
  /// with the last.
  func ranked(_ count: Int, to point: Coordinate) -> [(index: Int, kilometres: Double)] {
    var found = nearest(count, to: point).map { (index: $0, kilometres: points[$0].distance(to: point)) }
    found.sort { $0.kilometres < $1.kilometres }
    return found
  }

  /// The indices of the points within a great-circle distance in kilometres, in no order, with all that lie
  /// at its very edge.
  func within(kilometres: Double, of point: Coordinate) -> [Int] {
    guard kilometres >= 0 else { return [] }
    let angle = min(kilometres / Coordinate.earthRadius, .pi)
    return within(2 * sin(angle / 2), of: Self.vector(point))
  }

  private func within(_ chord: Double, of centre: SIMD4<Double>) -> [Int] {
    let radius = chord + Self.slack
    var indices: [Int] = []
    var place = first(from: centre.z - radius)
    while place < vectors.count, vectors[place].z <= centre.z + radius {
      if Self.square(vectors[place] - centre) <= radius * radius { indices.append(order[place]) }
      place += 1
    }
    return indices
  }

  /// The first vector at or north of a sine of latitude.
  private func first(from sine: Double) -> Int {
    var low = 0
    var high = vectors.count
    while low < high {
      let middle = (low + high) / 2
      if vectors[middle].z < sine { low = middle + 1 } else { high = middle }
    }
    return low
  }

  @inline(__always)
  private static func square(_ vector: SIMD4<Double>) -> Double {
    vector.x * vector.x + vector.y * vector.y + vector.z * vector.z
  }
}
