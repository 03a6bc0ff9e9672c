import Faults
import Gazetteer
import Guidance
import LocalArea

/// Finds places whose point cannot be right: half a point, in the sea, or far from their commune.
struct PointCheck {
  /// How far a place may lie from its commune's point, in kilometres; a few communes are that wide.
  static let farthest = 30.0
  /// How far it may lie without a look at the outlines, which most places thus need not wait for.
  static let doubtful = 8.0

  /// The communes and the land; without them, only boxes are checked.
  let ground: LandReference?

  /// Notes what is wrong with the point of a place.
  func check(_ centre: Centre, _ row: inout Row) {
    let commune = centre.commune.flatMap { code in ground.flatMap { $0.communePoint(code) } }
    if let code = centre.commune, ground != nil, commune == nil {
      row.fault("commune", .communeCodeExpected, ["value": .text(code)])
    }
    switch (centre.latitude, centre.longitude) {
    case (nil, nil):
      if centre.precision != .none {
        row.fault("precision", .precisionWithoutPoint)
      }
    case (let latitude?, let longitude?):
      if centre.precision == .none {
        row.fault("precision", .pointWithoutPrecision)
      }
      if centre.precision == .commune, centre.commune == nil {
        row.fault("commune", .cellNeeded, ["value": "commune", "column": "precision"])
      }
      check(latitude, longitude, country: centre.country, commune: commune, &row)
    case (nil, _): row.fault("latitude", .cellNeededBeside, ["column": "longitude"])
    case (_, nil): row.fault("longitude", .cellNeededBeside, ["column": "latitude"])
    }
  }

  private func check(
    _ latitude: Double, _ longitude: Double, country: String, commune: Coordinate?, _ row: inout Row
  ) {
    guard let point = Coordinate(latitude: latitude, longitude: longitude) else { return }
    let box = Self.france.first { $0.contains(point) }
    if country == "FR", box == nil {
      row.fault("latitude", .pointAbroad, ["value": "\(latitude), \(longitude)"])
      return
    }
    let distance = commune.map { point.distance(to: $0) }
    if let distance, distance > Self.farthest {
      row.fault(
        "latitude", .pointFar,
        [
          "value": "\(latitude), \(longitude)", "distance": "\(Int(distance))",
          "limit": "\(Int(Self.farthest))",
        ]
      )
    } else if country == "FR", distance.map({ $0 > Self.doubtful }) ?? true, box?.isOutlined ?? false,
      let ground, !ground.shoreline().encloses(point)
    {
      row.fault("latitude", .pointAtSea, ["value": "\(latitude), \(longitude)"])
    }
  }

  /// Degrees between which a part of France lies.
  private struct Box {
    let latitudes: ClosedRange<Double>
    let longitudes: ClosedRange<Double>
    /// Whether the outlines say where its land is.
    var isOutlined = true

    func contains(_ point: Coordinate) -> Bool {
      latitudes.contains(point.latitude) && longitudes.contains(point.longitude)
    }
  }

  private static let france = [
    Box(latitudes: 41.3...51.2, longitudes: -5.3...9.7),  // mainland and Corsica
    Box(latitudes: 15.8...16.6, longitudes: -61.9 ... -60.9),  // Guadeloupe
    Box(latitudes: 17.8...18.2, longitudes: -63.2 ... -62.7, isOutlined: false),  // Saint-Martin
    Box(latitudes: 14.3...15.0, longitudes: -61.3 ... -60.7),  // Martinique
    Box(latitudes: 2.0...5.9, longitudes: -54.7 ... -51.5),  // Guyane
    Box(latitudes: -21.5 ... -20.8, longitudes: 55.1...55.9),  // La Réunion
    Box(latitudes: -13.1 ... -12.6, longitudes: 44.9...45.4),  // Mayotte
    Box(latitudes: 46.7...47.2, longitudes: -56.5 ... -56.1, isOutlined: false),  // Saint-Pierre-et-Miquelon
    Box(latitudes: -27.7 ... -7.8, longitudes: -154.8 ... -134.4, isOutlined: false),  // Polynésie française
    Box(latitudes: -22.8 ... -19.5, longitudes: 163.5...168.2, isOutlined: false),  // Nouvelle-Calédonie
    Box(latitudes: -14.4 ... -13.1, longitudes: -178.3 ... -176.0, isOutlined: false),  // Wallis-et-Futuna
  ]
}
