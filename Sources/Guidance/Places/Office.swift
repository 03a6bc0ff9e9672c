/// Where a person reaches an adviser: an office with an address, a telephone line, a site.
public struct Office: Hashable, Sendable {
  /// A telephone number, as a source gave it.
  public struct Phone: Hashable, Sendable {
    /// The number, in the groups in which it is written.
    public let number: String
    /// What a call costs, in French, as the source says it; nil when it does not.
    public let cost: String?
    /// When somebody answers, in French, as the source says it; nil when it does not.
    public let hours: String?
    /// When the source gave the number: a year, a month or a day; `n.d.` when it bears no date.
    public let seen: String
    /// The name of the line that answers, where the number is not the office’s own; nil when it is.
    public let line: String?

    /// Makes a number.
    public init(
      number: String, cost: String? = nil, hours: String? = nil, seen: String, line: String? = nil
    ) {
      self.number = number
      self.cost = cost
      self.hours = hours
      self.seen = seen
      self.line = line
    }

    /// The same number, said to be that of a line.
    func answered(by line: String) -> Phone {
      Phone(number: number, cost: cost, hours: hours, seen: seen, line: line)
    }
  }

  /// The word of `area` for all of the country.
  public static let nation = "nation"

  /// A stable identifier.
  public let identifier: String
  /// The official French name.
  public let name: String
  /// Whom it serves, by the text forms of places or `nation`; empty for whoever lives near.
  public let area: [String]
  /// The street and number; nil when no source gives them, and for a mere line.
  public let address: String?
  /// The postcode.
  public let postcode: String?
  /// The town.
  public let town: String?
  /// The INSEE code of the commune it stands in.
  public let commune: String?
  /// Degrees north of the building; nil when only its commune is known.
  public let latitude: Double?
  /// Degrees east of the building.
  public let longitude: Double?
  /// Its telephone.
  public let phone: Phone?
  /// The address for electronic mail: of the office, never of a person.
  public let email: String?
  /// The site on the web.
  public let website: String?
  /// When a source showed it so: a year, a month or a day; `n.d.` when it bears no date.
  public let seen: String
  /// How sure the row is.
  public let confidence: Confidence
  /// Where it comes from.
  public let sources: [String]

  /// Makes an office of what is known of it.
  public init(
    identifier: String, name: String, area: [String] = [], address: String? = nil, postcode: String? = nil,
    town: String? = nil, commune: String? = nil, latitude: Double? = nil, longitude: Double? = nil,
    phone: Phone? = nil, email: String? = nil, website: String? = nil, seen: String, confidence: Confidence,
    sources: [String]
  ) {
    self.identifier = identifier
    self.name = name
    self.area = area
    self.address = address
    self.postcode = postcode
    self.town = town
    self.commune = commune
    self.latitude = latitude
    self.longitude = longitude
    self.phone = phone
    self.email = email
    self.website = website
    self.seen = seen
    self.confidence = confidence
    self.sources = sources
  }

  /// An office in a place of the Cnam, as the list of centres describes it.
  public init(_ centre: Centre) {
    let seen = centre.attested ?? Self.undated
    self.init(
      identifier: centre.identifier, name: centre.name, address: centre.address, postcode: centre.postcode,
      town: centre.town, commune: centre.commune,
      phone: centre.phone.map { Phone(number: $0, seen: seen) }, email: centre.email,
      website: centre.website, seen: seen, confidence: centre.confidence, sources: centre.sources)
  }

  /// The word for a source without a date.
  public static let undated = "n.d."

  /// Whether it can be reached in some way other than through its site.
  public var isReachable: Bool { phone != nil || address != nil || email != nil }

  /// Whether it answers everybody in the country and stands nowhere near anyone: a line or a site.
  public var isLine: Bool { area.contains(Self.nation) }

  /// Whether what a source showed at a time has to be verified on a day: it is three years old, or bears no date.
  public static func isOld(_ seen: String, on date: CalendarDate) -> Bool {
    let parts = seen.split(separator: "-").map { Int($0) }
    guard let year = parts.first ?? nil else { return true }
    let month = parts.count > 1 ? parts[1] ?? 12 : 12
    return (date.year - year) * 12 + date.month - month > 36
  }

  /// The same with what a line of the same body says more recently: its number where this has none or an older one,
  /// its site where this has none.
  public func completed(by line: Office) -> Office {
    let lines = line.phone.flatMap { new in
      phone.map { $0.seen < new.seen || $0.number == new.number } ?? true ? new : nil
    }
    return Office(
      identifier: identifier, name: name, area: area, address: address, postcode: postcode, town: town,
      commune: commune, latitude: latitude, longitude: longitude,
      phone: lines?.answered(by: line.name) ?? phone, email: email, website: website ?? line.website,
      seen: seen, confidence: confidence, sources: sources)
  }
}
