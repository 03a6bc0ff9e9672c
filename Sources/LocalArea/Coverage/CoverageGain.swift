public import Gazetteer

/// A candidate town and what a new site there would add.
public struct CoverageGain: Hashable, Sendable {
  /// The identifier of the candidate.
  public let candidate: String
  /// The inhabitants that it would newly bring within reach, with the candidates before it already there.
  public let population: Int
}

extension Coverage {
  /// The candidates that add most, one after the other.
  ///
  /// Each time it is the one that brings most people, not yet reached, within so many minutes; equal ones go by
  /// identifier. A candidate that adds nobody is left out.
  ///
  /// This greedy choice reaches at least 63 % of what the best choice of as many candidates would (Nemhauser,
  /// Wolsey and Fisher, 1978).
  public func gains(of candidates: [Site<String>], within minutes: Double, count: Int) -> [CoverageGain] {
    let open = communes.filter { reached in
      if case .minutes(let needed) = reached.access { needed > minutes } else { reached.access == .noRoad }
    }
    let points = PointIndex(open.map(\.commune.coordinate))
    // Nobody drives faster than the straight line allows: 85 km/h, the ceiling of the estimate.
    let radius = minutes * 85 / 60
    var reach = candidates.map { candidate in
      points.within(kilometres: radius, of: candidate.location.coordinate).filter {
        open[$0].commune.location.journey(to: candidate.location).takes(atMost: minutes)
      }
    }
    var isReached = Array(repeating: false, count: open.count)
    var gains: [CoverageGain] = []
    for _ in 0..<max(0, count) {
      var best: (candidate: Int, population: Int)?
      for candidate in candidates.indices {
        reach[candidate].removeAll { isReached[$0] }
        let population = reach[candidate].reduce(0) { $0 + open[$1].commune.population }
        guard population > 0 else { continue }
        let isBetter =
          best.map {
            ($0.population, candidates[candidate].id) < (population, candidates[$0.candidate].id)
          } ?? true
        if isBetter { best = (candidate, population) }
      }
      guard let best else { break }
      for commune in reach[best.candidate] { isReached[commune] = true }
      gains.append(CoverageGain(candidate: candidates[best.candidate].id, population: best.population))
    }
    return gains
  }
}
