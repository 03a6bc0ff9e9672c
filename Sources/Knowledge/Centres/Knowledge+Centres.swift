public import Gazetteer
public import Guidance

extension Knowledge {
  /// The places of the Cnam as seen from a place, open or not, nearest first.
  ///
  /// A commune is as wide as it is: what stands in it, or in an arrondissement of it, is within any bound and comes
  /// first, though its point may lie kilometres away from the town hall.
  ///
  /// - Parameters:
  ///   - place: where one looks from. For a department or a region no distance is claimed: its open places come
  ///     in the order of their kinds.
  ///   - radius: how far, in the kilometres that are shown; nil for any distance. A larger radius never
  ///     removes a place, whatever the limit.
  ///   - minutes: how far, in the minutes by car that are shown; a place for which none can be claimed, across the
  ///     sea or in Île-de-France, is left out unless it is in the town or a kilometre away. Nil for any time.
  ///   - limit: how many at most.
  ///   - byCar: whether the person comes by car; without one no time by car is told.
  public func centres(
    near place: Place, within radius: Double? = nil, minutes: Int? = nil, limit: Int, byCar: Bool = true
  ) -> [NearbyCentre] {
    guard let commune = gazetteer.describe(place)?.commune else {
      let around = surroundings(of: place)
      return Array(around.alternance.prefix(limit))
    }
    let found = commune.location.nearest(.nearest(sites.all.count), among: sites.all).sites
      .compactMap { site in
        nearbyPlace(site.id, site.journey, isInTown: stands(site.id, in: commune)).map { ($0, site.journey) }
      }
      // By what is shown first, so that a radius cuts the list off and never picks from its middle.
      .sorted { left, right in
        let (one, other) = (left.0, right.0)
        if one.isInTown != other.isInTown { return one.isInTown }
        return (one.kilometres ?? 0, left.1.greatCircle, one.centre)
          < (other.kilometres ?? 0, right.1.greatCircle, other.centre)
      }
      .filter { place, journey in
        if place.isInTown { return true }
        let isNear = radius.map { Double(place.kilometres ?? 0) <= $0 } ?? true
        // Up to a kilometre no minutes are claimed, and none are needed.
        let isSoon = minutes.map { bound in
          place.minutes.map { $0 <= bound } ?? journey.takes(atMost: 0)
        }
        return isNear && isSoon ?? true
      }
    return found.prefix(limit).map { byCar ? $0.0 : $0.0.withoutCar }
  }

  /// Whether a centre stands in a commune, or in an arrondissement of it.
  private func stands(_ centre: String, in commune: Commune) -> Bool {
    guard let home = self.centre(centre)?.commune else { return false }
    return home == commune.code || gazetteer.commune(home)?.parent == commune.code
  }
}
