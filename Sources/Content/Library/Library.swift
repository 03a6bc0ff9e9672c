public import Guidance
public import Territory

/// Everything that guidance knows, as one value: rules, catalogue, places, territory and words.
public struct Library: Sendable {
  /// What the content calls itself.
  public struct Stamp: Hashable, Sendable {
    /// The version of the content.
    public let version: String
    /// The day to which the rules were last seen, all of them.
    public let rulesSeen: CalendarDate
    /// When the catalogue was put together.
    public let catalogueSeen: CalendarDate
    /// When the list of places was put together.
    public let centresSeen: CalendarDate
  }

  /// Rules, schemes, catalogue and ranking.
  public let guide: Guide
  /// The places of the Cnam, in the order of the list.
  public let centres: [Centre]
  /// What kinds of places offer.
  public let services: [PlaceService]
  /// The local programmes.
  public let programmes: [Programme]
  /// Communes, departments and regions.
  public let gazetteer: Gazetteer
  /// Whom a person may ask.
  public let contacts: [Contact]
  /// Every sentence.
  public let texts: Texts
  /// What the content calls itself.
  public let stamp: Stamp

  let sites: CentreSites
  /// What the paths and the places are found by, folded when somebody first looks for one.
  let searchWords: Deferred<SearchWords>
  let territoryFiles: TerritoryFiles
  private let centrePositions: [String: Int]

  init(
    guide: Guide, centres: [Centre], services: [PlaceService], programmes: [Programme],
    gazetteer: Gazetteer, contacts: [Contact], texts: Texts, stamp: Stamp,
    territoryFiles: TerritoryFiles
  ) {
    self.guide = guide
    self.centres = centres
    self.services = services
    self.programmes = programmes
    self.gazetteer = gazetteer
    self.contacts = contacts
    self.texts = texts
    self.stamp = stamp
    self.territoryFiles = territoryFiles
    sites = CentreSites(centres, in: gazetteer)
    searchWords = Deferred { SearchWords(paths: guide.catalogue.paths, centres: centres, gazetteer) }
    centrePositions = Dictionary(
      centres.enumerated().map { ($1.identifier, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of that identifier.
  public func centre(_ identifier: String) -> Centre? { centrePositions[identifier].map { centres[$0] } }

  /// The programme of that identifier.
  public func programme(_ identifier: String) -> Programme? {
    programmes.first { $0.identifier == identifier }
  }

  /// The name of a place given by its text form, with its department; nothing when there is none such.
  public func placeName(_ code: String) -> String? {
    guard let place = Place(code), let described = gazetteer.describe(place) else { return nil }
    guard case .commune = place, let department = described.department else { return described.name }
    return "\(described.name) (\(department.code))"
  }

  /// The keys of the words for contradictions between the answers that count.
  public func contradictions(in answers: Answers, on date: CalendarDate) -> [String] {
    guide.contradictions(in: guide.heard(answers, on: date), on: date).map {
      "contradiction.\($0.identifier)"
    }
  }

  /// What a person does first, and then, by those of their answers that count, on a day.
  public func plan(for answers: Answers, on date: CalendarDate) -> Plan? {
    let heard = guide.heard(answers, on: date)
    return guide.plan(for: heard, in: surroundings(of: heard), on: date)
  }

  /// The advice for a person, by those of their answers that count, on a day.
  public func advise(_ answers: Answers, on date: CalendarDate) -> Advice {
    let heard = guide.heard(answers, on: date)
    return guide.advise(heard, in: surroundings(of: heard), on: date)
  }
}
