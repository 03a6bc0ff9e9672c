public import Gazetteer
public import Guidance

extension Knowledge {
  /// How far one goes for classes where the person does not say, and how far an offer may be to be named at all, in
  /// kilometres by road.
  private static let usualTravel = 50, farthest = 150

  /// What is offered of a path in a form for somebody, best first: what starts soonest within reach, then what is
  /// nearest; one offer a place before several of one place.
  ///
  /// - Parameters:
  ///   - path: The path, by identifier.
  ///   - mode: The form. At a distance no place matters.
  ///   - place: Where the person lives; nil when that is not known, and then no place is left out.
  ///   - travel: How far they go for classes, in kilometres; nil when that is not known.
  ///   - date: The day of the visit: what has begun is not offered.
  ///   - limit: How many at most.
  public func offers(
    of path: String, in mode: DeliveryMode, near place: Place?, within travel: Int?, on date: CalendarDate,
    limit: Int = 3
  ) -> [NearbyOffer] {
    guard let source = lateTables.offers.value else { return [] }
    let home = place.flatMap { gazetteer.describe($0) }
    let places = source.places(of: path, in: mode, from: date).compactMap { place in
      ranked(place, in: mode, from: home, within: travel ?? Self.usualTravel)
    }.sorted { $0.rank < $1.rank }
    var found: [[NearbyOffer]] = []
    for place in places.prefix(limit) {
      found.append(
        source.offers(of: path, in: mode, at: place.commune, from: date, limit: limit).map {
          NearbyOffer(offer: $0, kilometres: place.kilometres)
        })
    }
    return Array((found.compactMap(\.first) + found.flatMap { $0.dropFirst() }).prefix(limit))
  }

  /// Whether offers could not be read so far, which an advice then lacks.
  package var lacksOffers: Bool { lateTables.offers.value?.isDamaged ?? false }

  /// A place with how good it is, and how far.
  private struct RankedPlace {
    let commune: String?
    let kilometres: Int?
    let rank: Rank
  }

  /// In what order places are named: the lower band, the lower number, the lower tie.
  private struct Rank: Comparable {
    let band: Int, number: Int, tie: Int
    let commune: String

    static func < (left: Rank, right: Rank) -> Bool {
      (left.band, left.number, left.tie, left.commune) < (right.band, right.number, right.tie, right.commune)
    }
  }

  /// Nil for a place that is too far, or that no road leads to.
  private func ranked(
    _ place: OfferPlace, in mode: DeliveryMode, from home: PlaceDescription?, within travel: Int
  ) -> RankedPlace? {
    let commune = place.commune.flatMap { gazetteer.commune($0) }
    let code = place.commune ?? ""
    guard mode != .distance, let home else {
      let rank = Rank(band: 0, number: place.order, tie: 0, commune: code)
      return RankedPlace(commune: place.commune, kilometres: nil, rank: rank)
    }
    guard let commune else {
      let rank = Rank(band: 2, number: place.order, tie: 0, commune: code)
      return RankedPlace(commune: place.commune, kilometres: nil, rank: rank)
    }
    guard let town = home.commune else {
      let isThere =
        home.department.map { $0.code == commune.department } ?? (home.region?.code == commune.region)
      let rank = Rank(band: 0, number: place.order, tie: 0, commune: code)
      return isThere ? RankedPlace(commune: place.commune, kilometres: nil, rank: rank) : nil
    }
    guard let road = home.location.journey(to: commune.location).road else { return nil }
    // What stands in one’s own town is no kilometre away.
    let kilometres = commune.code == town.code ? 0 : road.roundedKilometres
    guard kilometres <= max(travel, Self.farthest) else { return nil }
    let rank =
      kilometres <= travel
      ? Rank(band: 0, number: place.order, tie: kilometres, commune: code)
      : Rank(band: 1, number: kilometres, tie: place.order, commune: code)
    return RankedPlace(commune: place.commune, kilometres: kilometres, rank: rank)
  }

  /// Finds offers for a person by those of their answers that count, each path and form once.
  func offerFinder(for answers: Answers, on date: CalendarDate) -> (String, DeliveryMode) -> [NearbyOffer] {
    guard lateTables.offers.value != nil else { return { _, _ in [] } }
    let place = residence(in: answers)
    let travel: Int? =
      if case .number(let kilometres)? = guide.sheet.answer(in: .travel, of: answers) { kilometres } else {
        nil
      }
    return { path, mode in self.offers(of: path, in: mode, near: place, within: travel, on: date) }
  }

  /// A path as a proposal of a form of teaching for a person by those of their answers that count, with what is offered
  /// of it; nil when there is no such path.
  public func proposal(
    of path: String, in mode: DeliveryMode, for answers: Answers, on date: CalendarDate
  ) -> Proposal? {
    let applicable = withFieldsOfJob(guide.applicable(answers, on: date))
    let proposal = guide.proposal(
      of: path, in: mode, for: applicable, in: surroundings(of: applicable), on: date)
    return proposal?.findingOffers(offerFinder(for: applicable, on: date))
  }
}
