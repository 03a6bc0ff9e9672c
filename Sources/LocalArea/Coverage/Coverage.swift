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
    /// Where no minutes are claimed, those that the way to a site in Île-de-France takes at least, as without traffic;
    /// nil where nothing can be said.
    let least: Double?
    /// The nearest site by great circle among those a road leads to, or else of all; nil when there is none.
    public let nearest: NearbySite<String>?

    /// Whether the commune is known to be within so many minutes of a site.
    public func isWithin(_ minutes: Double) -> Bool {
      if case .minutes(let needed) = access { needed <= minutes } else { false }
    }

    /// Whether the commune is known not to be within so many minutes of any site.
    public func isBeyond(_ minutes: Double) -> Bool {
      switch access {
      case .minutes(let needed): needed > minutes
      case .unclaimed: least.map { $0 > minutes } ?? false
      case .noRoad: true
      }
    }
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
    communes.reduce(0) { $0 + ($1.isWithin(minutes) ? $1.commune.population : 0) }
  }

  /// The share that people have of all inhabitants, in percent, rounded to one decimal; 0 where nobody lives.
  public func percent(of people: Int) -> Double { Self.percent(people, population) }

  /// The share that people have of those for whom minutes are claimed or no road is known, in percent, rounded to one
  /// decimal; 0 where there are none.
  public func percentOfClaimed(_ people: Int) -> Double {
    Self.percent(people, population - unclaimedPopulation)
  }

  /// Rounded so that nearly all are not all, and hardly anybody is not nobody.
  private static func percent(_ people: Int, _ all: Int) -> Double {
    guard all > 0, people > 0 else { return 0 }
    let rounded = (Double(people) * 1_000 / Double(all)).rounded() / 10
    return people < all ? min(99.9, max(0.1, rounded)) : 100
  }

  /// The communes farthest from any site by minutes, the farthest first; equal ones by code.
  ///
  /// Of several departments each has the farthest of its own alone, or one valley would fill the list.
  public func farthest(_ count: Int) -> [Reached] {
    let timed = communes.compactMap { reached -> (Reached, Double)? in
      if case .minutes(let minutes) = reached.access { (reached, minutes) } else { nil }
    }
    let ordered = timed.sorted { ($1.1, $0.0.commune.code) < ($0.1, $1.0.commune.code) }.map(\.0)
    guard Set(communes.map(\.commune.department)).count > 1 else { return Array(ordered.prefix(count)) }
    var seen: Set<String> = []
    let firsts = ordered.filter { seen.insert($0.commune.department).inserted }
    return Array(firsts.prefix(count))
  }

  private static func reached(_ commune: Commune, _ sites: LandedSites) -> Reached {
    let (nearest, byRoad, timed) = sites.nearest(to: commune.location)
    // Without traffic: nobody is quicker than that, in Île-de-France least of all.
    let least = byRoad.flatMap { site -> Double? in
      commune.isInIleDeFrance ? nil : RoadEstimate(greatCircle: site.journey.greatCircle).minutes
    }
    guard let timed else {
      return Reached(
        commune: commune, access: byRoad == nil ? .noRoad : .unclaimed, least: least,
        nearest: byRoad ?? nearest)
    }
    // A site in Île-de-France that stands nearer might be quicker, or not: nobody can tell, unless it is too far.
    let isDoubtful = byRoad.map { $0.id != timed.id } ?? false && least ?? 0 <= longestTold
    let minutes = timed.journey.greatCircle <= 1 ? 0 : timed.journey.road?.minutes ?? 0
    return isDoubtful && minutes > longestTold
      ? Reached(commune: commune, access: .unclaimed, least: least, nearest: byRoad)
      : Reached(commune: commune, access: .minutes(minutes), least: nil, nearest: timed)
  }

  /// The longest way whose share is told, in minutes: within it, a known way counts though another may be shorter.
  public static let longestTold = 60.0
}
