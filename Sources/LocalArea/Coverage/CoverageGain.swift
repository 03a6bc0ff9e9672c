public import Gazetteer

/// A candidate and whom a new site there would newly bring within reach.
public struct CoverageGain: Hashable, Sendable {
  /// The identifier of the candidate.
  public let candidate: String
  /// The communes that it would newly bring within reach, with the candidates before it already there, by code.
  public let communes: [Commune]

  /// The inhabitants of these communes.
  public var population: Int { communes.reduce(0) { $0 + $1.population } }
}

extension Coverage {
  /// The candidates that add most, one after the other.
  ///
  /// Each time it is the one whose communes, not yet within so many minutes of a site, weigh most together; equal ones
  /// go by identifier. A candidate that adds nothing is left out. Communes for which no minutes are claimed weigh
  /// nothing: nobody can say that they are not reached.
  ///
  /// This greedy choice reaches at least 63 % of what the best choice of as many candidates would (Nemhauser,
  /// Wolsey and Fisher, 1978). What a candidate adds never grows while others are chosen, so that most need not be
  /// looked at again (Minoux, 1978).
  ///
  /// - Parameter weight: What a commune weighs, 0 or more; its inhabitants where nothing else is asked for.
  public func gains(
    of candidates: [Site<String>], within minutes: Double, count: Int,
    weight: (Commune) -> Double = { Double($0.population) }
  ) -> [CoverageGain] {
    let open = communes.filter { reached in
      if case .minutes(let needed) = reached.access { needed > minutes } else { reached.access == .noRoad }
    }.map(\.commune)
    var choice = SiteChoice(of: candidates, for: open, within: minutes, weight: weight)
    var gains: [CoverageGain] = []
    while gains.count < count, let gain = choice.next() { gains.append(gain) }
    return gains
  }
}
