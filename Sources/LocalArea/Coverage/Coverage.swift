public import Gazetteer

/// How many people live within so many minutes by car of a site, in a territory.
///
/// Minutes are those of ``RoadEstimate``, off-peak. Where none can be claimed, people are counted apart and
/// never as reached or not reached. Another site never makes fewer people reached.
public struct Coverage: Hashable, Sendable {
  /// What can be said of the way from a commune to the nearest site.
  public enum Access: Hashable, Sendable {
    /// So many minutes by car, not rounded; 0 when a site lies within a kilometre.
    case minutes(Double)
    /// No minutes are claimed: the commune, or the nearest site, lies in Île-de-France.
    case unclaimed
    /// No road leads from there to any site.
    case noRoad
  }

  /// A commune with the way to its nearest site.
  public struct Reached: Hashable, Sendable {
    /// The commune.
    public let commune: Commune
    /// What can be said of the way.
    public let access: Access
    /// The nearest site by great circle among those a road leads to, or else of all; nil when there is none.
    public let nearest: NearbySite<String>?
  }

  /// The communes, ordered by code.
  public let communes: [Reached]
  /// The inhabitants.
  public let population: Int
  /// The inhabitants for whom no minutes are claimed.
  public let unclaimedPopulation: Int
  /// The inhabitants from whom no road leads to any site.
  public let roadlessPopulation: Int

  /// Works out the coverage of communes by sites, which may lie anywhere.
  public init(of communes: [Commune], by sites: [Site<String>]) {
    let sites = LandedSites(sites)
    self.communes = communes.map { Self.reached($0, sites) }
    population = communes.reduce(0) { $0 + $1.population }
    unclaimedPopulation = self.communes.reduce(0) {
      $0 + ($1.access == .unclaimed ? $1.commune.population : 0)
    }
    roadlessPopulation = self.communes.reduce(0) { $0 + ($1.access == .noRoad ? $1.commune.population : 0) }
  }

  /// The inhabitants within so many minutes of a site.
  public func population(within minutes: Double) -> Int {
    communes.reduce(0) { sum, reached in
      if case .minutes(let needed) = reached.access, needed <= minutes {
        sum + reached.commune.population
      } else {
        sum
      }
    }
  }

  /// The share that people have of all inhabitants, in percent, rounded to one decimal; 0 where nobody lives.
  public func percent(of people: Int) -> Double {
    population == 0 ? 0 : (Double(people) * 1_000 / Double(population)).rounded() / 10
  }

  /// The communes farthest from any site by minutes, the farthest first; equal ones by code.
  public func farthest(_ count: Int) -> [Reached] {
    let timed = communes.compactMap { reached -> (Reached, Double)? in
      if case .minutes(let minutes) = reached.access { (reached, minutes) } else { nil }
    }
    return timed.sorted { ($1.1, $0.0.commune.code) < ($0.1, $1.0.commune.code) }.prefix(count).map(\.0)
  }

  private static func reached(_ commune: Commune, _ sites: LandedSites) -> Reached {
    let (nearest, byRoad, timed) = sites.nearest(to: commune.location)
    guard let timed else {
      return Reached(
        commune: commune, access: byRoad == nil ? .noRoad : .unclaimed, nearest: byRoad ?? nearest)
    }
    // A site in Île-de-France that stands nearer might be quicker, or not: nobody can tell.
    let isDoubtful = byRoad.map { $0.id != timed.id } ?? false
    let minutes = timed.journey.greatCircle <= 1 ? 0 : timed.journey.road?.minutes ?? 0
    return isDoubtful && minutes > longestTold
      ? Reached(commune: commune, access: .unclaimed, nearest: byRoad)
      : Reached(commune: commune, access: .minutes(minutes), nearest: timed)
  }

  /// The longest way whose share is told, in minutes: within it, a known way counts though another may be shorter.
  public static let longestTold = 60.0
}
