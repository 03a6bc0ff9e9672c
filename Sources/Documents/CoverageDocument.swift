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
    /// `planned` or `labelled`, or both.
    public let reasons: [String]
    /// The people it would newly bring near, those before it in the list being open.
    public let gain: Int
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
      return Share(minutes: minutes, population: part.population, percent: part.percent)
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
    candidates = report.candidates.map {
      Candidate(
        commune: $0.commune.code, name: $0.commune.name, department: $0.commune.department,
        reasons: $0.reasons.map(\.rawValue), gain: $0.gain)
    }
    place = report.place?.place.description
  }
}
