import Gazetteer
import Guidance
public import Knowledge
import LocalArea
public import Wording

/// How well a territory is covered by centres, as a document for programs.
public struct CoverageDocument: Codable, Hashable, Sendable {
  /// The people within so many minutes.
  public struct Share: Codable, Hashable, Sendable {
    /// The minutes by car to the nearest centre.
    public let minutes: Int
    /// How many live so near.
    public let population: Int
    /// Their share of all, in percent with one decimal.
    public let percent: Double
    /// How many would, if the places to verify receive as well.
    public let possible: Int
  }

  /// A place of which it is not sure that it receives the public.
  public struct Doubtful: Codable, Hashable, Sendable {
    /// The identifier.
    public let id: String
    /// The name.
    public let name: String
    /// `planned`, `unknown`, `teaching` or `old`.
    public let doubt: String
    /// The date of its last trace, such as `2018-12`; null when it bears none.
    @OrNull public var attested: String?
    /// The people who would have a place near if it receives, those before it in the list receiving; null where that is
    /// not asked.
    @OrNull public var gain: Int?

    init(_ place: CoverageReport.DoubtfulPlace, gain: Int? = nil) {
      id = place.centre.identifier
      name = place.centre.name
      doubt = place.doubt.rawValue
      attested = place.centre.attested
      self.gain = gain
    }
  }

  /// The people near a place before and after a candidate is open.
  public struct Change: Codable, Hashable, Sendable {
    /// The minutes by car.
    public let minutes: Int
    /// The people before.
    public let before: Int
    /// The people after.
    public let after: Int
  }

  /// A field that is wanted around a town, and of which no class is known near.
  public struct Field: Codable, Hashable, Sendable {
    /// The field, by identifier.
    public let id: String
    /// Its name.
    public let name: String
    /// How many visits asked for it, at least 5; null where that is not published.
    @OrNull public var asked: Int?
    /// The hiring projects of employers; null where nothing is known.
    @OrNull public var projects: Int?
  }

  /// People who are counted apart.
  public struct Part: Codable, Hashable, Sendable {
    /// How many they are.
    public let population: Int
    /// Their share of all, in percent with one decimal.
    public let percent: Double
  }

  /// A commune far from any centre.
  public struct Far: Codable, Hashable, Sendable {
    /// The INSEE code.
    public let commune: String
    /// The name.
    public let name: String
    /// The code of the department.
    public let department: String
    /// How many live there.
    public let population: Int
    /// The minutes by car to the nearest centre, rounded.
    public let minutes: Int
    /// The identifier of the nearest centre.
    public let centre: String
  }

  /// A town where a centre could open.
  public struct Candidate: Codable, Hashable, Sendable {
    /// The INSEE code.
    public let commune: String
    /// The name.
    public let name: String
    /// The code of the department.
    public let department: String
    /// `labelled` for a town of *Action cœur de ville*.
    public let reasons: [String]
    /// The people it would newly bring near, those before it in the list being open.
    public let gain: Int
    /// The people of the territory near a place before and after, for 30 and 60 minutes.
    public let changes: [Change]
    /// The hires planned in a year among the people it brings near, estimated; null where no survey is.
    @OrNull public var hires: Int?
    /// The visits among them for which everything was too far, estimated; null where nothing is published.
    @OrNull public var unanswered: Int?
    /// The fields wanted there of which no class is known near.
    public let fields: [Field]
    /// The nearest place to verify, within the minutes that candidates are measured by; null where there is none.
    @OrNull public var nearby: Doubtful?
    /// The regional centre, by identifier, where its address is not known: it may stand there; null where it is known.
    @OrNull public var unlocated: String?

    init(_ candidate: CoverageReport.Candidate, _ narrator: Narrator) {
      commune = candidate.commune.code
      name = candidate.commune.name
      department = candidate.commune.department
      reasons = candidate.isLabelled ? ["labelled"] : []
      gain = candidate.gain
      changes = candidate.changes.map { Change(minutes: $0.minutes, before: $0.before, after: $0.after) }
      fields = candidate.fields.map { field in
        var told = Field(id: field.identifier, name: narrator.fieldName(field.identifier))
        told.asked = field.asked
        told.projects = field.demand?.projects
        return told
      }
      hires = candidate.hires
      unanswered = candidate.unanswered
      nearby = candidate.nearby.map { Doubtful($0) }
      unlocated = candidate.unlocated?.identifier
    }
  }

  /// `department:52` or `region:44`; null for all of France.
  @OrNull public var place: String?
  /// The name of the territory.
  public let name: String
  /// How many live there.
  public let population: Int
  /// How many communes it has.
  public let communes: Int
  /// The people within the bounds, nearest bound first; each counts those before it.
  public let within: [Share]
  /// People for whom no minutes are claimed.
  public let unclaimed: Part
  /// People from whom no road leads to a centre.
  public let roadless: Part
  /// The communes farthest from any centre, farthest first.
  public let farthest: [Far]
  /// The places to verify first, the one that matters to most people first.
  public let toVerify: [Doubtful]
  /// Open places whose address is not known, by identifier: they count nowhere.
  public let unlocated: [String]
  /// What candidates are ranked by: `people`, `demand` or `hiring`.
  public let rankedBy: String
  /// Which communes were looked at: `towns`, `acv` or `all`.
  public let among: String
  /// The minutes that candidates are measured by.
  public let candidateMinutes: Int
  /// The towns where one more centre would bring most people near, in that order.
  public let candidates: [Candidate]

  /// Makes the document of a report, with at most so many of the farthest communes.
  public init(_ report: CoverageReport, limit: Int, _ narrator: Narrator) {
    let coverage = report.coverage
    let part = { (population: Int) in
      Part(population: population, percent: coverage.percent(of: population))
    }
    name = report.place?.name ?? narrator.text("coverage.country")
    population = coverage.population
    communes = coverage.communes.count
    within = report.bounds.map { minutes in
      let part = part(coverage.population(within: Double(minutes)))
      return Share(
        minutes: minutes, population: part.population, percent: part.percent,
        possible: report.possible.population(within: Double(minutes)))
    }
    unclaimed = part(coverage.unclaimedPopulation)
    roadless = part(coverage.roadlessPopulation)
    farthest = coverage.farthest(limit).compactMap { reached in
      guard let nearest = reached.nearest, let minutes = nearest.journey.road?.roundedMinutes else {
        return nil
      }
      return Far(
        commune: reached.commune.code, name: reached.commune.name, department: reached.commune.department,
        population: reached.commune.population, minutes: minutes, centre: nearest.id)
    }
    candidateMinutes = report.candidateBound
    candidates = report.candidates.map { Candidate($0, narrator) }
    toVerify = report.toVerify.map { Doubtful($0.place, gain: $0.gain) }
    unlocated = report.unlocated.map(\.identifier)
    rankedBy = report.criterion.rawValue
    among = report.among.rawValue
    place = report.place?.place.description
  }
}
