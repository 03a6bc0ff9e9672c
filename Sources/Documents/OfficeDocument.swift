import Gazetteer
import Guidance
public import Knowledge
import Wording

/// Whom a step of a plan leads to, and where that contact is reached.
public struct PlanContactDocument: Codable, Hashable, Sendable {
  /// The identifier of the contact.
  public let id: String
  /// Its name.
  public let name: String
  /// What one asks there.
  public let what: String
  /// Where this comes from; null when the content does not say.
  @OrNull public var source: String?
  /// When it was last checked.
  @OrNull public var checked: String?
  /// The nearest office that serves the person, else a line; null where none is known.
  @OrNull public var office: OfficeDocument?

  init(_ step: Plan.Step, on date: CalendarDate, _ narrator: Narrator) {
    id = step.contact
    name = narrator.text("contact.\(step.contact).name")
    what = narrator.text("contact.\(step.contact).what")
    let contact = narrator.knowledge.contacts.first { $0.identifier == step.contact }
    source = contact?.source
    checked = contact?.checked.description
    office = step.office.map { OfficeDocument($0, on: date, narrator) }
  }
}

/// An office, or a telephone line, as seen from where the person lives.
public struct OfficeDocument: Codable, Hashable, Sendable {
  /// The identifier of the office.
  public let id: String
  /// Its official French name.
  public let name: String
  /// The street and number.
  @OrNull public var address: String?
  /// The postcode.
  @OrNull public var postcode: String?
  /// The town.
  @OrNull public var town: String?
  /// Kilometres, rounded; null for a line, and where only a region is known.
  @OrNull public var km: Int?
  /// How the distance was obtained: `road-estimate`, `great-circle` or `same-region`.
  @OrNull public var how: String?
  /// The telephone number.
  @OrNull public var phone: String?
  /// What a call costs, in French; null when no source says.
  @OrNull public var phoneCost: String?
  /// When somebody answers, in French; null when no source says.
  @OrNull public var phoneHours: String?
  /// When a source gave the number: a year, a month, a day, or `n.d.`.
  @OrNull public var phoneSeen: String?
  /// The e-mail address of the office.
  @OrNull public var email: String?
  /// The address of its pages.
  @OrNull public var website: String?
  /// When a source showed the office so: a year, a month, a day, or `n.d.`.
  public let seen: String
  /// Whether that is so long ago that it has to be verified.
  public let toVerify: Bool
  /// How sure the content is of it.
  public let confidence: String
  /// Where this comes from.
  public let sources: [String]
  /// How to reach it, in words.
  public let text: String

  init(_ near: NearbyOffice, on date: CalendarDate, _ narrator: Narrator) {
    let office = near.office
    id = office.identifier
    name = office.name
    seen = office.seen
    toVerify = Office.isOld(office.phone?.seen ?? office.seen, on: date)
    confidence = office.confidence.rawValue
    sources = office.sources
    let parts = [
      narrator.place(of: near, on: date), narrator.phone(of: office, on: date, besides: [office.name]),
    ]
    text = parts.compactMap { $0 }.joined(separator: narrator.text("answer.then"))
    address = office.address
    postcode = office.postcode
    town = office.town
    km = near.kilometres
    how = near.basis?.rawValue
    phone = office.phone?.number
    phoneCost = office.phone?.cost
    phoneHours = office.phone?.hours
    phoneSeen = office.phone?.seen
    email = office.email
    website = office.website
  }
}

/// How many people live near an office of a contact, as a document for programs.
public struct OfficeCoverageDocument: Codable, Hashable, Sendable {
  /// The identifier of the contact.
  public let contact: String
  /// The department or region; null for all of France.
  @OrNull public var place: String?
  /// How near, in kilometres by road.
  public let kilometres: Int
  /// How many offices are known with a place.
  public let offices: Int
  /// The inhabitants.
  public let population: Int
  /// Those who live so near.
  public let reached: Int
  /// Their share, in percent with one decimal.
  public let percent: Double

  /// Makes the document of a coverage.
  public init(_ coverage: OfficeCoverage) {
    contact = coverage.contact
    kilometres = coverage.kilometres
    offices = coverage.offices
    population = coverage.population
    reached = coverage.reached
    percent = coverage.percent
    place = coverage.place?.place.description
  }
}
