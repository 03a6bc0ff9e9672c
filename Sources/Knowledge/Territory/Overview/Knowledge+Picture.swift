import Gazetteer
import Guidance
import LocalArea

extension Knowledge {
  /// How many places have a number on the map of an overview.
  package static let mostNumbered = 9
  /// How far the map of a commune reaches for a place, in great-circle kilometres.
  private static let farthestPictured = 120.0

  /// The map of an overview; nil where there is nothing to draw.
  ///
  /// - Parameters:
  ///   - communes: The communes of the employment area, which give its extent; empty for a department or region, which
  ///     has borders.
  ///   - held: The places that get a number, in order.
  func picture(
    of profile: TerritoryProfile, communes: [Commune], holding held: [TerritoryOverview.Site],
    teaching: [TerritoryOverview.Site], unverified: [TerritoryOverview.Site], _ access: TerritoryAccess
  ) -> MapPicture? {
    let place = profile.place
    guard let extent = extent(of: place, communes, held) else { return nil }
    let own = ownDepartments(of: place)
    var markers: [MapPicture.Marker] = []
    if let home = place.commune {
      markers.append(MapPicture.Marker(.home, at: home.coordinate, name: home.name))
    }
    for (number, site) in held.filter({ $0.coordinate != nil }).enumerated() {
      let mark = number < Self.mostNumbered ? String(number + 1) : ""
      markers += marker(site, site.isOld ? .doubtful : .reception, mark)
    }
    for (number, candidate) in access.candidates.enumerated() {
      markers.append(
        MapPicture.Marker(
          .candidate, at: candidate.commune.coordinate, mark: Self.letter(number),
          name: candidate.commune.name))
    }
    markers +=
      unverified.flatMap { marker($0, .doubtful, "") } + teaching.flatMap { marker($0, .teaching, "") }
    // A town is named once, whether its part or the whole of it is.
    let wholes = (held + teaching + unverified).compactMap { site in
      site.centre.commune.flatMap { gazetteer.commune($0)?.parent }.flatMap { gazetteer.commune($0)?.name }
    }
    markers += towns(in: extent, besides: Set(markers.map(\.name) + wholes), own, near: communes)
    markers += areas(of: place, own, in: extent)
    // A land without outlines is known by its communes.
    let hasOutlines = outlines.contains { !own.isDisjoint(with: $0.departments) }
    let ground =
      hasOutlines || !communes.isEmpty ? communes : own.flatMap { gazetteer.communes(in: .department($0)) }
    markers += ground.map { MapPicture.Marker(.commune, at: $0.coordinate) }
    return MapPicture(
      of: extent, outlines: outlines, rivers: rivers,
      own: { outline in
        // What parts two departments of one territory is no border of it.
        place.commune == nil && outline.departments.count { own.contains($0) } == 1
      }, markers: markers)
  }

  /// The letter of a candidate, by its place in the list.
  package static func letter(_ number: Int) -> String {
    number < 26 ? String(UnicodeScalar(UInt8(ascii: "A") + UInt8(number))) : ""
  }

  private func marker(
    _ site: TerritoryOverview.Site, _ kind: MapPicture.Sign.Kind, _ mark: String
  ) -> [MapPicture.Marker] {
    site.coordinate.map { [MapPicture.Marker(kind, at: $0, mark: mark, name: site.centre.town ?? "")] } ?? []
  }

  /// The departments whose borders with others are those of the territory.
  private func ownDepartments(of place: PlaceDescription) -> Set<String> {
    if let department = place.department { return [department.code] }
    return Set(gazetteer.departments.filter { $0.region == place.region?.code }.map(\.code))
  }

  private func extent(
    of place: PlaceDescription, _ communes: [Commune], _ held: [TerritoryOverview.Site]
  ) -> MapExtent? {
    guard let home = place.commune else { return map(of: place.place)?.map.extent }
    let near = held.compactMap(\.coordinate).filter {
      $0.distance(to: home.coordinate) <= Self.farthestPictured
    }
    guard let ground = MapExtent(holding: [home.coordinate] + communes.map(\.coordinate) + near.prefix(3))
    else {
      return nil
    }
    let wide = ground.widened(by: max(4, max(ground.width, ground.height) * 0.06))
    let isSmallLand = home.isOverseas || home.land.isShownWhole
    // A land small enough is shown whole: its coast is what people recognise it by.
    guard isSmallLand, let land = map(of: place.place)?.map.extent else { return wide }
    return wide.union(land)
  }

  /// The prefectures and labelled towns of a part of France, and the largest towns of the territory, the largest first.
  private func towns(
    in extent: MapExtent, besides named: Set<String>, _ own: Set<String>, near communes: [Commune]
  ) -> [MapPicture.Marker] {
    let codes = Set(gazetteer.departments.map(\.capital) + labelledTowns.map(\.commune))
    let known = codes.compactMap { gazetteer.commune($0) }.filter { extent.contains($0.coordinate) }
    let ground = communes.isEmpty ? own.flatMap { gazetteer.communes(in: .department($0)) } : communes
    let largest = ground.sorted { ($1.population, $0.code) < ($0.population, $1.code) }.prefix(Self.mostTowns)
    let all = Set(known).union(largest).filter { !named.contains($0.name) }
    return all.sorted { ($1.population, $0.code) < ($0.population, $1.code) }
      .prefix(3 * Self.mostTowns).map { MapPicture.Marker(.town, at: $0.coordinate, name: $0.name) }
  }

  /// How many of its largest towns a territory shows.
  private static let mostTowns = 8

  /// The names of departments, each in the middle of what is seen of it: those of a region, or those around a department
  /// or a commune.
  private func areas(
    of place: PlaceDescription, _ own: Set<String>, in extent: MapExtent
  ) -> [MapPicture.Marker] {
    let near = Set(outlines.filter { $0.points.contains(where: extent.contains) }.flatMap(\.departments))
    let shown = place.commune != nil ? near : place.department != nil ? near.subtracting(own) : own
    return gazetteer.departments.filter { shown.contains($0.code) }.compactMap { department in
      let seen = gazetteer.communes(in: .department(department.code)).map(\.coordinate).filter(
        extent.contains)
      guard let middle = MapExtent(holding: seen)?.centre else { return nil }
      return MapPicture.Marker(.area, at: middle, name: department.name)
    }
  }
}
