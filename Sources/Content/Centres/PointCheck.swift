import Guidance

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Finds places whose point cannot be right: half a point, in the sea, or far from their commune.
struct PointCheck {
  /// How far a place may lie from its commune's point, in kilometres; a few communes are that wide.
  static let farthest = 30.0

  /// Where communes are; without it, only boxes are checked.
  let communePoint: CentreReader.CommunePoint?

  /// Notes what is wrong with the point of a place.
  func check(_ centre: Centre, _ row: inout Row) {
    let commune = centre.commune.flatMap { code in communePoint.flatMap { $0(code) } }
    if let code = centre.commune, communePoint != nil, commune == nil {
      row.fault("commune", "“\(code)” is unknown; the INSEE code of a commune was expected")
    }
    switch (centre.latitude, centre.longitude) {
    case (nil, nil):
      if centre.precision != .none {
        row.fault("precision", "the row has no coordinates; none was expected")
      }
    case (let latitude?, let longitude?):
      if centre.precision == .none {
        row.fault("precision", "the row has coordinates; exact or commune was expected")
      }
      if centre.precision == .commune, centre.commune == nil {
        row.fault("commune", "the cell is empty; the precision “commune” needs it")
      }
      check(latitude, longitude, country: centre.country, commune: commune, &row)
    case (nil, _): row.fault("latitude", "the cell is empty; the longitude needs it")
    case (_, nil): row.fault("longitude", "the cell is empty; the latitude needs it")
    }
  }

  private func check(
    _ latitude: Double, _ longitude: Double, country: String,
    commune: (latitude: Double, longitude: Double)?, _ row: inout Row
  ) {
    if country == "FR", !Self.france.contains(where: { $0.contains(latitude, longitude) }) {
      row.fault(
        "latitude", "\(latitude), \(longitude) is not in France, overseas included; are the two swapped?")
    } else if let commune {
      let distance = Self.kilometres(latitude, longitude, commune.latitude, commune.longitude)
      if distance > Self.farthest {
        row.fault(
          "latitude",
          "\(latitude), \(longitude) is \(Int(distance)) km from its commune; at most \(Int(Self.farthest)) km was expected"
        )
      }
    }
  }

  /// The distance in kilometres on a plane that touches the Earth there; right to a few metres at 30 km.
  private static func kilometres(_ latitude: Double, _ longitude: Double, _ north: Double, _ east: Double)
    -> Double
  {
    let degree = 6371.0 * Double.pi / 180
    let width = cos((latitude + north) / 2 * Double.pi / 180)
    return hypot((latitude - north) * degree, (longitude - east) * degree * width)
  }

  /// Degrees between which a part of France lies.
  private struct Box {
    let latitudes: ClosedRange<Double>
    let longitudes: ClosedRange<Double>

    func contains(_ latitude: Double, _ longitude: Double) -> Bool {
      latitudes.contains(latitude) && longitudes.contains(longitude)
    }
  }

  private static let france = [
    Box(latitudes: 41.3...51.2, longitudes: -5.3...9.7),  // mainland and Corsica
    Box(latitudes: 15.8...18.2, longitudes: -63.2 ... -60.9),  // Guadeloupe, Saint-Martin, Saint-Barthélemy
    Box(latitudes: 14.3...15.0, longitudes: -61.3 ... -60.7),  // Martinique
    Box(latitudes: 2.0...5.9, longitudes: -54.7 ... -51.5),  // Guyane
    Box(latitudes: -21.5 ... -20.8, longitudes: 55.1...55.9),  // La Réunion
    Box(latitudes: -13.1 ... -12.6, longitudes: 44.9...45.4),  // Mayotte
    Box(latitudes: 46.7...47.2, longitudes: -56.5 ... -56.1),  // Saint-Pierre-et-Miquelon
    Box(latitudes: -27.7 ... -7.8, longitudes: -154.8 ... -134.4),  // Polynésie française
    Box(latitudes: -22.8 ... -19.5, longitudes: 163.5...168.2),  // Nouvelle-Calédonie
    Box(latitudes: -14.4 ... -13.1, longitudes: -178.3 ... -176.0),  // Wallis-et-Futuna
  ]
}
