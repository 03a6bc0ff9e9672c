public import Gazetteer

/// How the people within reach grow while sites are added one after the other.
///
/// Communes for which no minutes are claimed stay apart, as in ``Coverage``: the figures are least ones.
public struct CoverageGrowth: Sendable {
  /// The inhabitants within a bound before a site is there, and after.
  public struct Change: Hashable, Sendable {
    /// The bound in minutes.
    public let minutes: Int
    /// The inhabitants before.
    public let before: Int
    /// The inhabitants after.
    public let after: Int
  }

  private let bounds: [Int]
  private let communes: [Commune]
  private let reaches: [SiteReach]
  /// For each bound, which communes are reached, and how many people live there.
  private var isReached: [[Bool]]
  private var populations: [Int]

  /// Begins with what is reached today.
  public init(_ coverage: Coverage, within bounds: [Int]) {
    let claimed = coverage.communes.filter { $0.access != .unclaimed }
    self.bounds = bounds
    communes = claimed.map(\.commune)
    reaches = bounds.map { SiteReach(to: claimed.map(\.commune.location), within: Double($0)) }
    isReached = bounds.map { bound in
      claimed.map { if case .minutes(let minutes) = $0.access { minutes <= Double(bound) } else { false } }
    }
    populations = bounds.map { coverage.population(within: Double($0)) }
  }

  /// Adds a site; tells what it changed, bound by bound.
  public mutating func add(_ site: Location) -> [Change] {
    bounds.indices.map { bound in
      let before = populations[bound]
      for commune in reaches[bound].within(of: site) where !isReached[bound][commune] {
        isReached[bound][commune] = true
        populations[bound] += communes[commune].population
      }
      return Change(minutes: bounds[bound], before: before, after: populations[bound])
    }
  }
}
