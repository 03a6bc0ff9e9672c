import Faults

/// The small tables that communes refer to: departments, regions, employment areas, lands.
struct TerritoryTables: Sendable {
  var departments: [Department] = []
  var regions: [Region] = []
  var areas: [EmploymentArea] = []
  var lands: [Land] = []
  /// The communes no road reaches.
  var roadless: Set<InseeCode> = []
  /// The lands of departments, as indices in `lands`.
  private var departmentLands: [UInt8] = []
  /// The communes that stand on another land than their department's.
  private(set) var islands: [InseeCode: UInt8] = [:]
  /// The index of a department by the first two characters of a code, or 255; overseas by the third.
  private var departmentByPair: [UInt8] = Array(repeating: 255, count: 1_296 + 72)
  /// The index of an employment area by its code read as a number.
  private var areaByNumber: [UInt16] = Array(repeating: CommuneTable.none, count: 10_000)

  // MARK: Adding

  /// Adds a land, and says which of its communes stand on another one already.
  ///
  /// - Parameter communes: The codes of the communes that stand on it, though their departments do not.
  mutating func add(_ land: Land, communes: [String]) -> [String] {
    let taken = communes.filter { text in
      guard let code = InseeCode(text), islands[code] == nil else { return true }
      islands[code] = UInt8(lands.count)
      return false
    }
    lands.append(land)
    return taken
  }

  /// Adds a department to which all codes of communes belong that begin as a sample does.
  ///
  /// - Parameter land: The land of most of its communes, as an index in `lands`.
  mutating func add(_ department: Department, of sample: InseeCode, land: Int) {
    departmentByPair[Self.slot(sample)] = UInt8(departments.count)
    departmentLands.append(UInt8(land))
    departments.append(department)
  }

  /// Adds an employment area, its code being a number of four digits.
  mutating func add(_ area: EmploymentArea, number: Int) {
    areaByNumber[number] = UInt16(areas.count)
    areas.append(area)
  }

  // MARK: Looking

  /// Where the department of a code is noted: by its first two characters, overseas by its third.
  private static func slot(_ code: InseeCode) -> Int {
    switch code.leadingPair {
    case 9 * 36 + 7: 1_296 + code.thirdDigit
    case 9 * 36 + 8: 1_296 + 36 + code.thirdDigit
    default: code.leadingPair
    }
  }

  /// The index of the department a commune code belongs to, or nil when it is unknown.
  func departmentIndex(of code: InseeCode) -> Int? {
    let index = departmentByPair[Self.slot(code)]
    return index == 255 ? nil : Int(index)
  }

  /// The index of the employment area whose code is in a field, or nil when it is unknown.
  func areaIndex(of reader: TableRows, _ field: Int) -> UInt16? {
    reader.number(field, upTo: 9_999).flatMap { areaIndex(of: $0) }
  }

  /// The index of the employment area whose code is a number of four digits, or nil when it is unknown.
  func areaIndex(of number: Int) -> UInt16? {
    areaByNumber[number] == CommuneTable.none ? nil : areaByNumber[number]
  }

  /// The land of most communes of a department, as an index in `lands`.
  func land(ofDepartment index: Int) -> UInt8 { departmentLands[index] }

  /// Gives the departments, and so the regions, their inhabitants.
  mutating func count(_ populations: some Collection<UInt32>) {
    for (index, population) in populations.enumerated() where index < departments.count {
      departments[index].population = Int(population)
      guard let code = departments[index].region else { continue }
      if let region = regions.firstIndex(where: { $0.code == code }) {
        regions[region].population += Int(population)
      }
    }
  }

  /// Tells the departments and regions whose capital is no commune of the table.
  func check(_ communes: CommuneTable, faults: inout Faults) {
    func check(_ capital: String, of name: String, in table: String) {
      guard InseeCode(capital).flatMap({ communes.row(of: $0) }) == nil else { return }
      faults.add(
        Fault(
          .notInFile, file: table, field: "capital",
          ["value": "\(capital) (\(name))", "file": "communes.tsv"]))
    }
    for department in departments { check(department.capital, of: department.name, in: "departments.tsv") }
    for region in regions { check(region.capital, of: region.name, in: "regions.tsv") }
  }
}
