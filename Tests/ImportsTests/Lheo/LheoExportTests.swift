import Faults
import Foundation
import Guidance
import TestSupport
import Testing

@testable import Imports

/// Offers written again as LHEO, and the folder that imports write.
struct LheoExportTests {
  private static let paths = ["lg-informatique", "lg-gestion|lg-commerce", "ing-info-cyber"]

  private func file(_ rows: [[String: String]]) -> [UInt8] {
    Array((LheoExport.start + rows.map(LheoExport.training).joined() + LheoExport.end).utf8)
  }

  private func kept(_ rows: [[String: String]]) -> [[String]] {
    rows.map { row in LheoOffers.columns.map { row[$0] ?? "" } }
  }

  /// Whatever an import keeps, an export and another import keep as it is; and no person is ever in it.
  @Test func importExportImportIsTheIdentity() throws {
    var seed = Seed.fresh()
    let rows = (0..<1_500).map { RandomOffers.row($0, paths: Self.paths, &seed) }
    let first = try LheoFile.read(file(rows))
    #expect(first.rows.count == rows.count)
    let second = try LheoFile.read(file(first.rows))
    for (before, after) in zip(kept(first.rows), kept(second.rows)) where before != after {
      Issue.record("\(seed): \(zip(before, after).filter { $0 != $1 })")
    }
    #expect(second.rows.count == first.rows.count)
    for row in first.rows {
      for (column, cell) in row where column != "organisation" && column != "title" && column != "source" {
        #expect(!cell.contains("dupont@") && !cell.contains("06 12 34 56 78"), "\(seed): \(column) \(cell)")
      }
    }
  }

  /// What an import reads comes out as LHEO that has no fault.
  @Test func anExportOfAnImportHasNoFault() throws {
    let first = try LheoFile().read()
    let second = try LheoFile.read(file(first.rows))
    #expect(second.faults.isEmpty, "\(second.told)")
    #expect(kept(second.rows) == kept(first.rows))
  }

  // MARK: The folder

  private func overlay(_ folder: String, _ rows: [[String: String]], most: Int) throws -> OfferOverlay.Written
  {
    let overlay = try OfferOverlay(folder: folder, most: most)
    for row in rows { _ = try overlay.add(row) }
    try overlay.write()
    return overlay.written
  }

  private func exported(_ folder: TemporaryFolder, _ name: String) throws -> [String] {
    var trainings: [String] = []
    _ = try LheoExport().forEach(in: [folder.path("new/offers/\(name)")]) { trainings.append($0) }
    return trainings.sorted()
  }

  /// Above a size the table becomes a store, with the same offers; below it a table again only when it is written anew.
  @Test func aTableBecomesAStoreAndKeepsItsOffers() throws {
    var seed = Seed(7)
    let rows = try LheoFile.read(file((0..<9).map { RandomOffers.row($0, paths: Self.paths, &seed) })).rows
    let folder = try TemporaryFolder()
    let new = folder.path("new")
    #expect(try overlay(new, Array(rows[..<3]), most: 5).file == "offers/lheo.csv")
    let table = try exported(folder, "lheo.csv")
    let grown = try overlay(new, Array(rows[2...]), most: 5)
    #expect(grown.file == "offers/lheo.sqlite" && grown.added == 6 && grown.same == 1)
    #expect(throws: (any Error).self) { try folder.text("new/offers/lheo.csv") }
    let store = try exported(folder, "lheo.sqlite")
    #expect(store.count == 9 && table.allSatisfy(store.contains))
    let again = try overlay(new, rows, most: 5)
    #expect(again.same == 9 && again.added + again.changed == 0)
    var changed = rows
    changed[0]["town"] = "Ailleurs"
    let back = try overlay(new, changed, most: 20)
    #expect(back.changed == 1 && back.file == "offers/lheo.csv")
    #expect(throws: (any Error).self) { try exported(folder, "lheo.sqlite") }
    #expect(try exported(folder, "lheo.csv").count == 9)
  }

  /// Of two offers with one identifier in a file the first is taken, and nothing is left where nothing is written.
  @Test func whatIsRefusedLeavesNothing() throws {
    let folder = try TemporaryFolder()
    var seed = Seed(7)
    let row = RandomOffers.row(1, paths: Self.paths, &seed)
    do {
      let overlay = try OfferOverlay(folder: folder.path("new"))
      #expect(try overlay.add(row))
      #expect(try !overlay.add(row))
    }
    #expect(throws: (any Error).self) {
      try FileManager.default.contentsOfDirectory(atPath: folder.path("new"))
    }
  }

  @Test func aStoreThatIsNoneIsRefused() throws {
    let folder = try TemporaryFolder(["new/offers/lheo.sqlite": "not a database"])
    #expect(throws: Fault(.fileUnreadable, file: folder.path("new/offers/lheo.sqlite"))) {
      try OfferOverlay(folder: folder.path("new"))
    }
    #expect(try folder.text("new/offers/lheo.sqlite") == "not a database")
  }
}
