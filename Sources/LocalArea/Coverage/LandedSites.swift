import Gazetteer

/// Sites made ready to find the nearest one, the nearest by road, and the nearest to which minutes are claimed.
struct LandedSites {
  /// How many of all are looked at first: a nearer site may stand across water, or in Île-de-France.
  private static let first = 6

  private let all: SiteIndex<String>
  /// The sites that roads reach, by land, and among them those to which minutes may be claimed.
  private let roads: [String: SiteIndex<String>]
  private let timed: [String: SiteIndex<String>]

  init(_ sites: [Site<String>]) {
    let reached = sites.filter(\.location.hasRoad)
    let byLand = { (sites: [Site<String>]) in
      Dictionary(grouping: sites, by: \.location.land).mapValues { SiteIndex($0) }
    }
    all = SiteIndex(sites)
    roads = byLand(reached)
    timed = byLand(reached.filter(\.location.claimsMinutes))
  }

  /// The nearest site, the nearest that a road leads to, and the nearest that is known to be driven to in a time.
  func nearest(
    to location: Location
  ) -> (nearest: NearbySite<String>?, byRoad: NearbySite<String>?, timed: NearbySite<String>?) {
    let found = all.nearest(.nearest(Self.first), to: location).sites
    let one = { (sites: [String: SiteIndex<String>]) in
      sites[location.land]?.nearest(.nearest(1), to: location).sites.first
    }
    return (
      found.first,
      found.first { $0.journey.road != nil } ?? (location.hasRoad ? one(roads) : nil),
      found.first { $0.journey.takes(atMost: .infinity) }
        ?? (location.hasRoad && location.claimsMinutes ? one(timed) : nil)
    )
  }
}
