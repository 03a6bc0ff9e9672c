import Faults

extension TerritoryTables {
  /// Reads the tables; a row with a fault is left out and told.
  init(_ tables: GazetteerTables, faults: inout Faults) {
    self.init()
    readLands(tables[.lands], &faults)
    readRegions(tables[.regions], &faults)
    readDepartments(tables[.departments], &faults)
    readAreas(tables[.employmentAreas], &faults)
    readRoadless(tables[.roadless], &faults)
  }

  private mutating func readLands(_ bytes: [UInt8], _ faults: inout Faults) {
    TableRows.read(
      bytes, table: "lands.tsv", columns: ["identifier", "name", "communes", "map"], faults: &faults
    ) { reader in
      while reader.advance() {
        let land = Land(
          identifier: reader.text(0), name: reader.text(1), isShownWhole: reader.text(3) == "whole")
        if !reader.isEmpty(3), !land.isShownWhole {
          reader.fault(at: 3, .valueUnknownUnlessEmpty, ["known": .oneOf(["whole"])])
        }
        if lands.contains(where: { $0.identifier == land.identifier }) || lands.count == 255 {
          reader.fault(at: 0, .twice)
          continue
        }
        for text in add(land, communes: reader.list(2)) {
          reader.fault(2, .communeTaken, ["value": .text(text)])
        }
      }
    }
  }

  private mutating func readRegions(_ bytes: [UInt8], _ faults: inout Faults) {
    TableRows.read(
      bytes, table: "regions.tsv", columns: ["code", "name", "article", "in", "capital", "other"],
      faults: &faults
    ) { reader in
      while reader.advance() {
        let code = reader.text(0)
        if reader.number(0) == nil || code.utf8.count != 2 || regions.contains(where: { $0.code == code }) {
          reader.fault(at: 0, .codeExpected, ["example": "53"])
        } else if reader.code(4) == nil {
          reader.fault(at: 4, .communeCodeExpected)
        } else {
          regions.append(
            Region(
              code: code, name: reader.name(1), article: reader.text(2), preposition: reader.text(3),
              capital: reader.text(4), otherNames: reader.list(5), population: 0))
        }
      }
    }
  }

  private mutating func readDepartments(_ bytes: [UInt8], _ faults: inout Faults) {
    TableRows.read(
      bytes, table: "departments.tsv",
      columns: ["code", "name", "article", "in", "region", "capital", "land", "law", "other"], faults: &faults
    ) { reader in
      while reader.advance() {
        let code = reader.text(0)
        let hasOwnLaw = reader.text(7) == "own"
        if !reader.isEmpty(7), !hasOwnLaw {
          reader.fault(at: 7, .valueUnknownUnlessEmpty, ["known": .oneOf(["own"])])
        }
        let region = reader.isEmpty(4) ? nil : reader.text(4)
        let sample = InseeCode(code + String(repeating: "0", count: max(0, 5 - code.utf8.count)))
        if let sample, sample.department == code, departmentIndex(of: sample) == nil {
          if let region, !regions.contains(where: { $0.code == region }) {
            reader.fault(at: 4, .notInFile, ["file": "regions.tsv"])
          } else if reader.code(5) == nil {
            reader.fault(at: 5, .communeCodeExpected)
          } else if let land = lands.firstIndex(where: { $0.identifier == reader.text(6) }) {
            add(
              Department(
                code: code, name: reader.name(1), article: reader.text(2), preposition: reader.text(3),
                region: region, capital: reader.text(5), land: lands[land], hasOwnLaw: hasOwnLaw,
                otherNames: reader.list(8), population: 0),
              of: sample, land: land)
          } else {
            reader.fault(at: 6, .notInFile, ["file": "lands.tsv"])
          }
        } else {
          reader.fault(at: 0, .codeExpected, ["example": .oneOf(["35", "2A", "974"])])
        }
      }
    }
  }

  private mutating func readAreas(_ bytes: [UInt8], _ faults: inout Faults) {
    TableRows.read(
      bytes, table: "employment-areas.tsv", columns: ["code", "name", "departments", "population"],
      faults: &faults
    ) { reader in
      while reader.advance() {
        guard reader.range(0).count == 4, let number = reader.number(0), areaIndex(of: number) == nil else {
          reader.fault(at: 0, .codeExpected, ["example": "5317"])
          continue
        }
        guard let population = reader.number(3) else {
          reader.fault(at: 3, .wholeNumberExpected)
          continue
        }
        add(
          EmploymentArea(
            code: reader.text(0), name: reader.name(1), departments: reader.list(2), population: population),
          number: number)
      }
    }
  }

  private mutating func readRoadless(_ bytes: [UInt8], _ faults: inout Faults) {
    TableRows.read(
      bytes, table: "roadless.tsv", columns: ["code", "name"], faults: &faults
    ) { reader in
      while reader.advance() {
        if let code = reader.code(0) {
          roadless.insert(code)
        } else {
          reader.fault(at: 0, .communeCodeExpected)
        }
      }
    }
  }

  // MARK: In an index

  /// Reads the parts of an index: the small tables as they are, and the inhabitants of the departments.
  init?(_ block: inout IndexBlock.Reader) {
    var parts: [GazetteerTables.Table: [UInt8]] = [:]
    for table in GazetteerTables.Table.small {
      guard let part: PackedArray<UInt8> = block.next() else { return nil }
      parts[table] = part.raw
    }
    guard let populations: PackedArray<UInt32> = block.next() else { return nil }
    var faults = Faults()
    self.init(GazetteerTables { parts[$0] ?? [] }, faults: &faults)
    guard faults.isEmpty else { return nil }
    count(populations)
  }

  /// Writes the parts of an index.
  func write(_ tables: GazetteerTables, to block: inout IndexBlock.Writer) {
    for table in GazetteerTables.Table.small { block.add(PackedArray(tables[table])) }
    block.add(PackedArray(departments.map { UInt32($0.population) }))
  }
}
