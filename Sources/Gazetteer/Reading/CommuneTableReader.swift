import Faults

/// Reads the table of communes: each row is checked and turned into numbers.
struct CommuneTableReader {
  private static let columns = [
    "code", "name", "postcodes", "latitude", "longitude", "point", "population", "parent", "area",
    "attraction", "rural",
  ]

  /// The rows, ordered by code.
  private(set) var rows: [CommuneTable.Row] = []
  /// The postcodes of all rows, one after the other.
  private(set) var postcodes: [UInt32] = []
  /// The letters of the names of all rows, one after the other.
  private(set) var names: [UInt8] = []

  /// What was read.
  var table: CommuneTable {
    CommuneTable(names: PackedArray(names), rows: PackedArray(rows), postcodes: PackedArray(postcodes))
  }

  /// Reads the table; a row with a fault is left out and told.
  init(_ bytes: [UInt8], territories: TerritoryTables, faults: inout Faults) {
    rows.reserveCapacity(bytes.count / 55)
    postcodes.reserveCapacity(bytes.count / 54)
    TableRows.read(bytes, table: "communes.tsv", columns: Self.columns, faults: &faults) { reader in
      while reader.advance() {
        let mark = postcodes.count
        if let row = readRow(&reader, territories) {
          rows.append(row)
          names += reader.bytes[reader.range(1)]
        } else {
          postcodes.removeSubrange(mark...)
        }
      }
    }
    for (code, land) in territories.islands.sorted(by: { $0.key < $1.key }) {
      if let row = row(of: code) {
        rows[row].land = land
      } else {
        faults.add(Self.unknown(code, "lands.tsv", "communes"))
      }
    }
    for code in territories.roadless.sorted() {
      if let row = row(of: code) {
        rows[row].road = 0
      } else {
        faults.add(Self.unknown(code, "roadless.tsv", "code"))
      }
    }
  }

  private static func unknown(_ code: InseeCode, _ table: String, _ column: String) -> Fault {
    Fault(.notInFile, file: table, field: column, ["value": .text(code.text), "file": "communes.tsv"])
  }

  /// Reads one row; nil when it has a fault.
  private mutating func readRow(_ reader: inout TableRows, _ territories: TerritoryTables) -> CommuneTable
    .Row?
  {
    let faultCount = reader.faults.all.count
    guard let code = reader.code(0) else {
      reader.fault(at: 0, .communeCodeExpected)
      return nil
    }
    if let last = rows.last, code <= last.code {
      reader.fault(at: 0, code == last.code ? .twice : .rowOutOfOrder)
    }
    let department = territories.departmentIndex(of: code)
    if department == nil {
      reader.fault(
        0, .notInFile, ["value": .text(code.department), "file": "departments.tsv"])
    }
    let name = reader.range(1)
    if name.isEmpty || name.count > 255 { reader.fault(1, .nameLength) }
    let postcodeStart = UInt32(postcodes.count)
    readPostcodes(&reader)
    let latitude = reader.degrees(3, within: 90)
    if latitude == nil { reader.fault(at: 3, .degreesExpected, ["limit": "90"]) }
    let longitude = reader.degrees(4, within: 180)
    if longitude == nil { reader.fault(at: 4, .degreesExpected, ["limit": "180"]) }
    let precision = Self.letter(reader, 5, of: "pcz")
    if precision == nil { reader.fault(at: 5, .valueUnknownUnlessEmpty, ["known": .oneOf(["p", "c", "z"])]) }
    let population = reader.number(6)
    if population == nil { reader.fault(at: 6, .wholeNumberExpected) }
    let parent = reader.isEmpty(7) ? -1 : reader.code(7).flatMap { row(of: $0) } ?? -2
    if parent == -2 {
      reader.fault(at: 7, .parentExpected)
    }
    let area = reader.isEmpty(8) ? CommuneTable.none : territories.areaIndex(of: reader, 8)
    if area == nil { reader.fault(at: 8, .notInFile, ["file": "employment-areas.tsv"]) }
    let attraction = reader.isEmpty(9) ? 0 : reader.number(9, upTo: 99) ?? -1
    if attraction != 0, Commune.Attraction(rawValue: attraction) == nil {
      reader.fault(
        at: 9, .valueUnknownUnlessEmpty, ["known": .oneOf(["11", "12", "13", "20", "30"])])
    }
    let rurality = Self.letter(reader, 10, of: "UCIR")
    if rurality == nil {
      reader.fault(at: 10, .valueUnknownUnlessEmpty, ["known": .oneOf(["U", "C", "I", "R"])])
    }
    guard reader.faults.all.count == faultCount, let department, let latitude, let longitude, let precision,
      let population, let area, let rurality
    else { return nil }
    return CommuneTable.Row(
      code: code, nameStart: UInt32(names.count), population: UInt32(population), latitude: latitude,
      longitude: longitude, postcodeStart: postcodeStart, parent: Int32(parent), area: area,
      nameLength: UInt8(name.count), precision: precision, attraction: UInt8(attraction), rurality: rurality,
      department: UInt8(department), land: territories.land(ofDepartment: department), road: 1)
  }

  private mutating func readPostcodes(_ reader: inout TableRows) {
    let range = reader.range(2)
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + 5, range.upperBound)
      let isAlone = end == range.upperBound || reader.bytes[end] == UInt8(ascii: "|")
      guard isAlone, end - start == 5,
        let postcode = TableRows.number(reader.bytes, start..<end, upTo: 99_999)
      else {
        reader.fault(at: 2, .postcodesExpected)
        return
      }
      postcodes.append(UInt32(postcode))
      start = end + 1
    }
  }

  /// 0 for an empty field, else 1 more than the place of its only letter in `letters`; nil when it has none.
  private static func letter(_ reader: TableRows, _ field: Int, of letters: StaticString) -> UInt8? {
    let range = reader.range(field)
    if range.isEmpty { return 0 }
    guard range.count == 1 else { return nil }
    for index in 0..<letters.utf8CodeUnitCount
    where letters.utf8Start[index] == reader.bytes[range.lowerBound] {
      return UInt8(index + 1)
    }
    return nil
  }

  private func row(of code: InseeCode) -> Int? { CommuneTable.row(of: code, in: rows) }
}
