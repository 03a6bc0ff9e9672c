/// The communes as they were read: one small fixed-size row each over the bytes of the table.
struct CommuneTable: Sendable {
  /// One commune: numbers only, so that the whole table is a few megabytes and is read in milliseconds.
  struct Row: Sendable {
    var code: InseeCode
    var nameStart: UInt32
    var nameLength: UInt8
    var precision: UInt8
    var attraction: UInt8
    var rurality: UInt8
    var department: UInt8
    var land: UInt8
    var hasRoad: Bool
    /// The index of the employment area, or `none`.
    var area: UInt16
    /// The row of the parent commune, or −1.
    var parent: Int32
    var population: UInt32
    var latitude: Int32
    var longitude: Int32
    /// Where the postcodes start in `postcodes`; they end where the next row's start.
    var postcodeStart: UInt32
  }

  /// The value of `Row.area` for a commune without an employment area.
  static let none = UInt16.max
  static let columns = [
    "code", "name", "postcodes", "latitude", "longitude", "point", "population", "parent", "area",
    "attraction", "rural",
  ]

  /// The table as it was given.
  let bytes: [UInt8]
  /// The rows, ordered by code.
  private(set) var rows: [Row] = []
  /// The postcodes of all rows, one after the other.
  private(set) var postcodes: [UInt32] = []

  /// Reads the table; a row with a fault is left out and told.
  init(_ bytes: [UInt8], territories: TerritoryTables, faults: inout [TerritoryFault]) {
    self.bytes = bytes
    rows.reserveCapacity(bytes.count / 55)
    postcodes.reserveCapacity(bytes.count / 54)
    TableRows.read(bytes, table: "communes.tsv", columns: Self.columns, faults: &faults) { reader in
      while reader.advance() {
        let mark = postcodes.count
        if let row = readRow(&reader, territories) {
          rows.append(row)
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
        rows[row].hasRoad = false
      } else {
        faults.append(Self.unknown(code, "roadless.tsv", "code"))
      }
    }
  }

  private static func unknown(_ code: InseeCode, _ table: String, _ column: String) -> TerritoryFault {
    TerritoryFault(table: table, line: 0, column: column, message: "the commune \(code.text) is unknown")
  }

  /// Reads one row; nothing when it has a fault.
  private mutating func readRow(_ reader: inout TableRows, _ territories: TerritoryTables) -> Row? {
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
    let area = reader.isEmpty(8) ? Self.none : territories.areaIndex(of: reader, 8)
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
    return Row(
      code: code, nameStart: UInt32(name.lowerBound), nameLength: UInt8(name.count), precision: precision,
      attraction: UInt8(attraction), rurality: rurality, department: UInt8(department),
      land: territories.land(ofDepartment: department), hasRoad: true,
      area: area, parent: Int32(parent), population: UInt32(population), latitude: latitude,
      longitude: longitude, postcodeStart: postcodeStart)
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

  /// 0 for an empty field, else 1 more than the place of its only letter in `letters`; nothing when it has none.
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

  /// The row of a code, or nothing.
  func row(of code: InseeCode) -> Int? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].code == code ? low : nil
  }

  /// Where the name of a row lies in `bytes`.
  func nameRange(_ row: Int) -> Range<Int> {
    let start = Int(rows[row].nameStart)
    return start..<(start + Int(rows[row].nameLength))
  }

  /// The name of a row.
  func name(_ row: Int) -> String { String(decoding: bytes[nameRange(row)], as: UTF8.self) }

  /// Where the postcodes of a row lie in `postcodes`.
  func postcodeRange(_ row: Int) -> Range<Int> {
    let end = row + 1 < rows.count ? Int(rows[row + 1].postcodeStart) : postcodes.count
    return Int(rows[row].postcodeStart)..<end
  }

  /// A postcode as five digits.
  static func text(postcode: UInt32) -> String {
    let digits = String(postcode)
    return String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
  }
}
