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
  init(_ bytes: [UInt8], territories: TerritoryTables, faults: inout [TerritoryFault]) {
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
        faults.append(Self.unknown(code, "lands.tsv", "communes"))
      }
    }
    for code in territories.roadless.sorted() {
      if let row = row(of: code) {
        rows[row].road = 0
      } else {
        faults.append(Self.unknown(code, "roadless.tsv", "code"))
      }
    }
  }

  private static func unknown(_ code: InseeCode, _ table: String, _ column: String) -> TerritoryFault {
    TerritoryFault(table: table, line: 0, column: column, message: "the commune \(code.text) is unknown")
  }

  /// Reads one row; nil when it has a fault.
  private mutating func readRow(_ reader: inout TableRows, _ territories: TerritoryTables) -> CommuneTable
    .Row?
  {
    let faultCount = reader.faults.count
    guard let code = reader.code(0) else {
      reader.fault(0, "an INSEE code of five characters was expected, not “\(reader.text(0))”")
      return nil
    }
    if let last = rows.last, code <= last.code {
      reader.fault(
        0, code == last.code ? "the code \(code.text) is there twice" : "rows must be ordered by code")
    }
    let department = territories.departmentIndex(of: code)
    if department == nil { reader.fault(0, "the department \(code.department) is unknown") }
    let name = reader.range(1)
    if name.isEmpty || name.count > 255 { reader.fault(1, "a name of 1 to 255 bytes was expected") }
    let postcodeStart = UInt32(postcodes.count)
    readPostcodes(&reader)
    let latitude = reader.degrees(3, within: 90)
    if latitude == nil { reader.fault(3, "degrees from −90 to 90 were expected, not “\(reader.text(3))”") }
    let longitude = reader.degrees(4, within: 180)
    if longitude == nil { reader.fault(4, "degrees from −180 to 180 were expected, not “\(reader.text(4))”") }
    let precision = Self.letter(reader, 5, of: "pcz")
    if precision == nil { reader.fault(5, "one of p, c, z or nothing was expected, not “\(reader.text(5))”") }
    let population = reader.number(6)
    if population == nil { reader.fault(6, "a whole number was expected, not “\(reader.text(6))”") }
    let parent = reader.isEmpty(7) ? -1 : reader.code(7).flatMap { row(of: $0) } ?? -2
    if parent == -2 {
      reader.fault(7, "the code of a commune of an earlier row was expected, not “\(reader.text(7))”")
    }
    let area = reader.isEmpty(8) ? CommuneTable.none : territories.areaIndex(of: reader, 8)
    if area == nil { reader.fault(8, "the employment area “\(reader.text(8))” is unknown") }
    let attraction = reader.isEmpty(9) ? 0 : reader.number(9, upTo: 99) ?? -1
    if attraction != 0, Commune.Attraction(rawValue: attraction) == nil {
      reader.fault(9, "one of 11, 12, 13, 20, 30 or nothing was expected, not “\(reader.text(9))”")
    }
    let rurality = Self.letter(reader, 10, of: "UCIR")
    if rurality == nil {
      reader.fault(10, "one of U, C, I, R or nothing was expected, not “\(reader.text(10))”")
    }
    guard reader.faults.count == faultCount, let department, let latitude, let longitude, let precision,
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
        reader.fault(2, "postcodes of five digits joined by | were expected, not “\(reader.text(2))”")
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
