import Counts
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
    /// Their share of all, in percent with one decimal.
    public let possiblePercent: Double
  }

  /// A place of the Cnam with what is known of it.
  public struct Place: Codable, Hashable, Sendable {
    /// The identifier.
    public let id: String
    /// The name.
    public let name: String
    /// `verified`, `planned`, `unknown`, `teaching`, `old` or `partner`.
    public let standing: String
    /// The date of its last trace, such as `2018-12`; null when it bears none.
    @OrNull public var attested: String?

    init(_ place: CoverageReport.Place) {
      id = place.centre.identifier
      name = place.centre.name
      standing = place.standing.rawValue
      attested = place.centre.attested
    }
  }

  /// A place to verify.
  public struct ToVerify: Codable, Hashable, Sendable {
    /// The place.
    public let place: Place
    /// The people who would have a place near if it receives, those before it in the list receiving.
    public let gain: Int
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
  public let toVerify: [ToVerify]
  /// Open places whose address is not known, by identifier: they count nowhere.
  public let unlocated: [String]
  /// What candidates are ranked by: `people`, `demand` or `hiring`.
  public let rankedBy: String
  /// The first month of the visits that are counted, such as `2026-01`; null where none are.
  @OrNull public var from: String?
  /// The last one.
  @OrNull public var to: String?
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
      let possible = report.possible.population(within: Double(minutes))
      return Share(
        minutes: minutes, population: part.population, percent: part.percent,
        possible: possible, possiblePercent: coverage.percent(of: possible))
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
    toVerify = report.toVerify.map { ToVerify(place: Place($0.place), gain: $0.gain) }
    unlocated = report.unlocated.map(\.identifier)
    rankedBy = report.criterion.rawValue
    among = report.among.rawValue
    from = report.months.first?.description
    to = report.months.last?.description
    place = report.place?.place.description
  }
}
