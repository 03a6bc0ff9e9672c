import Gazetteer
import TestSupport
import Testing

/// Every row with something wrong is told by line and column, and the others are still read.
struct TerritoryFaultTests {
  private static let header =
    "# columns: code name postcodes latitude longitude point population parent area attraction rural\n"
  private static let good = "35238\tRennes\t35000\t48.1113\t-1.6800\t\t225081\t\t\t11\tU\n"

  /// The real small tables, with other communes.
  private func gazetteer(_ communes: String) -> Gazetteer {
    var tables = Tables.tables
    tables[.communes] = Array(communes.utf8)
    tables[.aliases] = Array("# columns: code name kind until\n".utf8)
    tables[.cedex] = Array("# columns: postcode code\n".utf8)
    return Gazetteer(tables)
  }

  private func faults(_ communes: String) -> [TerritoryFault] {
    gazetteer(communes).faults.filter { $0.table == "communes.tsv" }
  }

  @Test(arguments: [
    ("3536\tVitré\t35500\t48.1\t-1.2\t\t18000\t\t\t11\tU", "code"),
    ("99360\tVitré\t35500\t48.1\t-1.2\t\t18000\t\t\t11\tU", "code"),
    ("35238\tVitré\t35500\t48.1\t-1.2\t\t18000\t\t\t11\tU", "code"),
    ("35360\t\t35500\t48.1\t-1.2\t\t18000\t\t\t11\tU", "name"),
    ("35360\tVitré\t3550\t48.1\t-1.2\t\t18000\t\t\t11\tU", "postcodes"),
    ("35360\tVitré\t35500,35501\t48.1\t-1.2\t\t18000\t\t\t11\tU", "postcodes"),
    ("35360\tVitré\t35500\t98.1\t-1.2\t\t18000\t\t\t11\tU", "latitude"),
    ("35360\tVitré\t35500\t\t-1.2\t\t18000\t\t\t11\tU", "latitude"),
    ("35360\tVitré\t35500\t48.1\t-181\t\t18000\t\t\t11\tU", "longitude"),
    ("35360\tVitré\t35500\t48.1\t1,2\t\t18000\t\t\t11\tU", "longitude"),
    ("35360\tVitré\t35500\t48.1\t-1.2\tq\t18000\t\t\t11\tU", "point"),
    ("35360\tVitré\t35500\t48.1\t-1.2\t\tmany\t\t\t11\tU", "population"),
    ("35360\tVitré\t35500\t48.1\t-1.2\t\t-1\t\t\t11\tU", "population"),
    ("35360\tVitré\t35500\t48.1\t-1.2\t\t18000\t75056\t\t11\tU", "parent"),
    ("35360\tVitré\t35500\t48.1\t-1.2\t\t18000\t\t9999\t11\tU", "area"),
    ("35360\tVitré\t35500\t48.1\t-1.2\t\t18000\t\t\t14\tU", "attraction"),
    ("35360\tVitré\t35500\t48.1\t-1.2\t\t18000\t\t\t11\tX", "rural"),
  ])
  func namesTheLineAndTheColumn(_ row: (String, String)) {
    let faults = faults(Self.header + Self.good + row.0 + "\n")
    #expect(faults.map(\.line) == [3])
    #expect(faults.map(\.column) == [row.1])
  }

  @Test func tellsAllFaultsOfARowAndReadsTheRest() {
    let bad = "35360\tVitré\tabc\t98.1\t-1.2\tq\t18000\t\t\t11\tU\n"
    let last = "35362\tLe Vivier-sur-Mer\t35960\t48.6\t-1.77\t\t1000\t\t\t20\tC\n"
    let gazetteer = gazetteer(Self.header + Self.good + bad + last)
    let faults = gazetteer.faults.filter { $0.table == "communes.tsv" }
    #expect(faults.map(\.column) == ["postcodes", "latitude", "point"])
    #expect(gazetteer.communeCount == 2)
    #expect(gazetteer.commune("35362")?.postcodes == ["35960"])
  }

  @Test func tellsARowOfTheWrongWidth() {
    let faults = faults(Self.header + Self.good + "35360\tVitré\t35500\n")
    #expect(faults.map(\.line) == [3])
    #expect(faults.first?.description.hasPrefix("communes.tsv:3: ") == true)
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
    let faults = Gazetteer(tables).faults.map { "\($0.table):\($0.line):\($0.column ?? "")" }
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
