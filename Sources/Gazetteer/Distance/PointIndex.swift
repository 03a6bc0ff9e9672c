internal import Glibc

/// Points laid side by side as vectors of length one, from south to north, to pass over most of them unseen.
///
/// The chord between two vectors grows with the great circle between their points, and costs no sine; it is never
/// shorter than the step north or south, so that a search within a chord only sees a belt of latitudes. The chord
/// only chooses: whoever asks orders the few chosen by the great circle itself.
package struct PointIndex: Sendable {
  private let points: [Coordinate]
  /// The vectors by their third number, the sine of the latitude.
  private let vectors: [SIMD4<Double>]
  /// The index in `points` of each vector.
  private let order: [Int]
  /// What rounding can add to a chord, far above what it does; a fraction of a millimetre.
  private static let slack = 1e-12

  /// Prepares points.
  package init(_ points: [Coordinate]) {
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
    let farthest = withUnsafeTemporaryAllocation(of: Near.self, capacity: count) { best in
      begin(best, at: centre)
      search(centre, into: best)
      return best[count - 1].square
    }
    return within(farthest.squareRoot(), of: centre)
  }

  /// A vector that was found, by its place, with the square of its chord.
  private struct Near {
    var place: Int
    var square: Double
  }

  /// Begins with vectors of about the same latitude.
  private func begin(_ best: UnsafeMutableBufferPointer<Near>, at centre: SIMD4<Double>) {
    let start = max(0, min(first(from: centre.z) - best.count / 2, vectors.count - best.count))
    for index in best.indices {
      best.initializeElement(at: index, to: Near(place: start + index, square: .infinity))
    }
  }

  /// Finds as many of the nearest vectors as there is room for, nearest first; nothing is allocated.
  ///
  /// Those found before, to another centre, tell how far they need be looked for at most: a close guess when the
  /// centres are neighbours.
  @inline(__always)
  private func search(_ centre: SIMD4<Double>, into best: UnsafeMutableBufferPointer<Near>) {
    let last = best.count - 1
    vectors.withUnsafeBufferPointer { vectors in
      var bound = 0.0
      for index in best.indices {
        bound = max(bound, Self.square(vectors[best[index].place] - centre))
        best[index].square = .infinity
      }
      let radius = bound.squareRoot() + Self.slack
      var found = first(from: centre.z - radius)
      while found < vectors.count, vectors[found].z <= centre.z + radius {
        let square = Self.square(vectors[found] - centre)
        if square < best[last].square {
          var place = last
          while place > 0, best[place - 1].square > square {
            best[place] = best[place - 1]
            place -= 1
          }
          best[place] = Near(place: found, square: square)
        }
        found += 1
      }
    }
  }

  /// The nearest points to each of many, nearest first, with their great-circle kilometres: what a k-d tree gives.
  ///
  /// Of those that tie, any may be told; fewer than asked for when there are not so many.
  func nearest(_ count: Int, toEach targets: [Coordinate]) -> NearestPoints {
    let count = min(max(0, count), vectors.count)
    var indices: [Int32] = []
    var kilometres: [Double] = []
    indices.reserveCapacity(targets.count * count)
    kilometres.reserveCapacity(targets.count * count)
    guard count > 0 else { return NearestPoints(count: 0, indices: [], kilometres: []) }
    withUnsafeTemporaryAllocation(of: Near.self, capacity: count) { best in
      begin(best, at: targets.first.map(Self.vector) ?? SIMD4())
      for target in targets {
        search(Self.vector(target), into: best)
        for near in best {
          indices.append(Int32(truncatingIfNeeded: order[near.place]))
          kilometres.append(2 * Coordinate.earthRadius * asin(min(1, near.square.squareRoot() / 2)))
        }
      }
    }
    return NearestPoints(count: count, indices: indices, kilometres: kilometres)
  }

  /// The indices of the points within a great-circle distance in kilometres, in no order, with all that lie
  /// at its very edge.
  package func within(kilometres: Double, of point: Coordinate) -> [Int] {
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

/// The nearest points to each of many.
package struct NearestPoints: Hashable, Sendable {
  /// How many were found to each.
  package let count: Int
  /// The indices of the points, those of each target one after the other, nearest first.
  package let indices: [Int32]
  /// Their great-circle kilometres, in the same order.
  package let kilometres: [Double]
}
