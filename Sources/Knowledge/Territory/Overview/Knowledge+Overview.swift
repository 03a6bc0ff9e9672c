public import Counts
public import Gazetteer
public import Guidance
import LocalArea

extension Knowledge {
  /// What one page says of a territory on a day; nil when there is no such place.
  ///
  /// - Parameters:
  ///   - place: A commune, a department or a region.
  ///   - counts: What may be shown of what people asked for.
  ///   - date: The day: what has begun by then is no offer.
  public func overview(
    of place: Place, counts: PublishedCounts, on date: CalendarDate
  ) -> TerritoryOverview? {
    guard let profile = territory(of: place) else { return nil }
    let described = profile.place
    let ground = ground(of: profile)
    let communes = communes(on: ground)
    let inside = Set(communes.map(\.code))
    let home = described.commune
    let here = centres.filter { centre in
      guard centre.country == "FR", centre.kind != .specialisedSchool else { return false }
      guard let commune = centre.commune.flatMap({ gazetteer.commune($0) }) else {
        // Of a place without a commune only its region is known.
        return ground.region.map { $0 == centre.region } ?? false
      }
      return inside.contains(commune.parent ?? commune.code)
    }.map { site($0, from: home, on: date) }.sorted(by: precedes)
    let reception = here.filter { $0.centre.welcome == .reception }
    let candidates = home.flatMap { gazetteer.describe(.department($0.department)) } ?? described
    let access = access(to: communes, candidatesIn: candidates, of: counts, on: date)
    let labelled = memberTowns.intersection(inside).compactMap { gazetteer.commune($0) }
      .sorted { ($1.population, $0.code) < ($0.population, $1.code) }
    let nearest = reception.isEmpty ? nearestReception(from: home ?? capital(of: described), on: date) : nil
    let teaching = here.filter { $0.centre.welcome == .teachingOnly }
    let unverified = here.filter { $0.centre.status != .open && $0.centre.holdsClasses }
    return TerritoryOverview(
      profile: profile, ground: ground, population: communes.reduce(0) { $0 + $1.population },
      reception: reception, nearest: nearest, teaching: teaching, unverified: unverified, access: access,
      labelled: labelled, offers: offerCount(in: place, on: date),
      asked: scope(of: ground).map { needs(in: $0, of: counts, on: date) },
      map: picture(
        of: profile, communes: home == nil || ground == .place(described) ? [] : communes,
        holding: reception + [nearest].compactMap { $0 }, teaching: teaching, unverified: unverified, access))
  }

  // MARK: What is here

  private func ground(of profile: TerritoryProfile) -> TerritoryOverview.Ground {
    // An arrondissement is surveyed with its commune.
    let whole = profile.place.commune?.parent.flatMap { gazetteer.commune($0)?.employmentArea }
    let area = profile.employmentArea ?? whole.flatMap { gazetteer.employmentArea($0) }
    return area.map { .area($0) } ?? .place(profile.place)
  }

  private func scope(of ground: TerritoryOverview.Ground) -> NeedsReport.Scope? {
    switch ground {
    case .area(let area): .area(area)
    case .place(let place): place.region.map { .region($0) }
    }
  }

  private func communes(on ground: TerritoryOverview.Ground) -> [Commune] {
    switch ground {
    case .place(let place): gazetteer.communes(in: place.place)
    case .area(let area):
      area.departments.flatMap { gazetteer.communes(in: .department($0)) }
        .filter { $0.employmentArea == area.code }
    }
  }

  private func site(_ centre: Centre, from home: Commune?, on date: CalendarDate) -> TerritoryOverview.Site {
    let location = CentreSites.location(of: centre, in: gazetteer)
    let way = location.flatMap { location in
      home.flatMap { home in
        nearbyPlace(
          centre.identifier, home.location.journey(to: location),
          isInTown: centre.commune == home.code)
      }
    }
    return TerritoryOverview.Site(
      centre: centre, way: way,
      isOld: Office.isOld(centre.attested ?? Office.undated, on: date),
      coordinate: location?.coordinate)
  }

  /// The nearest first; without a way, what leads the region first.
  private func precedes(_ left: TerritoryOverview.Site, _ right: TerritoryOverview.Site) -> Bool {
    let key = { (site: TerritoryOverview.Site) in
      (
        site.way?.isInTown == true ? -1 : site.way?.kilometres ?? .max, site.centre.kind.rank,
        site.centre.identifier
      )
    }
    return key(left) < key(right)
  }

  private func capital(of place: PlaceDescription) -> Commune? {
    (place.department?.capital ?? place.region?.capital).flatMap { gazetteer.commune($0) }
  }

  private func nearestReception(from commune: Commune?, on date: CalendarDate) -> TerritoryOverview.Site? {
    guard let commune else { return nil }
    let near = surroundings(of: .commune(commune.code)).reception.first { $0.basis == .road }
    return near.flatMap { centre($0.centre) }.map { site($0, from: commune, on: date) }
  }
}

extension TerritoryOverview.Ground {
  /// The name of the region, where the ground is one.
  fileprivate var region: String? {
    guard case .place(let place) = self, place.department == nil else { return nil }
    return place.region?.name
  }
}
