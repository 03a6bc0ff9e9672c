public import Faults

/// Every commune, department and region of France: found by code or by what people type, offline.
///
/// ```swift
/// let gazetteer = Gazetteer(tables)              // bytes of Assets/territory, read in milliseconds
/// gazetteer.faults                               // what is wrong in the tables, row by row
/// gazetteer.commune("35360")?.name               // "Vitré"
/// gazetteer.search("vitre 35", limit: 8)         // best first, never empty
/// let me = gazetteer.describe(.commune("35360")) // name, department, region, point, population, land …
/// me.map { SiteIndex(sites).nearest(.nearest(3), to: $0.location) }
/// ```
///
/// An object that never changes, rather than a struct: handing it on counts one reference instead of each of its parts.
public final class Gazetteer: Sendable {
  /// How many bytes stand before the parts of an index.
  package static var sizeOfIndexHead: Int { IndexBlock.headSize }
  /// What was found wrong in the tables; the rows concerned are left out.
  public let faults: [Fault]
  let communes: CommuneTable
  let territories: TerritoryTables
  let search: PlaceSearch
  /// The table of countries other than France, as it lies in its file.
  let abroadTable: PackedArray<UInt8>

  /// Reads the tables.
  ///
  /// Reading never stops: every row with a fault is left out and told in `faults`.
  public convenience init(_ tables: GazetteerTables) {
    var faults = Faults()
    self.init(GazetteerIndex(reading: tables, faults: &faults), faults)
  }

  /// Takes an index made beforehand, as `GazetteerTables.makeIndex()` makes it: nil when it is of other tables
  /// than those of a digest, damaged, or of another version.
  ///
  /// - Parameter parts: The digest of what stands behind the head of the index, where it is known already: whoever
  ///   maps a file and reads it from one end to the other has all of it in memory from then on.
  package convenience init?(index memory: Memory, of tables: Digest, parts: Digest? = nil) {
    let parts = parts ?? IndexBlock.digest(memory.bytes)
    guard let index = GazetteerIndex(memory, of: tables, parts: parts) else { return nil }
    self.init(index, Faults())
  }

  private init(_ index: GazetteerIndex, _ faults: Faults) {
    communes = index.communes
    territories = index.territories
    search = PlaceSearch(index)
    abroadTable = index.abroad
    self.faults = faults.all
  }

  /// How many communes and municipal arrondissements there are.
  public var communeCount: Int { communes.rows.count }

  /// All communes and municipal arrondissements, ordered by INSEE code, made as they are asked for.
  public var allCommunes: some RandomAccessCollection<Commune> {
    communes.rows.indices.lazy.map { self.commune(row: $0) }
  }

  /// The departments and overseas collectivities, ordered by code.
  public var departments: [Department] { territories.departments }

  /// The regions, ordered by code.
  public var regions: [Region] { territories.regions }

  /// The employment areas, ordered by code.
  public var employmentAreas: [EmploymentArea] { territories.areas }

  /// The lands that no road joins.
  public var lands: [Land] { territories.lands }

  /// The commune or arrondissement with an INSEE code.
  public func commune(_ code: String) -> Commune? {
    InseeCode(code).flatMap { communes.row(of: $0) }.map { commune(row: $0) }
  }

  /// The department with a code.
  public func department(_ code: String) -> Department? {
    territories.departments.first { $0.code == code }
  }

  /// The region with a code.
  public func region(_ code: String) -> Region? { territories.regions.first { $0.code == code } }

  /// The employment area with a code.
  public func employmentArea(_ code: String) -> EmploymentArea? {
    territories.areas.first { $0.code == code }
  }

  /// The communes of a place, without arrondissements, ordered by code; a commune has itself alone.
  public func communes(in place: Place) -> [Commune] {
    switch place {
    case .commune(let code): commune(code).map { [$0] } ?? []
    case .department(let code): communes { $0.code == code }
    case .region(let code): communes { $0.region == code }
    }
  }

  private func communes(inDepartmentsWhere belongs: (Department) -> Bool) -> [Commune] {
    let wanted = territories.departments.map(belongs)
    return communes.rows.indices
      .filter { wanted[Int(communes.rows[$0].department)] && communes.rows[$0].parent < 0 }
      .map { commune(row: $0) }
  }

