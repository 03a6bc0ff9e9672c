import Gazetteer
import Guidance
public import Knowledge
import LocalArea
public import Wording

/// What is known of a territory, as a document for programs.
public struct TerritoryDocument: Codable, Hashable, Sendable {
  /// A share in percent, and whether the survey masks the count it stands for.
  public struct Share: Codable, Hashable, Sendable {
    /// The share in percent.
    public let percent: Int
    /// Whether the survey masks the count, so that the share is an estimate.
    public let imputed: Bool

    init?(_ share: HiringShare?) {
      guard let share else { return nil }
      percent = share.percent
      imputed = share.isImputed
    }
  }

  /// A domain or an occupation with its figures.
  public struct Item: Codable, Hashable, Sendable {
    /// The code of the survey.
    public let id: String
    /// The name.
    public let name: String
    /// How many people employers plan to hire.
    public let projects: Int
    /// The share judged difficult to fill.
    @OrNull public var difficult: Share?
    /// The share that is seasonal.
    @OrNull public var seasonal: Share?
    /// The fields of the catalogue that lead to it.
    public let fields: [String]
    /// Why the figures say little of these fields; null when they do.
    @OrNull public var doubt: String?

    init(_ domain: HiringNeeds.Domain, _ narrator: Narrator) {
      id = domain.identifier
      name = narrator.name(ofDomain: domain.identifier)
      projects = domain.figure.projects
      fields = narrator.knowledge.demand.domain(domain.identifier)?.fields ?? []
      difficult = Share(domain.figure.difficult)
      seasonal = Share(domain.figure.seasonal)
      doubt = narrator.doubt(ofDomain: domain.identifier)
    }

    init(_ occupation: HiringNeeds.Occupation, _ narrator: Narrator) {
      let demand = narrator.knowledge.demand
      let (fields, isSure) = demand.fields(ofOccupation: occupation.code)
      let domain = demand.survey.occupations[occupation.code]?.domain ?? ""
      id = occupation.code
      name = narrator.name(ofOccupation: occupation.code)
      projects = occupation.figure.projects
      self.fields = fields
      difficult = Share(occupation.figure.difficult)
      seasonal = Share(occupation.figure.seasonal)
      doubt = isSure ? nil : narrator.doubt(ofDomain: domain)
    }
  }

  /// The needs of one area.
  public struct Needs: Codable, Hashable, Sendable {
    /// `basin:5317`, `department:35`, `region:53` or `country`.
    public let area: String
    /// The name of the area.
    public let name: String
    /// The year of the survey.
    @OrNull public var year: Int?
    /// How many people employers plan to hire.
    public let projects: Int
    /// The share judged difficult to fill.
    @OrNull public var difficult: Share?
    /// The share that is seasonal.
    @OrNull public var seasonal: Share?
    /// The needs by domain.
    public let domains: [Item]
    /// The occupations most wanted.
    public let occupations: [Item]

    init(_ needs: HiringNeeds, _ narrator: Narrator) {
      area = needs.area.text
      name = narrator.title(of: needs.area)
      projects = needs.total.projects
      domains = needs.domains.map { Item($0, narrator) }
      occupations = needs.occupations.map { Item($0, narrator) }
      year = narrator.knowledge.demand.survey.year
      difficult = Share(needs.total.difficult)
      seasonal = Share(needs.total.seasonal)
    }
  }

  /// An employment area of INSEE.
  public struct Area: Codable, Hashable, Sendable {
    /// Its code.
    public let id: String
    /// Its name.
    public let name: String
    /// How many live there.
    public let population: Int
  }

  /// A label of the programme *Action cœur de ville*.
  public struct Label: Codable, Hashable, Sendable {
    /// The number of the agreement.
    public let agreement: String
    /// The wave in which it was signed.
    public let wave: String
    /// When it was signed.
    @OrNull public var signed: String?
    /// The other town of the same agreement.
    @OrNull public var twin: String?
    /// Whether it is on the latest list.
    public let member: Bool

    init(_ town: LabelledTown) {
      agreement = town.agreement
      wave = town.wave
      member = town.isMember
      signed = town.signed
      twin = town.twin
    }
  }

  /// A programme near by.
  public struct Program: Codable, Hashable, Sendable {
    /// The identifier of the programme.
    public let id: String
    /// Its name.
    public let name: String
    /// Kilometres to it, rounded; null when they are not known.
    @OrNull public var km: Int?
    /// Whether it runs today.
    public let running: Bool
    /// The fields of the catalogue it belongs to.
    public let fields: [String]

    init?(_ nearby: Surroundings.NearbyProgramme, _ narrator: Narrator) {
      guard let programme = narrator.knowledge.programme(nearby.programme) else { return nil }
      id = nearby.programme
      name = narrator.name(of: programme)
      running = nearby.isRunning
      fields = nearby.fields
      km = nearby.kilometres
    }
  }

  /// `35360`, `department:35` or `region:53`.
  public let place: String
  /// The name of the place.
  public let name: String
  /// The code of its department; null for a region.
  @OrNull public var department: String?
  /// The code of its region.
  @OrNull public var region: String?
  /// How many live there.
  public let population: Int
  /// The employment area of a commune.
  @OrNull public var employmentArea: Area?
  /// The category in the attraction areas of towns: 11, 12, 13, 20 or 30.
  @OrNull public var attraction: Int?
  /// `U` urban, `C` rural under influence, `I` remote, `R` rural pole.
  @OrNull public var rurality: String?
  /// The label *Action cœur de ville*; null for a town without one.
  @OrNull public var actionCoeurDeVille: Label?
  /// The needs of the areas around it, smallest area first.
  public let needs: [Needs]
  /// The programmes near by.
  public let programmes: [Program]
  /// The nearest centres that road leads to; for a department or a region, those in it that receive the public.
  public let centres: [NearbyCentreDocument]
  /// The map; null when there is none.
  @OrNull public var map: MapDocument?

  /// The size in characters of the map of a territory.
  private static let mapSize = (columns: 80, rows: 20)

  /// Makes the document of a territory, with its map when there is one.
  public init(_ profile: TerritoryProfile, _ map: MappedTerritory?, _ narrator: Narrator) {
    let described = profile.place
    place = described.place.description
    name = narrator.knowledge.placeName(described.place.description) ?? described.name
    population = described.population
    needs = profile.needs.map { Needs($0, narrator) }
    programmes = profile.programmes.compactMap { Program($0, narrator) }
    centres = profile.centres.map { NearbyCentreDocument($0, narrator) }
    department = described.department?.code
    region = described.region?.code
    employmentArea = profile.employmentArea.map {
      Area(id: $0.code, name: $0.name, population: $0.population)
    }
    attraction = profile.attraction?.rawValue
    rurality = profile.rurality?.rawValue
    actionCoeurDeVille = profile.town.map(Label.init)
    self.map = map.map {
      MapDocument(
        $0, of: described.place, columns: Self.mapSize.columns, rows: Self.mapSize.rows, script: .braille,
        narrator)
    }
  }
}
