import Matching

/// The communes as they were read: one small fixed-size row each over the bytes of the table.
struct CommuneTable: Sendable {
  /// One commune: numbers only, all bytes of it in use, so that rows are read where they lie in an index.
  struct Row: Sendable, BitwiseCopyable {
    var code: InseeCode
    var nameStart: UInt32
    var population: UInt32
    var latitude: Int32
    var longitude: Int32
    /// Where the postcodes start in `postcodes`; they end where the next row's start.
    var postcodeStart: UInt32
    /// The row of the parent commune, or −1.
    var parent: Int32
    /// The index of the employment area, or `none`.
    var area: UInt16
    var nameLength: UInt8
    var precision: UInt8
    var attraction: UInt8
    var rurality: UInt8
    var department: UInt8
    var land: UInt8
    /// 1 when a road reaches it, else 0.
    var road: UInt32

    /// Whether a road reaches it.
    var hasRoad: Bool { road == 1 }
  }

  /// The value of `Row.area` for a commune without an employment area.
  static let none = UInt16.max

  /// The letters of the names, one after the other.
  let names: PackedArray<UInt8>
  /// The rows, ordered by code.
  let rows: PackedArray<Row>
  /// The postcodes of all rows, one after the other.
  let postcodes: PackedArray<UInt32>

  /// The row of a code; nil when there is none.
  func row(of code: InseeCode) -> Int? { Self.row(of: code, in: rows) }

  /// The row of a code among rows ordered by code; nil when there is none.
  static func row<Rows: RandomAccessCollection>(of code: InseeCode, in rows: Rows) -> Int?
  where Rows.Element == Row, Rows.Index == Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low].code == code ? low : nil
  }

  /// Where the name of a row lies in `names`.
  func nameRange(_ row: Int) -> Range<Int> {
    let start = Int(rows[row].nameStart)
    return start..<(start + Int(rows[row].nameLength))
  }

  /// The name of a row, with the apostrophes of French, which the sources write straight.
  func name(_ row: Int) -> String {
    let name = names.text(nameRange(row))
    return name.replacingAll("'", with: "’")
  }

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

  /// The inhabitants of each department, by its index.
  func populations(ofDepartments count: Int) -> [UInt32] {
    var populations = [UInt32](repeating: 0, count: count)
    for row in rows where row.parent < 0 { populations[Int(row.department)] += row.population }
    return populations
  }

  /// The rows of the most populous communes, in order.
  func largest(_ count: Int) -> ArraySlice<Int> {
    rows.indices.filter { rows[$0].parent < 0 }
      .sorted { (rows[$0].population, $1) > (rows[$1].population, $0) }.prefix(count)
  }

  // MARK: In an index

  /// Reads the parts of an index.
  init?(_ block: inout IndexBlock.Reader) {
    guard let rows: PackedArray<Row> = block.next(), let postcodes: PackedArray<UInt32> = block.next(),
      let names: PackedArray<UInt8> = block.next()
    else { return nil }
    self.init(names: names, rows: rows, postcodes: postcodes)
  }

  /// Makes a table of its parts.
  init(names: PackedArray<UInt8>, rows: PackedArray<Row>, postcodes: PackedArray<UInt32>) {
    self.names = names
    self.rows = rows
    self.postcodes = postcodes
  }

  /// Writes the parts of an index.
  func write(to block: inout IndexBlock.Writer) {
    block.add(rows)
    block.add(postcodes)
    block.add(names)
  }
}
