/// What is around a person: everything that guidance needs to know of a place, and no more.
public struct Surroundings: Hashable, Sendable {
  /// A programme near the person.
  public struct NearbyProgramme: Hashable, Sendable {
    /// The identifier of the programme.
    public let programme: String
    /// Kilometres to its commune, rounded for reading; nil when only the region is known.
    public let kilometres: Int?
    /// Whether it runs today.
    public let isRunning: Bool
    /// The fields it covers.
    public let fields: [String]

    /// Makes a nearby programme.
    public init(programme: String, kilometres: Int?, isRunning: Bool, fields: [String]) {
      self.programme = programme
      self.kilometres = kilometres
      self.isRunning = isRunning
      self.fields = fields
    }
  }

  /// The region, by INSEE code, when it is known.
  public var region: String?
  /// Whether the place lies overseas; nil when it is not known.
  public var isOverseas: Bool?
  /// Whether national rules of work and training do not apply there.
  public var isPacific: Bool?
  /// Whether the commune is rural.
  public var isRural: Bool?
  /// The centre of the region that answers from afar, by identifier: open, and on the person’s side of any sea.
  public var regionalCentre: String?
  /// The nearest places that receive the public, nearest first.
  public var reception: [NearbyCentre]
  /// The nearest places where evening and day classes are given, nearest first.
  public var teaching: [NearbyCentre]
  /// The nearest places where classes in alternance are given, partner schools included, nearest first.
  public var alternance: [NearbyCentre]
  /// The nearest places that were announced, or last seen long ago, and can be reached by road, nearest first.
  public var unverified: [NearbyCentre]
  /// The programmes near the person, nearest first.
  public var programmes: [NearbyProgramme]
  /// What employers around the person plan to hire, by field; a field that nothing is known of is not there.
  public var demand: [String: FieldDemand]
  /// In which forms paths are offered, wherever that is.
  public var offers = OfferForms()

  /// Makes surroundings; by default nothing is known of them.
  public init(
    region: String? = nil, isOverseas: Bool? = nil, isPacific: Bool? = nil, isRural: Bool? = nil,
    regionalCentre: String? = nil,
    reception: [NearbyCentre] = [], teaching: [NearbyCentre] = [], alternance: [NearbyCentre] = [],
    unverified: [NearbyCentre] = [],
    programmes: [NearbyProgramme] = [], demand: [String: FieldDemand] = [:]
  ) {
    self.region = region
    self.isOverseas = isOverseas
    self.isPacific = isPacific
    self.isRural = isRural
    self.regionalCentre = regionalCentre
    self.reception = reception
    self.teaching = teaching
    self.alternance = alternance
    self.unverified = unverified
    self.programmes = programmes
    self.demand = demand
  }

  /// Kilometres by road to the nearest place of the Cnam that receives the public or gives classes; nil when no
  /// distance is known, or no road leads to one.
  public var nearestKilometres: Int? { closest(1).first?.kilometres }

  /// The nearest places that can be reached by road, whether they receive the public or give classes, nearest first.
  ///
  /// A place of classes next door is not hidden behind a welcome far away; where none of them receives the public, the
  /// last gives way to the nearest that does.
  public func closest(_ count: Int) -> [NearbyCentre] {
    let receiving = reception.filter { $0.basis != .greatCircle }
    let teaching = teaching.filter { place in
      place.basis != .greatCircle && !receiving.contains { $0.centre == place.centre }
    }
    let sorted = (receiving + teaching).enumerated().sorted { left, right in
      (left.element.kilometres ?? .max, left.offset) < (right.element.kilometres ?? .max, right.offset)
    }.map(\.element)
    let shown = Array(sorted.prefix(count))
    guard count > 1, let welcome = receiving.first, !shown.contains(where: { $0.welcome == .reception })
    else { return shown }
    return shown.dropLast() + [welcome]
  }

  /// The same for somebody who comes without a car: no time by car is told.
  public var withoutCar: Surroundings {
    var surroundings = self
    surroundings.reception = reception.map(\.withoutCar)
    surroundings.teaching = teaching.map(\.withoutCar)
    surroundings.alternance = alternance.map(\.withoutCar)
    surroundings.unverified = unverified.map(\.withoutCar)
    return surroundings
  }

  /// The places that a form of teaching needs, nearest first: for classes, for days on site, or for examinations.
  public func nearestCentres(for mode: DeliveryMode) -> [NearbyCentre] {
    switch mode {
    case .onSite, .hybrid: teaching
    case .alternance: alternance
    case .distance: reception
    }
  }
}
