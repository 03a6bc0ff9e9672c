public import Guidance
import Knowledge
public import Wording

/// A centre of the Cnam as a document for programs.
public struct CentreDocument: Codable, Hashable, Sendable {
  /// The identifier of the centre.
  public let id: String
  /// Its name.
  public let name: String
  /// `regional-centre`, `coeur-de-territoires`, `exam-site`, `teaching-site` or `partner-site`.
  public let kind: String
  /// `open`, `planned` or `unknown`.
  public let status: String
  /// `reception`, `teaching-only` or `unverified`.
  public let welcome: String
  /// Kilometres, rounded; null when none was asked for or only the region is known.
  @OrNull public var km: Int?
  /// Minutes by car, rounded; null where none are claimed.
  @OrNull public var minutes: Int?
  /// How the distance was obtained; null when none was asked for.
  @OrNull public var how: String?
  /// The country, by its code of two letters.
  public let country: String
  /// The code of the region.
  @OrNull public var region: String?
  /// The town.
  @OrNull public var town: String?
  /// The postcode.
  @OrNull public var postcode: String?
  /// The INSEE code of the commune.
  @OrNull public var commune: String?
  /// The street and number.
  @OrNull public var address: String?
  /// The telephone number, as the source writes it.
  @OrNull public var phone: String?
  /// The e-mail address.
  @OrNull public var email: String?
  /// The address of its pages.
  @OrNull public var website: String?
  /// How the point of the centre is known: `exact`, `commune` or `none`.
  public let precision: String
  /// When it was last seen at work: a year, a month or a day.
  @OrNull public var attested: String?
  /// Where this comes from.
  public let sources: [String]
  /// How sure the content is of it.
  public let confidence: String

  /// Makes the document of a centre, with the way to it when there is one.
  public init(_ centre: Centre, nearby: NearbyCentre? = nil) {
    id = centre.identifier
    name = centre.name
    kind = centre.kind.rawValue
    status = centre.status.rawValue
    welcome = centre.welcome.word
    country = centre.country
    precision = centre.precision.rawValue
    sources = centre.sources
    confidence = centre.confidence.rawValue
    km = nearby?.kilometres
    minutes = nearby?.minutes
    how = nearby?.basis.rawValue
    region = centre.region
    town = centre.town
    postcode = centre.postcode
    commune = centre.commune
    address = centre.address
    phone = centre.phone
    email = centre.email
    website = centre.website
    attested = centre.attested
  }
}

/// A centre of the Cnam as seen from where the person lives.
public struct NearbyCentreDocument: Codable, Hashable, Sendable {
  /// The identifier of the centre.
  public let id: String
  /// Its name.
  public let name: String
  /// Kilometres, rounded; null when only the region is known.
  @OrNull public var km: Int?
  /// Minutes by car, rounded; null where none are claimed.
  @OrNull public var minutes: Int?
  /// Whether no minutes are told because the person comes without a car.
  public let withoutCar: Bool
  /// How far it is, in words.
  public let text: String
  /// How the distance was obtained: `road-estimate`, `great-circle` or `same-region`.
  public let how: String
  /// How the point of the centre is known: `exact`, `commune` or `none`.
  public let precision: String
  /// What the centre is good for: `reception`, `teaching-only` or `unverified`.
  public let welcome: String
  /// When it was last seen at work: a year, a month or a day.
  @OrNull public var attested: String?
  /// Where this comes from.
  public let sources: [String]

  /// Makes the document of a centre near by.
  public init(_ nearby: NearbyCentre, _ narrator: Narrator) {
    let centre = narrator.knowledge.centre(nearby.centre)
    id = nearby.centre
    name = centre?.name ?? nearby.centre
    how = nearby.basis.rawValue
    withoutCar = nearby.isWithoutCar
    text = narrator.distance(to: nearby)
    precision = nearby.precision.rawValue
    welcome = nearby.welcome.word
    sources = centre?.sources ?? []
    km = nearby.kilometres
    minutes = nearby.minutes
    attested = centre?.attested
  }
}

extension Centre.Welcome {
  /// The word that documents use.
  fileprivate var word: String {
    switch self {
    case .reception: "reception"
    case .teachingOnly: "teaching-only"
    case .unverified: "unverified"
    }
  }
}
