/// A place of the Cnam, as the list of centres describes it.
public struct Centre: Hashable, Sendable {
  /// What kind of place it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case regionalCentre = "regional-centre"
    case coeurDeTerritoires = "coeur-de-territoires"
    case examSite = "exam-site"
    case teachingSite = "teaching-site"
    case partnerSite = "partner-site"
    /// A national school of one trade, such as hearing aids: it receives and teaches nobody else.
    case specialisedSchool = "specialised-school"
  }

  /// Whether it runs, as far as the sources say.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// Seen at work by a source of 2021 or later, or by a page of the Cnam.
    case open
    /// Labelled or announced; the opening was not verified.
    case planned
    /// Documented, but the last evidence is old.
    case unknown
  }

  /// How a person may use the place.
  public enum Welcome: Hashable, Sendable {
    /// A place to meet someone: advice and enrolment.
    case reception
    /// A place of teaching only: nobody receives the public there.
    case teachingOnly
    /// Neither can be said today: planned, or last seen long ago.
    case unverified
  }

  /// How the point of the place is known.
  public enum Precision: String, CaseIterable, Hashable, Sendable {
    /// The place's own coordinates.
    case exact
    /// Only the commune is known: the point is the commune's.
    case commune
    /// No point at all: only the region or the country is known.
    case none
  }

  /// A stable identifier, such as `bretagne-vitre`.
  public let identifier: String
  /// The official French name.
  public let name: String
  /// What kind of place it is.
  public let kind: Kind
  /// Whether it runs.
  public let status: Status
  /// Whether it is a mere classroom, known by its commune, used for classes in alternance.
  public let isClassroom: Bool
  /// The country, as two letters of ISO 3166.
  public let country: String
  /// The name of the region, in French.
  public let region: String?
  /// The name of the commune or town.
  public let town: String?
  /// The postcode, when a source gives it.
  public let postcode: String?
  /// The INSEE code of the commune, when it is known.
  public let commune: String?
  /// The street address, when a source gives it.
  public let address: String?
  /// Degrees north; with `longitude`, the place's own or its commune's point.
  public let latitude: Double?
  /// Degrees east.
  public let longitude: Double?
  /// How that point is known.
  public let precision: Precision
  /// When it opened, as far as a source gives it as done: a year, a month or a day.
  public let opened: String?
  /// The partner that hosts it.
  public let host: String?
  /// The telephone number a source gave; dated by `attested`.
  public let phone: String?
  /// The address for electronic mail a source gave; dated by `attested`.
  public let email: String?
  /// The site on the web.
  public let website: String?
  /// The date of the most recent source that shows the place, when there is one.
  public let attested: String?
  /// How sure the row is.
  public let confidence: Confidence
  /// Where the row comes from.
  public let sources: [String]
  /// What a reader should know besides, as the source wrote it.
  public let note: String?

  /// Makes a place from every column of its row.
  public init(
    identifier: String, name: String, kind: Kind, status: Status, isClassroom: Bool, country: String,
    region: String?, town: String?, postcode: String?, commune: String?, address: String?,
    latitude: Double?, longitude: Double?, precision: Precision, opened: String?, host: String?,
    phone: String?, email: String?, website: String?, attested: String?, confidence: Confidence,
    sources: [String], note: String?
  ) {
    self.identifier = identifier
    self.name = name
    self.kind = kind
    self.status = status
    self.isClassroom = isClassroom
    self.country = country
    self.region = region
    self.town = town
    self.postcode = postcode
    self.commune = commune
    self.address = address
    self.latitude = latitude
    self.longitude = longitude
    self.precision = precision
    self.opened = opened
    self.host = host
    self.phone = phone
    self.email = email
    self.website = website
    self.attested = attested
    self.confidence = confidence
    self.sources = sources
    self.note = note
  }

  /// How a person may use the place, by the rule of the list's notes: open, and a regional centre, a place
  /// of the programme *Au cœur des territoires*, an exam site, or a teaching site known with high confidence.
  public var welcome: Welcome {
    guard status == .open else { return .unverified }
    if isClassroom { return .teachingOnly }
    return switch kind {
    case .regionalCentre, .coeurDeTerritoires, .examSite: .reception
    case .teachingSite: confidence == .high ? .reception : .teachingOnly
    case .partnerSite, .specialisedSchool: .teachingOnly
    }
  }
}
