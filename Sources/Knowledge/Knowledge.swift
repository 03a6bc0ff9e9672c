public import Codes
public import Gazetteer
public import Guidance
package import Occupations

/// Everything that guidance knows, as one value: rules, catalogue, places, territory and words.
///
/// An object that never changes, rather than a struct: every page and every teller holds it, and handing it on counts
/// one reference instead of each of its parts.
public final class Knowledge: Sendable {
  /// Rules, schemes, catalogue and ranking.
  public let guide: Guide
  /// The places of the Cnam, in the order of the list.
  public let centres: [Centre]
  /// What kinds of places offer.
  public let services: [CentreService]
  /// The local programmes.
  public let programmes: [Programme]
  /// Communes, departments and regions.
  public let gazetteer: Gazetteer
  /// Whom a person may ask.
  public let contacts: [Contact]
  /// Every sentence.
  public let texts: Texts
  /// What the content calls itself.
  public let version: ContentVersion

  /// The permanent numbers of questions and answers, read when somebody first wants a code.
  public var codeBook: CodeBook { lateCodeBook.value }

  private let lateCodeBook: Deferred<CodeBook>
  let sites: CentreSites
  /// What the paths and the places are found by, folded when somebody first looks for one.
  let searchWords: Deferred<SearchWords>
  let lateTables: LateTables
  /// The offices of each kind with where they are, read when somebody is first sent to one.
  let offices: [String: Deferred<OfficeIndex>]
  let lateOccupations: Deferred<OccupationDirectory>
  private let centrePositions: [String: Int]

  package init(
    guide: Guide, centres: [Centre], services: [CentreService], programmes: [Programme],
    gazetteer: Gazetteer, contacts: [Contact], texts: Texts, version: ContentVersion,
    lateTables: LateTables, occupations: Deferred<OccupationDirectory>,
    codeBook: Deferred<CodeBook> = Deferred { CodeBook() }
  ) {
    self.guide = guide
    self.centres = centres
    self.services = services
    self.programmes = programmes
    self.gazetteer = gazetteer
    self.contacts = contacts
    self.texts = texts
    self.version = version
    self.lateTables = lateTables
    lateCodeBook = codeBook
    lateOccupations = occupations
    sites = CentreSites(centres, in: gazetteer)
    offices = lateTables.offices.mapValues { late in Deferred { OfficeIndex(late.value, in: gazetteer) } }
    searchWords = Deferred { SearchWords(paths: guide.catalogue.paths, centres: centres, gazetteer) }
    centrePositions = Dictionary(
      centres.enumerated().map { ($1.identifier, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of that identifier.
  public func centre(_ identifier: String) -> Centre? { centrePositions[identifier].map { centres[$0] } }

  /// The contact in a role; nil when the content gives it to none.
  public func contact(in role: ContactRole) -> Contact? { contacts.first { $0.role == role } }

  /// The programme of that identifier.
  public func programme(_ identifier: String) -> Programme? {
    programmes.first { $0.identifier == identifier }
  }

  /// The name of a place given by its text form, with its department; nil when there is none such.
  public func placeName(_ code: String) -> String? {
    guard let place = Place(code), let described = gazetteer.describe(place) else { return nil }
    guard case .commune = place, let department = described.department else { return described.name }
    return "\(described.name) (\(department.code))"
  }

  /// The keys of the words for contradictions between the answers that count.
  public func contradictions(in answers: Answers, on date: CalendarDate) -> [String] {
    guide.contradictions(in: guide.applicable(answers, on: date), on: date).map {
      "contradiction.\($0.identifier)"
    }
  }

  /// What a person does first, and then, by those of their answers that count, on a day.
  public func plan(for answers: Answers, on date: CalendarDate) -> Plan? {
    let applicable = withFieldsOfJob(guide.applicable(answers, on: date))
    guard let plan = guide.plan(for: applicable, in: surroundings(of: applicable), on: date) else {
      return nil
    }
    let place = residence(in: applicable)
    return plan.findingOffices { offices(for: $0, in: plan, near: place, limit: 1).first }
      .findingOffers(offerFinder(for: applicable, on: date))
  }

  /// A plan on these answers as it may be written down where others can read it.
  public func discreet(_ plan: Plan, for answers: Answers) -> DiscreetPlan {
    let applicable = withFieldsOfJob(guide.applicable(answers, on: plan.date))
    return guide.discreet(plan, for: applicable, in: surroundings(of: applicable))
  }

  /// The advice for a person, by those of their answers that count, on a day.
  public func advise(_ answers: Answers, on date: CalendarDate) -> Advice {
    let applicable = withFieldsOfJob(guide.applicable(answers, on: date))
    return guide.advise(applicable, in: surroundings(of: applicable), on: date)
      .findingOffers(offerFinder(for: applicable, on: date))
  }
}
