public import Counts
public import Gazetteer
public import Guidance
public import LocalArea

/// How well a territory is covered by places that receive the public, which places ought to be verified first, and
/// where a new one would help most.
public struct CoverageReport: Hashable, Sendable {
  /// What towns are ranked by.
  public enum Criterion: String, CaseIterable, Hashable, Sendable {
    /// The people whom a place would bring within reach.
    case people
    /// The visits for which everything wanted was too far, as far as they are counted and published.
    case demand
    /// What employers plan to hire, in trades that the Cnam teaches for.
    case hiring
  }

  /// Which communes are looked at.
  public enum Candidates: String, CaseIterable, Hashable, Sendable {
    /// The main towns of attraction areas, and those of *Action cœur de ville*.
    case towns
    /// The towns of *Action cœur de ville*.
    case labelled = "acv"
    /// Every commune.
    case all
  }

  /// What is known of a place of the Cnam.
  public enum Standing: String, CaseIterable, Hashable, Sendable {
    /// It receives the public, and was seen within three years.
    case verified
    /// Announced, its opening not verified.
    case planned
    /// Documented, but nobody knows whether it still runs.
    case unknown
    /// Courses are held there; whether the public is received is not known.
    case teaching
    /// It received the public, and the last trace of that is more than three years old.
    case old
    /// A partner or a school of one trade: it receives the public of the Cnam neither today nor if it were asked.
    case partner

    /// Whether it may receive, and ought to be verified.
    public var isDoubtful: Bool { self != .verified && self != .partner }
  }

  /// A place of the Cnam, with what is known of it on the day.
  public struct Place: Hashable, Sendable {
    /// The place.
    public let centre: Centre
    /// What is known of it.
    public let standing: Standing
  }

  /// A place that ought to be verified, and for how many people that matters.
  public struct ToVerify: Hashable, Sendable {
    /// The place.
    public let place: Place
    /// The inhabitants who would have a place within reach if it receives, those before it in the list receiving.
    public let gain: Int
  }

  /// A field of training that is wanted around a town, and of which no class is known within reach.
  public struct Field: Hashable, Sendable {
    /// The field, by identifier.
    public let identifier: String
    /// How many visits asked for it in the employment area; nil where that is not published.
    public let asked: Int?
    /// What employers plan to hire; nil where nothing is known.
    public let demand: FieldDemand?
  }

  /// A town where a place could open, and what it would change.
  public struct Candidate: Hashable, Sendable {
    /// The commune.
    public let commune: Commune
    /// Whether it belongs to *Action cœur de ville*.
    public let isLabelled: Bool
    /// The inhabitants it would newly bring within reach, those before it in the list already open.
    public let gain: Int
    /// The largest other commune that it would newly bring within reach; nil where it is the largest itself.
    public let largest: Commune?
    /// The people of the territory within each bound before and after, those before it in the list open.
    public let changes: [CoverageGrowth.Change]
    /// The share of these people, by their number, in the hires that their areas plan in a year, as far as the survey
    /// lists them for trades that the Cnam teaches for; rounded, nil where it lists none.
    public let hires: Int?
    /// Their share in the visits for which nothing was possible for want of a place near enough; rounded, nil below the
    /// smallest published figure.
    public let unanswered: Int?
    /// The fields wanted there, the most asked for first, without those of which offers are known within reach.
    public let fields: [Field]
    /// Whether no class is known there at all: offers are known, or no place is near.
    public let lacksClasses: Bool
    /// The nearest place of any kind within the bound: what ought to be looked at before another opens.
    public let nearby: Place?
    /// The regional centre, where its address is not known and the town is the prefecture or the largest of the region:
    /// it may stand there.
    public let unlocated: Centre?
  }

  /// The department or region; nil for all of France.
  public let place: PlaceDescription?
  /// The day of which it tells.
  public let date: CalendarDate
  /// The coverage by the places known to receive the public.
  public let coverage: Coverage
  /// The coverage if those to be verified receive as well.
  public let possible: Coverage
  /// The bounds that shares are told for, in minutes.
  public let bounds: [Int]
  /// The bound that candidates are measured by, in minutes.
  public let candidateBound: Int
  /// The places to verify that matter to most people, one after the other.
  public let toVerify: [ToVerify]
  /// Open places of reception whose address is not known: they count nowhere.
  public let unlocated: [Centre]
  /// What candidates are ranked by.
  public let criterion: Criterion
  /// Whether anything is known of that in the territory.
  public let isRanked: Bool
  /// The months of the visits that are counted; empty where none are.
  public let months: [Month]
  /// How many communes were compared.
  public let comparedCount: Int
  /// Which communes were looked at.
  public let among: Candidates
  /// The candidates that would add most, one after the other.
  public let candidates: [Candidate]
}
