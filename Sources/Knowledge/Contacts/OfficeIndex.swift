import Gazetteer
import Guidance

/// The offices of one kind with where they are, ready for many people.
struct OfficeIndex: Sendable {
  /// How far an office without an area of its own serves, in kilometres by road.
  private static let reach = 100

  private let offices: [(office: Office, location: Location?, department: String?)]
  /// The most recent line of the body, which answers everybody and completes what is known of its offices.
  private let line: Office?

  /// Prepares offices; those in no commune stand nowhere.
  init(_ offices: [Office], in gazetteer: Gazetteer) {
    self.offices = offices.map { office in
      let commune = office.commune.flatMap { gazetteer.commune($0) }
      let point = office.latitude.flatMap { latitude in
        office.longitude.flatMap { Coordinate(latitude: latitude, longitude: $0) }
      }
      let location = commune.map { commune in point.map { commune.location.at($0) } ?? commune.location }
      return (office, location, commune?.department)
    }
    line = offices.filter(\.isLine).max { $0.seen < $1.seen }
  }

  /// Where every office is that stands somewhere.
  var sites: [Site<String>] {
    offices.compactMap { entry in
      entry.location.map { Site(id: entry.office.identifier, location: $0) }
    }
  }

  /// The offices that serve a person, the right one first: by area of competence, the narrowest first; then by road;
  /// lines last.
  ///
  /// What was seen long ago never stands before what was seen lately.
  func serving(_ home: PlaceDescription?, on date: CalendarDate) -> [NearbyOffice] {
    let found = offices.enumerated().compactMap { position, entry -> (order: Order, near: NearbyOffice)? in
      let journey = home.flatMap { home in
        home.commune.flatMap { _ in entry.location.map { home.location.journey(to: $0) } }
      }
      guard let rank = rank(entry.office, entry.department, journey, of: home) else { return nil }
      let order = Order(
        rank: rank, isOld: Office.isOld(entry.office.seen, on: date), isAcross: journey?.road == nil,
        distance: journey?.greatCircle ?? 0, position: position)
      return (order, near(entry.office, journey, isPlaced: entry.location != nil && home != nil))
    }
    return found.sorted { $0.order < $1.order }.map(\.near)
  }

  private func near(_ office: Office, _ journey: Journey?, isPlaced: Bool) -> NearbyOffice {
    let office = line.map { office.isLine ? office : office.completed(by: $0) } ?? office
    guard !office.isLine, isPlaced else { return NearbyOffice(office: office) }
    guard let journey else { return NearbyOffice(office: office, basis: .region) }
    return NearbyOffice(
      office: office, kilometres: journey.road?.roundedKilometres ?? Int(journey.greatCircle.rounded()),
      basis: journey.road == nil ? .greatCircle : .road)
  }

  /// How narrowly an office serves a person; nil when it does not.
  private func rank(
    _ office: Office, _ department: String?, _ journey: Journey?, of home: PlaceDescription?
  ) -> Int? {
    if office.isLine { return Self.lineRank }
    guard let home else { return nil }
    if office.area.isEmpty {
      let isNear = journey?.road.map { $0.roundedKilometres <= Self.reach } ?? false
      return isNear || department != nil && department == home.department?.code ? Self.roadRank : nil
    }
    let homes = [
      home.commune.map { $0.parent ?? $0.code },
      home.department.map { Place.department($0.code).description },
      home.region.map { Place.region($0.code).description },
    ]
    return homes.firstIndex { home in home.map(office.area.contains) ?? false }
  }

  private static let roadRank = 3, lineRank = 4

  /// In what order offices are offered.
  private struct Order: Comparable {
    let rank: Int
    let isOld: Bool
    let isAcross: Bool
    let distance: Double
    let position: Int

    static func < (left: Order, right: Order) -> Bool {
      if left.rank != right.rank { return left.rank < right.rank }
      if left.isOld != right.isOld { return right.isOld }
      if left.isAcross != right.isAcross { return right.isAcross }
      return (left.distance, left.position) < (right.distance, right.position)
    }
  }
}