  /// The commune whose point is nearest to a point, by great circle: to tell the land and the department
  /// of a place known by coordinates alone.
  public func commune(nearest point: Coordinate) -> Commune? {
    var best: (row: Int, distance: Double)?
    for (index, row) in communes.rows.enumerated() {
      let distance = Self.coordinate(row).distance(to: point)
      if best.map({ distance < $0.distance }) ?? true { best = (index, distance) }
    }
    return best.map { commune(row: $0.row) }
  }

  /// What is known of a place, or nil when it does not exist.
  public func describe(_ place: Place) -> PlaceDescription? {
    switch place {
    case .commune(let code):
      guard let commune = commune(code) else { return nil }
      return PlaceDescription(
        place: place, name: commune.name, department: department(commune.department),
        region: commune.region.flatMap { region($0) }, commune: commune, location: commune.location,
        population: commune.population, land: commune.land)
    case .department(let code):
      guard let department = department(code), let capital = commune(department.capital) else { return nil }
      return PlaceDescription(
        place: place, name: department.name, department: department,
        region: department.region.flatMap { region($0) }, commune: nil, location: capital.location,
        population: department.population, land: capital.land)
    case .region(let code):
      guard let region = region(code), let capital = commune(region.capital) else { return nil }
      return PlaceDescription(
        place: place, name: region.name, department: nil, region: region, commune: nil,
        location: capital.location, population: region.population,
        land: capital.land)
    }
  }

  /// The places that fit what a person types, best first.
  ///
  /// Five digits may be a postcode and another commune's INSEE code at once, as some 3,000 codes are. They are taken for
  /// the postcode, which people know and type; the commune of the code comes second. `insee 35360` and `#35360` are
  /// codes alone.
  ///
  /// - Parameters:
  ///   - text: what is typed so far: a name in any spelling, a postcode, a code, with or without department.
  ///   - limit: how many matches at most.
  /// - Returns: at least one match whenever `limit` is positive and the tables have communes: when nothing
  ///   fits, or the text is longer than any address (400 letters, 32 words), the matches are of kind `PlaceMatch.Kind.suggestion`, the likeliest names beside the text.
  public func search(_ text: String, limit: Int) -> [PlaceMatch] {
    search.search(text, limit: limit, communes: communes, territories: territories)
  }

  /// The places whose name, or whose postcode as far as it is typed, is what was typed, best first: without its slips, so that many words
  /// can be looked up one after the other.
  ///
  /// - Parameters:
  ///   - text: a name in any spelling or a postcode.
  ///   - limit: how many matches at most.
  /// - Returns: matches of the kinds `PlaceMatch.Kind.exact` and `PlaceMatch.Kind.postcode`.
  public func places(called text: String, limit: Int) -> [PlaceMatch] {
    guard PlaceQuery.isShortEnough(text) else { return [] }
    return search.search(
      text, limit: limit, isLiteral: true, communes: communes, territories: territories
    ).filter { $0.kind == .exact || $0.kind == .postcode && $0.isWhole }
  }

  /// Makes the value of one row.
  private func commune(row index: Int) -> Commune {
    let row = communes.rows[index]
    let department = territories.departments[Int(row.department)]
    return Commune(
      code: row.code.text, name: communes.name(index),
      postcodes: communes.postcodes[communes.postcodeRange(index)].map(CommuneTable.text(postcode:)),
      department: department.code, region: department.region, coordinate: Self.coordinate(row),
      precision: Commune.Precision.allCases[Int(row.precision)], population: Int(row.population),
      parent: row.parent >= 0 ? communes.rows[Int(row.parent)].code.text : nil,
      employmentArea: row.area == CommuneTable.none ? nil : territories.areas[Int(row.area)].code,
      attraction: Commune.Attraction(rawValue: Int(row.attraction)),
      rurality: row.rurality == 0 ? nil : Commune.Rurality.allCases[Int(row.rurality) - 1],
      land: territories.lands[Int(row.land)], hasRoad: row.hasRoad)
  }

  private static func coordinate(_ row: CommuneTable.Row) -> Coordinate {
    Coordinate(tenThousandths: row.latitude, row.longitude)
  }
}

extension Coordinate {
  /// A point from ten-thousandths of degrees that the reader has checked.
  init(tenThousandths latitude: Int32, _ longitude: Int32) {
    self.init(checkedLatitude: Double(latitude) / 10_000, longitude: Double(longitude) / 10_000)
  }
}
