import Faults

/// Reads the names and numbers by which places are found from the tables, and folds and sorts them.
struct PlaceSearchReader {
  private var names: NameIndexBuilder
  /// The other names of communes.
  private(set) var aliases: [PlaceSearch.Alias] = []
  /// The letters of those names, one after the other.
  private(set) var aliasNames: [UInt8] = []
  /// CEDEX postcodes in order, with the row each belongs to.
  private(set) var cedex: [PostcodeIndex.Entry] = []

  /// Reads the tables; rows of the aliases and of CEDEX with a fault are left out and told.
  init(
    _ tables: GazetteerTables, communes: CommuneTable, territories: TerritoryTables,
    faults: inout Faults
  ) {
    names = NameIndexBuilder(capacity: communes.rows.count * 3 / 2)
    addCommunes(communes)
    readAliases(tables[.aliases], communes, &faults)
    addTerritories(territories, communes)
    readCedex(tables[.cedex], communes, &faults)
  }

  /// The names, folded and sorted.
  var index: NameIndex { names.build() }

  private mutating func addCommunes(_ communes: CommuneTable) {
    communes.names.withUnsafeBufferPointer { bytes in
      for (row, commune) in communes.rows.enumerated() where commune.parent < 0 {
        names.add(
          UnsafeBufferPointer(rebasing: bytes[communes.nameRange(row)]), target: .commune(row),
          population: Int(commune.population))
      }
    }
  }

  private mutating func readAliases(
    _ bytes: [UInt8], _ communes: CommuneTable, _ faults: inout Faults
  ) {
    TableRows.read(
      bytes, table: "aliases.tsv", columns: ["code", "name", "kind", "until"], faults: &faults
    ) { reader in
      while reader.advance() {
        guard let row = reader.code(0).flatMap({ communes.row(of: $0) }) else {
          reader.fault(at: 0, .notInFile, ["file": "communes.tsv"])
          continue
        }
        guard let kind = PlaceMatch.OtherName.Kind(rawValue: reader.text(2)),
          let kindIndex = PlaceMatch.OtherName.Kind.allCases.firstIndex(of: kind)
        else {
          reader.fault(
            at: 2, .valueUnknown, ["known": .oneOf(PlaceMatch.OtherName.Kind.allCases.map(\.rawValue))])
          continue
        }
        let name = reader.range(1)
        guard !name.isEmpty, name.count < 256 else {
          reader.fault(1, .nameLength)
          continue
        }
        guard let until = reader.isEmpty(3) ? 0 : reader.number(3, upTo: 2_100) else {
          reader.fault(at: 3, .yearExpected)
          continue
        }
        let population = Int(communes.rows[row].population)
        names.add(
          UnsafeBufferPointer(rebasing: reader.bytes[name]), target: .commune(row),
          population: kind == .usual ? population : min(population, PlaceSearch.otherNamePopulation),
          alias: aliases.count)
        aliases.append(
          PlaceSearch.Alias(
            start: UInt32(aliasNames.count), until: UInt16(until), length: UInt8(name.count),
            kind: UInt8(kindIndex)))
        aliasNames += reader.bytes[name]
      }
    }
  }

  private mutating func addTerritories(_ territories: TerritoryTables, _ communes: CommuneTable) {
    for (number, department) in territories.departments.enumerated() {
      let capital = InseeCode(department.capital).flatMap { communes.row(of: $0) }
      // Paris is a department of one commune: under one name, the commune is enough.
      let isCommune = capital.map { communes.name($0) } == department.name
      for name in [department.name] + department.otherNames {
        if !isCommune {
          addTerritory(name, .department(number))
          // The article is no part of the name, but people say it: l'Ain, le Cher, la Creuse.
          if !department.article.isEmpty {
            addTerritory("\(department.article) \(name)", .department(number))
          }
        }
      }
    }
    for (number, region) in territories.regions.enumerated() {
      let departments = territories.departments.indices.filter {
        territories.departments[$0].region == region.code
      }
      for name in [region.name] + region.otherNames {
        // A region of one department is the same place under the same name.
        if departments.count > 1 { addTerritory(name, .region(number)) }
      }
    }
  }

  private mutating func addTerritory(_ name: String, _ target: NameIndex.Target) {
    let bytes = Array(name.utf8)
    bytes.withUnsafeBufferPointer {
      names.add($0, target: target, population: PlaceSearch.territoryPopulation)
    }
  }

  private mutating func readCedex(
    _ bytes: [UInt8], _ communes: CommuneTable, _ faults: inout Faults
  ) {
    TableRows.read(
      bytes, table: "cedex.tsv", columns: ["postcode", "code"], faults: &faults
    ) { reader in
      cedex.reserveCapacity(bytes.count / 12)
      while reader.advance() {
        guard reader.range(0).count == 5, let postcode = reader.number(0) else {
          reader.fault(at: 0, .postcodeExpected)
          continue
        }
        guard cedex.last.map({ $0.postcode < UInt32(postcode) }) ?? true else {
          reader.fault(0, .rowsUnordered)
          continue
        }
        guard let row = reader.code(1).flatMap({ communes.row(of: $0) }) else {
          reader.fault(at: 1, .notInFile, ["file": "communes.tsv"])
          continue
        }
        cedex.append(PostcodeIndex.Entry(postcode: UInt32(postcode), row: UInt32(row)))
      }
    }
  }
}
