import Foundation
import Knowledge
import TestSupport
import Testing

@testable import ContentFiles
@testable import Faults
@testable import Gazetteer

/// The gazetteer is read from its index where that is of the tables, else from the tables; a site may replace one.
struct GazetteerReaderTests {
  private static let roadless = "# columns: code name\n35360\tVitré\n"

  /// A folder with the tables that ship, and their index if wanted.
  private func assets(index: [UInt8]? = nil) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for table in GazetteerTables.Table.allCases {
      let file = "territory/\(table.rawValue).tsv"
      try folder.write(try #require(AssetFolders.read("\(ShippedAssets.folder)/\(file)")), to: file)
    }
    if let index { try folder.write(index, to: "territory/gazetteer.index") }
    return folder
  }

  private func made() throws -> [UInt8] {
    var faults = Faults()
    let tables = GazetteerReader(AssetFolders([ShippedAssets.folder])).tables(&faults)
    return try #require(tables.makeIndex())
  }

  private func read(_ paths: [String]) -> (gazetteer: Gazetteer, faults: [Fault]) {
    var faults = Faults()
    let gazetteer = GazetteerReader(AssetFolders(paths)).read(&faults)
    return (gazetteer, faults.all)
  }

  @Test func anIndexIsUsedOnlyForItsOwnTables() throws {
    let folder = try assets(index: made())
    let (gazetteer, faults) = read([folder.path])
    #expect(faults.isEmpty)
    #expect(gazetteer.commune("35360")?.hasRoad == true)
    #expect(gazetteer.search("vitre", limit: 1).first?.place == .commune("35360"))
    // A commune written into the table, the index being as it was.
    let site = try TemporaryFolder(["territory/roadless.tsv": Self.roadless])
    #expect(read([folder.path, site.path]).gazetteer.commune("35360")?.hasRoad == false)
    try folder.write(Self.roadless, to: "territory/roadless.tsv")
    #expect(read([folder.path]).gazetteer.commune("35360")?.hasRoad == false)
  }

  @Test func aDamagedOrEmptyIndexIsPassedOver() throws {
    for index in [[], Array("no index".utf8), try made().dropLast(5_000)] {
      let (gazetteer, faults) = read([try assets(index: Array(index)).path])
      #expect(faults.isEmpty)
      #expect(gazetteer.commune("35360")?.name == "Vitré")
    }
  }

  @Test func aTableThatIsMissingIsTold() throws {
    let folder = try assets(index: made())
    try FileManager.default.removeItem(at: folder.url("territory/lands.tsv"))
    #expect(read([folder.path]).faults.contains { $0.file == "territory/lands.tsv" })
  }

  /// A fault of a site's table was told as if it were the product's.
  @Test func aFaultOfASiteNamesItsFile() throws {
    let folder = try assets()
    let site = try TemporaryFolder([
      "territory/roadless.tsv": "# columns: code name\nnowhere\tNulle Part\n",
      "territory/acv.tsv": "# columns: commune name identifier wave signed twin member\nx\n",
    ])
    let file = "\(site.path)/territory/roadless.tsv"
    #expect(read([folder.path, site.path]).faults.map(\.file) == [file])
    let files = TerritoryFiles(AssetFolders([ShippedAssets.folder, site.path]), fields: [])
    #expect(files.towns.value.faults.map(\.file) == ["\(site.path)/territory/acv.tsv"])
  }

  /// To know whether the index is of the tables, each was read to its end, however far away.
  @Test(.timeLimit(.minutes(1)), arguments: GazetteerTables.Table.allCases)
  func aTableOfATerabyteIsToldAndNotRead(_ table: GazetteerTables.Table) throws {
    let file = "territory/\(table.rawValue).tsv"
    let (folder, site) = (try assets(index: made()), try TemporaryFolder([file: ""]))
    #expect(truncate(site.path(file), 1 << 40) == 0)
    let (gazetteer, faults) = read([folder.path, site.path])
    #expect(faults.map(\.code) == [.fileTooLarge] && faults.first?.file == site.path(file))
    #expect(gazetteer.commune("35360")?.name == "Vitré")
  }

  @Test(.timeLimit(.minutes(1))) func anIndexOfATerabyteIsPassedOver() throws {
    let (folder, file) = (try assets(), "territory/gazetteer.index")
    try folder.write("", to: file)
    #expect(truncate(folder.path(file), 1 << 40) == 0)
    let (gazetteer, faults) = read([folder.path])
    #expect(faults.isEmpty)
    #expect(gazetteer.commune("35360")?.name == "Vitré")
  }
}
