public import Gazetteer
import Guidance
import LocalArea

extension Knowledge {
  /// A map around a place, with the list of the places that it numbers.
  ///
  /// - Parameters:
  ///   - place: where one looks from; nil for a map of all of France.
  ///   - scope: what to show; by default the surroundings of a commune, else the department or region itself.
  ///   - name: what stands beside the point that one looks from; nil for the name of the place.
  ///   - byCar: whether the person comes by car; without one no time by car is told.
  /// - Returns: nil when there is no such place.
  public func map(
    of place: Place?, scope: MappedTerritory.Scope? = nil, person name: String? = nil, byCar: Bool = true
  ) -> MappedTerritory? {
    guard let place else { return france(from: nil, person: "", byCar: byCar) }
    guard let described = gazetteer.describe(place) else { return nil }
    let name = name ?? described.commune?.name ?? ""
    let wanted = scope ?? (described.commune == nil ? .region : .surroundings)
    if wanted == .france { return france(from: described, person: name, byCar: byCar) }
    let centres = numberable(surroundings(of: place, byCar: byCar), described)
    let shown = listed(centres, from: described)
    guard let extent = extent(of: described, wanted, holding: shown) else { return nil }
    return mapped(described, wanted, extent, shown, person: name)
  }

  /// How many places are numbered on a map around a point, and on a map of a department or region.
  private static let numbered = (around: 3, within: 9)
  /// How far away a place may be for the map to reach there, in great-circle kilometres.
  private static let farthestShown = 400.0

  /// How large a land may be to be shown whole, in kilometres.
  private static let smallLand = 260.0

  /// The places that a map may number: around a point the nearest that road leads to, of a department or region those
  /// that receive the public.
  private func numberable(_ around: Surroundings, _ place: PlaceDescription) -> [NearbyCentre] {
    place.commune == nil ? around.reception : around.closest(Self.numbered.around)
  }

  private typealias Pinned = (place: NearbyCentre, coordinate: Coordinate)

  private func listed(_ centres: [NearbyCentre], from place: PlaceDescription) -> [Pinned] {
    centres.prefix(place.commune == nil ? Self.numbered.within : Self.numbered.around).compactMap { centre in
      point(of: centre.centre).map { (centre, $0) }
    }
  }

  private func point(of centre: String) -> Coordinate? {
    sites.all.first { $0.id == centre }?.location.coordinate
  }

  // MARK: What the map holds

  private func extent(
    of place: PlaceDescription, _ scope: MappedTerritory.Scope, holding pins: [Pinned]
  ) -> MapExtent? {
    guard scope == .surroundings, let commune = place.commune else { return ground(of: place, scope) }
    // A land small enough is shown whole: its coast is what people recognise it by.
    let isSmallLand = commune.isOverseas || commune.land.isShownWhole
    if isSmallLand, let land = ground(of: place, commune.isOverseas ? .surroundings : .region),
      max(land.width, land.height) <= Self.smallLand
    {
      return land
    }
    let here = commune.coordinate
    let near = pins.map(\.coordinate).filter { $0.distance(to: here) <= Self.farthestShown }
    guard let extent = MapExtent(holding: [here] + near) else { return nil }
    // Nothing near to hold: the land itself gives the scale.
    if near.isEmpty, let land = ground(of: place, .surroundings) { return land }
    let least = MapExtent(holding: [here])?.widened(by: 15)
    return (least.map { extent.union($0) } ?? extent)
      .widened(by: max(5, max(extent.width, extent.height) * 0.12))
  }

  /// The land of a department or region, by its outlines, else by its communes.
  private func ground(of place: PlaceDescription, _ scope: MappedTerritory.Scope) -> MapExtent? {
    let codes = departments(of: place, scope)
    let lines = outlines.filter { $0.departments.contains(where: codes.contains) }.flatMap(\.points)
    let points = lines.isEmpty ? communePoints(codes) : lines
    guard let extent = MapExtent(holding: points) else { return nil }
    return extent.widened(by: max(2, max(extent.width, extent.height) * 0.05))
  }

  private func departments(of place: PlaceDescription, _ scope: MappedTerritory.Scope) -> Set<String> {
    if scope == .region, place.department == nil || place.commune != nil, let region = place.region {
      return Set(gazetteer.departments.filter { $0.region == region.code }.map(\.code))
    }
    return place.department.map { [$0.code] } ?? []
  }

  private func communePoints(_ departments: Set<String>) -> [Coordinate] {
    departments.flatMap { gazetteer.communes(in: .department($0)).map(\.coordinate) }
  }

  // MARK: What stands on it

