public import Gazetteer
public import Guidance

extension Knowledge {
  /// The places of the Cnam as seen from a place, open or not, nearest first.
  ///
  /// - Parameters:
  ///   - place: where one looks from. For a department or a region no distance is claimed: its open places come
  ///     in the order of their kinds.
  ///   - radius: how far, in the kilometres that are shown; nil for any distance. A larger radius never
  ///     removes a place, whatever the limit.
  ///   - minutes: how far, in the minutes by car that are shown; a place for which none can be claimed, across the
  ///     sea or in Île-de-France, is left out. Nil for any time.
  ///   - limit: how many at most.
  public func centres(
    near place: Place, within radius: Double? = nil, minutes: Int? = nil, limit: Int
  ) -> [NearbyCentre] {
    guard let commune = gazetteer.describe(place)?.commune else {
      let around = surroundings(of: place)
      return Array(around.alternance.prefix(limit))
    }
    let sorted = commune.location.nearest(.nearest(sites.all.count), among: sites.all).sites
      .compactMap { site in nearbyPlace(site.id, site.journey).map { ($0, site.journey.greatCircle) } }
      // By what is shown first, so that a radius cuts the list off and never picks from its middle.
      .sorted { left, right in
        (left.0.kilometres ?? 0, left.1, left.0.centre) < (right.0.kilometres ?? 0, right.1, right.0.centre)
      }
      .map(\.0)
    let within = sorted.prefix { place in
      radius.map { Double(place.kilometres ?? 0) <= $0 } ?? true
    }
    guard let minutes else { return Array(within.prefix(limit)) }
    return Array(within.filter { place in place.minutes.map { $0 <= minutes } ?? false }.prefix(limit))
  }
}
