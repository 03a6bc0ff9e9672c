import Faults
import Gazetteer
import TestSupport
import Testing

/// Every row with something wrong is told by line and column, and the others are still read.
struct TerritoryFaultTests {
  private static let header =
    "# columns: code name postcodes latitude longitude point population parent area attraction rural\n"
  private static let good = "35238\tRennes\t35000\t48.1113\t-1.6800\t\t225081\t\t\t11\tU\n"

  private static let wrongRows: [(row: String, column: String, code: FaultCode)] = [
    ("3536\tVitré\t35500\t48.1\t-1.2\t\t18000\t\t\t11\tU", "code", .communeCodeExpected),
    ("99360\tVitré\t35500\t48.1\t-1.2\t\t18000\t\t\t11\tU", "code", .notInFile),
    ("35238\tVitré\t35500\t48.1\t-1.2\t\t18000\t\t\t11\tU", "code", .twice),
    ("35360\t\t35500\t48.1\t-1.2\t\t18000\t\t\t11\tU", "name", .nameLength),
    ("35360\tVitré\t3550\t48.1\t-1.2\t\t18000\t\t\t11\tU", "postcodes", .postcodesExpected),
    ("35360\tVitré\t35500,35501\t48.1\t-1.2\t\t18000\t\t\t11\tU", "postcodes", .postcodesExpected),
    ("35360\tVitré\t35500\t98.1\t-1.2\t\t18000\t\t\t11\tU", "latitude", .degreesExpected),
    ("35360\tVitré\t35500\t\t-1.2\t\t18000\t\t\t11\tU", "latitude", .degreesExpected),
    ("35360\tVitré\t35500\t48.1\t-181\t\t18000\t\t\t11\tU", "longitude", .degreesExpected),
    ("35360\tVitré\t35500\t48.1\t1,2\t\t18000\t\t\t11\tU", "longitude", .degreesExpected),
    ("35360\tVitré\t35500\t48.1\t-1.2\tq\t18000\t\t\t11\tU", "point", .valueUnknownUnlessEmpty),
    ("35360\tVitré\t35500\t48.1\t-1.2\t\tmany\t\t\t11\tU", "population", .wholeNumberExpected),
    ("35360\tVitré\t35500\t48.1\t-1.2\t\t-1\t\t\t11\tU", "population", .wholeNumberExpected),
    ("35360\tVitré\t35500\t48.1\t-1.2\t\t18000\t75056\t\t11\tU", "parent", .parentExpected),
    ("35360\tVitré\t35500\t48.1\t-1.2\t\t18000\t\t9999\t11\tU", "area", .notInFile),
    ("35360\tVitré\t35500\t48.1\t-1.2\t\t18000\t\t\t14\tU", "attraction", .valueUnknownUnlessEmpty),
    ("35360\tVitré\t35500\t48.1\t-1.2\t\t18000\t\t\t11\tX", "rural", .valueUnknownUnlessEmpty),
  ]

  /// The real small tables, with other communes.
  private func gazetteer(_ communes: String) -> Gazetteer {
    var tables = Tables.tables
    tables[.communes] = Array(communes.utf8)
    tables[.aliases] = Array("# columns: code name kind until\n".utf8)
    tables[.cedex] = Array("# columns: postcode code\n".utf8)
    return Gazetteer(tables)
  }

  private func faults(_ communes: String) -> [Fault] {
    gazetteer(communes).faults.filter { $0.file == "communes.tsv" }
  }

  @Test(arguments: wrongRows)
  func namesTheLineAndTheColumn(row: String, column: String, code: FaultCode) {
    let faults = faults(Self.header + Self.good + row + "\n")
    #expect(faults.map(\.line) == [3])
    #expect(faults.map(\.field) == [column])
    #expect(faults.map(\.code) == [code])
  }

  @Test func tellsAllFaultsOfARowAndReadsTheRest() {
    let bad = "35360\tVitré\tabc\t98.1\t-1.2\tq\t18000\t\t\t11\tU\n"
    let last = "35362\tLe Vivier-sur-Mer\t35960\t48.6\t-1.77\t\t1000\t\t\t20\tC\n"
    let gazetteer = gazetteer(Self.header + Self.good + bad + last)
    let faults = gazetteer.faults.filter { $0.file == "communes.tsv" }
    #expect(faults.map(\.field) == ["postcodes", "latitude", "point"])
    #expect(gazetteer.communeCount == 2)
    #expect(gazetteer.commune("35362")?.postcodes == ["35960"])
  }

  @Test func tellsARowOfTheWrongWidth() {
    let faults = faults(Self.header + Self.good + "35360\tVitré\t35500\n")
    #expect(faults.map(\.line) == [3])
    #expect(faults.first?.description.hasPrefix("communes.tsv:3: cellsCount count=3 expected=11") == true)
  }

  @Test func tellsOtherColumns() {
    #expect(faults("# columns: code name\n" + Self.good).map(\.line) == [1])
    #expect(faults(Self.good).map(\.line) == [0])
  }

  @Test func readsLinesOfAnyEditor() {
    let windows = (Self.header + Self.good).replacing("\n", with: "\r\n")
    #expect(faults(windows) == [])
    #expect(gazetteer(windows).commune("35238")?.rurality == .urban)
    #expect(faults(Self.header + String(Self.good.dropLast())) == [])
    #expect(gazetteer(Self.header + String(Self.good.dropLast())).commune("35238")?.rurality == .urban)
  }

  @Test func tellsNamesOfUnknownCommunes() {
    var tables = Tables.tables
    tables[.aliases] = Array(
      "# columns: code name kind until\n99999\tNulle Part\tf\t1970\n35360\tX\tz\t\n".utf8)
    tables[.cedex] = Array("# columns: postcode code\n35042\t99999\n35001\t35238\n35001\t35238\n".utf8)
    tables[.lands] = tables[.lands] + Array("nowhere\tNulle Part\t99998\t\n".utf8)
    let faults = Gazetteer(tables).faults.map { "\($0.file):\($0.line):\($0.field ?? "")" }
    #expect(
      Set(faults) == [
        "aliases.tsv:2:code", "aliases.tsv:3:kind", "cedex.tsv:2:code", "cedex.tsv:4:postcode",
        "lands.tsv:0:communes",
      ])
  }

  @Test func readsEmptyTablesWithoutHarm() {
    let empty = Gazetteer(GazetteerTables { _ in [] })
    #expect(empty.faults.count == 8)
    #expect(empty.search("Vitré", limit: 3) == [])
  }
}
