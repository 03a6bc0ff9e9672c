import Counts
import Gazetteer
import Guidance
public import Knowledge
import LocalArea
public import Wording

/// What people asked for in a territory and what was not answered, as a document for programs.
public struct NeedsDocument: Codable, Hashable, Sendable {
  /// Something that was counted, in a table a row.
  public struct Figure: Codable, Hashable, Sendable {
    /// What was counted: `field`, `job`, `goal`, `form`, `step`, `gap` or `visit`.
    public let kind: String
    /// What of its kind, by identifier.
    public let id: String
    /// Its name.
    public let name: String
    /// How often; at least 5.
    public let count: Int
    /// Of a field, the hiring projects of employers; null where nothing is known.
    @OrNull public var projects: Int?
    /// The area that the projects are of, such as `basin:5317`.
    @OrNull public var projectsArea: String?
    /// Whether the projects are only a part of all.
    @OrNull public var projectsAtLeast: Bool?
    /// Percent of the projects that employers judge difficult.
    @OrNull public var difficult: Int?
    /// Of a field, the paths of the catalogue that can be enrolled in.
    @OrNull public var paths: Int?
    /// Of a field, the offers known there; null where no offers are known at all.
    @OrNull public var offers: Int?

    /// Something counted, and what there is beside it where it is a field.
    init(
      _ kind: CountKind, _ value: String, _ count: Int, beside field: NeedsReport.Field?, _ narrator: Narrator
    ) {
      self.kind = kind.rawValue
      id = value
      name = narrator.name(of: value, counted: kind)
      self.count = count
      projects = field?.demand?.projects
      projectsArea = field?.demand?.area
      projectsAtLeast = field?.demand?.isAtLeast
      difficult = field?.demand?.difficult
      paths = field?.paths
      offers = field?.offers
    }
  }

  /// A part of the territory.
  public struct Part: Codable, Hashable, Sendable {
    /// `area:5319`, `region:53`, or `country` for what is told of no region.
    public let place: String
    /// The wishes for fields told of it.
    public let wishes: Int
  }

  /// A place of the Cnam.
  public struct Place: Codable, Hashable, Sendable {
    /// The identifier.
    public let id: String
    /// The name.
    public let name: String
  }

  /// `area:5319`, `region:53` or `country`.
  public let place: String
  /// The name of the territory.
  public let name: String
  /// The first month that something is told of, such as `2026-01`; null when nothing is.
  @OrNull public var from: String?
  /// The last one.
  @OrNull public var to: String?
  /// The smallest count that is shown.
  public let fewest: Int
  /// What was counted, the fields first, the most frequent of a kind first.
  public let figures: [Figure]
  /// Where the fields were asked for.
  public let parts: [Part]
  /// The open places of the Cnam there.
  public let centres: [Place]

  /// Makes the document of a report.
  public init(_ report: NeedsReport, _ narrator: Narrator) {
    place =
      switch report.scope {
      case .area(let area): "area:\(area.code)"
      case .region(let region): "region:\(region.code)"
      case .country: "country"
      }
    name = narrator.name(of: report.scope)
    fewest = PublishedCounts.fewest
    let fields = report.fields.map { Figure(.field, $0.identifier, $0.asked, beside: $0, narrator) }
    let others = CountKind.allCases.flatMap { kind in
      report.figures(of: kind).map { Figure(kind, $0.value, $0.number, beside: nil, narrator) }
    }
    figures = fields + others
    parts = report.places.map { Part(place: $0.place.description, wishes: $0.wishes) }
    centres = report.centres.map { Place(id: $0, name: narrator.knowledge.centre($0)?.name ?? $0) }
    from = report.months.first?.description
    to = report.months.last?.description
  }
}

extension NeedsDocument.Figure: TableRow {
  /// The names of the columns.
  public static let columns = [
    "kind", "id", "name", "count", "projects", "projects_area", "projects_at_least", "difficult", "paths",
    "offers",
  ]

  /// The cells, one a column.
  public var cells: [String?] {
    [
      kind, id, name, "\(count)", projects.map(String.init), projectsArea,
      projectsAtLeast.map { $0 ? "yes" : "no" }, difficult.map(String.init), paths.map(String.init),
      offers.map(String.init),
    ]
  }
}
