import Gazetteer

/// Finds which of many locations lie within so many minutes by car of a site.
struct SiteReach {
  private let minutes: Double
  /// The greatest great circle that can be driven in time, in kilometres.
  private let radius: Double
  private let locations: [Location]
  private let points: PointIndex
  /// The land of each location, by number, where minutes may be claimed to it; nil elsewhere.
  private let lands: [Int?]
  private let numbers: [String: Int]

  /// Prepares locations.
  init(to locations: [Location], within minutes: Double) {
    self.minutes = minutes
    self.locations = locations
    radius = RoadEstimate.greatCircle(within: minutes)
    points = PointIndex(locations.map(\.coordinate))
    var numbers: [String: Int] = [:]
    for location in locations where numbers[location.land] == nil { numbers[location.land] = numbers.count }
    self.numbers = numbers
    lands = locations.map { $0.hasRoad && $0.claimsMinutes ? numbers[$0.land] : nil }
  }

  /// The indices of the locations that are reached in time from a site, in no order.
  func within(of site: Location) -> [Int] {
    let near = points.within(kilometres: radius, of: site.coordinate)
    let land = site.hasRoad && site.claimsMinutes ? numbers[site.land] : nil
    return near.filter { index in
      // The distance alone decides on one land; elsewhere no road, or no time, but within a kilometre.
      land != nil && lands[index] == land
        || (land == nil || lands[index] == nil)
          && locations[index].journey(to: site).takes(atMost: minutes)
    }
  }
}
