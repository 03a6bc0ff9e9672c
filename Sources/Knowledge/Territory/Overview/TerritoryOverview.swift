public import Gazetteer
public import Guidance
public import LocalArea

/// What one page says of a territory: of a commune with its employment area, of a department or of a region.
public struct TerritoryOverview: Hashable, Sendable {
  /// Where the page looks: what counts as being here.
  public enum Ground: Hashable, Sendable {
    /// The employment area of a commune.
    case area(EmploymentArea)
    /// A department, a region, or a commune that is in no employment area.
    case place(PlaceDescription)
  }

  /// A place of the Cnam, with the way to it from a commune.
  public struct Site: Hashable, Sendable {
    /// The place.
    public let centre: Centre
    /// The way to it; nil where there is no commune to come from, or no point is known.
    public let way: NearbyCentre?
    /// Whether its last trace is more than three years old on the day, or bears no date.
    public let isOld: Bool
    /// Where it stands; nil when no point is known.
    public let coordinate: Coordinate?
  }

  /// What is known of the territory in general.
  public let profile: TerritoryProfile
  /// What counts as being here.
  public let ground: Ground
  /// The inhabitants of the ground.
  public let population: Int
  /// The places there that receive the public, nearest first where there is somewhere to come from, else the regional
  /// centre first.
  public let reception: [Site]
  /// The nearest place elsewhere that receives the public; nil where there is one here, or none can be reached.
  public let nearest: Site?
  /// The open places there where classes are held and nobody is received.
  public let teaching: [Site]
  /// The places there that were announced, or last seen long ago.
  public let unverified: [Site]
  /// Who lives how near, and where another place would help.
  public let access: TerritoryAccess
  /// The towns there of the programme *Action cœur de ville*, the largest first.
  public let labelled: [Commune]
  /// How many offers of training are known there; nil where no offers are known at all.
  public let offers: Int?
  /// What people asked for in the employment area or the region; nil for what is in neither.
  public let asked: NeedsReport?
  /// The map; nil where nothing can be drawn.
  public let map: MapPicture?
}

/// How many people of a territory live how near to a place that receives the public, and where another would help most.
///
/// Minutes are those by car, off-peak, of ``RoadEstimate``.
public struct TerritoryAccess: Hashable, Sendable {
  /// People within a number of minutes.
  public struct Share: Hashable, Sendable {
    /// The minutes by car.
    public let minutes: Int
    /// How many people.
    public let people: Int
    /// Percent of those with a time, rounded to one decimal.
    public let percent: Double
    /// The same if the places to verify receive as well.
    public let possible: Double
  }

  /// The inhabitants.
  public let population: Int
  /// Who lives within 30 and within 60 minutes; empty where no time is claimed for many, or no road leads anywhere.
  public let shares: [Share]
  /// The inhabitants for whom no minutes are claimed: in Île-de-France.
  public let unclaimed: Int
  /// The inhabitants from whom no road leads to any place.
  public let roadless: Int
  /// The places to verify that matter to most people, one after the other.
  public let toVerify: [CoverageReport.ToVerify]
  /// The candidates that would add most, one after the other.
  public let candidates: [CoverageReport.Candidate]
  /// The bound that candidates are measured by, in minutes.
  public let candidateBound: Int
  /// Where the candidates and the places to verify are: the department of a commune, else the territory itself.
  public let candidatesIn: PlaceDescription
}
