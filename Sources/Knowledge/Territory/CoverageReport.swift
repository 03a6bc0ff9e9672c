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

  /// A place of which it is not sure that it receives the public today.
  public struct DoubtfulPlace: Hashable, Sendable {
    /// Why it is not sure.
    public enum Doubt: String, CaseIterable, Hashable, Sendable {
      /// Announced, its opening not verified.
      case planned
      /// Documented, but nobody knows whether it still runs.
      case unknown
      /// Courses are held there; whether the public is received is not known.
      case teaching
      /// It received the public, and the last trace of that is more than three years old.
      case old
    }

    /// The place.
    public let centre: Centre
    /// Why it is not sure.
    public let doubt: Doubt
  }

  /// A place that ought to be verified, and for how many people that matters.
  public struct ToVerify: Hashable, Sendable {
    /// The place.
    public let place: DoubtfulPlace
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
    /// The people of the territory within each bound before and after, those before it in the list open.
    public let changes: [CoverageGrowth.Change]
    /// The hires planned in a year among these people, by their share of their area's, rounded; nil where no survey is.
    public let hires: Int?
    /// The visits among these people for which everything wanted was too far, by their share of their area's, rounded;
    /// nil where nothing is published.
    public let unanswered: Int?
    /// The fields wanted there of which no class is known within reach, the most asked for first.
    public let fields: [Field]
    /// Whether offers are known at all, so that a field without one is known to have none.
    public let knowsOffers: Bool
    /// The nearest place of which it is not sure that it receives; nil where none lies within the bound.
    public let nearby: DoubtfulPlace?
    /// The regional centre, where its address is not known and the town is the prefecture or the largest of
    /// the region: it may stand there.
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
  /// Whether that is known of anything: visits are where counts are published, hires where there is a survey.
  public let isRanked: Bool
  /// Which communes were looked at.
  public let among: Candidates
  /// The candidates that would add most, one after the other.
  public let candidates: [Candidate]
}