  private func mapped(
    _ place: PlaceDescription, _ scope: MappedTerritory.Scope, _ extent: MapExtent, _ pins: [Pinned],
    person name: String, insets: [TerritoryMap.Inset] = []
  ) -> MappedTerritory {
    let here = place.commune?.coordinate
    let numbered = Set(pins.map(\.place.centre))
    let others = sites.reception.filter { !numbered.contains($0.id) }
    let receiving = Set(sites.reception.map(\.id))
    let teaching = sites.all.filter { !numbered.contains($0.id) && !receiving.contains($0.id) }
    let hasOutlines = outlines.contains { $0.departments.contains(place.department?.code ?? "") }
    let map = TerritoryMap(
      extent: extent, outlines: outlines, rivers: rivers,
      points: hasOutlines || place.department == nil ? [] : communePoints([place.department?.code ?? ""]),
      person: here.map { TerritoryMap.Marker(name: name, coordinate: $0) },
      places: pins.map { TerritoryMap.Marker(name: town(of: $0.place.centre), coordinate: $0.coordinate) },
      others: others.map { TerritoryMap.Marker(name: town(of: $0.id), coordinate: $0.location.coordinate) },
      teaching: teaching.compactMap { site in
        TerritoryMap.Marker(name: town(of: site.id), coordinate: site.location.coordinate)
      },
      landmarks: landmarks(in: extent, besides: pins, place.commune), areas: areas(in: extent),
      rings: here.map { rings(around: $0, in: extent) } ?? [], insets: insets)
    let list = pins.enumerated().map { index, pin in
      MappedTerritory.Listed(
        number: index + 1, place: pin.place, direction: here?.direction(to: pin.coordinate),
        isShown: extent.contains(pin.coordinate))
    }
    return MappedTerritory(map: map, scope: scope, list: list)
  }

  private func town(of centre: String) -> String {
    self.centre(centre).map { $0.town ?? $0.name } ?? centre
  }

  /// The departments that a part of France shows much of, each in the middle of what is seen of it; none where it shows
  /// one alone, whose name says nothing.
  private func areas(in extent: MapExtent) -> [TerritoryMap.Marker] {
    let codes = Set(outlines.filter { $0.points.contains(where: extent.contains) }.flatMap(\.departments))
    let seen = gazetteer.departments.filter { codes.contains($0.code) }.map { department in
      (
        name: department.name,
        points: gazetteer.communes(in: .department(department.code)).map(\.coordinate).filter(extent.contains)
      )
    }.filter { !$0.points.isEmpty }
    let most = seen.map(\.points.count).max() ?? 0
    guard seen.count > 1, seen.count <= Self.mostAreas else { return [] }
    return seen.filter { $0.points.count * 8 >= most }.map { department in
      let count = Double(department.points.count)
      return TerritoryMap.Marker(
        name: department.name.uppercased(),
        coordinate: Coordinate(
          checkedLatitude: department.points.reduce(0) { $0 + $1.latitude } / count,
          longitude: department.points.reduce(0) { $0 + $1.longitude } / count))
    }
  }

  /// More names of departments than these would only cover each other.
  private static let mostAreas = 16

  /// One or two circles of round kilometres that lie well within what a map shows.
  private func rings(around here: Coordinate, in extent: MapExtent) -> [Int] {
    let size = max(extent.width, extent.height)
    return [5, 10, 20, 50, 100, 200].filter { Double($0) > size / 9 && Double($0) < size / 2 }.suffix(2)
  }

  /// The prefectures and labelled towns of a part of France, the largest first.
  private func landmarks(
    in extent: MapExtent, besides pins: [Pinned], _ commune: Commune?
  ) -> [TerritoryMap.Marker] {
    // A town is named once, whether its part or the whole of it is.
    let towns = pins.compactMap { gazetteer.commune(nearest: $0.coordinate) } + [commune].compactMap { $0 }
    let wholes = towns.compactMap { gazetteer.commune($0.parent ?? $0.code)?.name }
    let named = Set(pins.map { town(of: $0.place.centre) } + wholes)
    let codes = Set(gazetteer.departments.map(\.capital) + labelledTowns.map(\.commune))
    return codes.compactMap { gazetteer.commune($0) }
      .filter { extent.contains($0.coordinate) && !named.contains($0.name) && $0.code != commune?.parent }
      .sorted { ($1.population, $0.code) < ($0.population, $1.code) }
      .map { TerritoryMap.Marker(name: $0.name, coordinate: $0.coordinate) }
  }

  // MARK: France

  private func france(
    from place: PlaceDescription?, person name: String, byCar: Bool
  ) -> MappedTerritory? {
    let mainland = outlines.filter { $0.departments.allSatisfy { $0.count == 2 } }
    guard let extent = MapExtent(holding: mainland.flatMap(\.points)) else { return nil }
    let insets = gazetteer.departments.filter { $0.isOverseas && $0.region != nil }.compactMap { department in
      MapExtent(holding: outlines.filter { $0.departments == [department.code] }.flatMap(\.points)).map {
        TerritoryMap.Inset(name: department.name, code: department.code, extent: $0.widened(by: 3))
      }
    }
    let wide = extent.widened(by: 8)
    guard let place else {
      let map = TerritoryMap(
        extent: wide, outlines: outlines, rivers: rivers,
        others: sites.reception.map {
          TerritoryMap.Marker(name: town(of: $0.id), coordinate: $0.location.coordinate)
        }, insets: insets)
      return MappedTerritory(map: map, scope: .france, list: [])
    }
    let centres = numberable(surroundings(of: place.place, byCar: byCar), place)
    var mapped = mapped(place, .france, wide, listed(centres, from: place), person: name, insets: insets)
    var map = mapped.map
    // So far away, names would only cover each other.
    map.landmarks = []
    map.areas = []
    mapped = MappedTerritory(map: map, scope: .france, list: mapped.list)
    return mapped
  }
}
