import Faults
import Foundation
import Glibc
import Knowledge
import TestSupport
import Testing

@testable import ContentFiles

/// A table of the product that lost some of itself was once said to be in order.
struct WholeTableTests {
  /// What is wrong with a table, as `line code`.
  private func faults(_ text: String, of file: String = "territory/acv.tsv") -> [String] {
    var faults = Faults()
    WholeTable.check(Array(text.utf8), of: file, &faults)
    return faults.all.map { "\($0.line) \($0.code)" }
  }

  @Test func aTableThatEndsWithinALineIsToldWithTheLine() {
    #expect(faults("# columns: a b\nx\ty\n").isEmpty)
    #expect(faults("\u{FEFF}# columns: a b\r\nx\ty\r\n").isEmpty)
    #expect(faults("# columns: a b\nx\ty\nx\tz") == ["3 lineCut"])
    #expect(faults("# columns: a b\nx\ty\n\nx") == ["4 lineCut"])
    #expect(faults("# columns: a") == ["1 lineCut"])
    // Comma-separated values may do without the last line feed.
    #expect(faults("a,b\n1,2", of: "a.csv").isEmpty)
  }

  @Test func aTableWithoutRowsIsTold() {
    #expect(faults("") == ["0 fileEmpty"])
    #expect(faults("# columns: a b\n") == ["0 rowsMissing"])
    #expect(faults("# columns: a b\n\n\r\n") == ["0 rowsMissing"])
    #expect(faults("# rows: 0\n# columns: a b\n").isEmpty, "it says so")
    for header in ["id,name", "id,name\n", "id,name\r\n\r\n"] {
      #expect(faults(header, of: "a.csv") == ["0 rowsMissing"])
    }
  }

  @Test func aTableThatLostItsEndIsTold() {
    #expect(faults("# rows: 3\n# columns: a\nx\ny\n") == ["0 rowsLost"])
    #expect(faults("# rows: 2\n# columns: a\nx\ny\n").isEmpty)
    // Somebody may have added one.
    #expect(faults("# rows: 1\r\n# columns: a\r\nx\r\ny\r\n").isEmpty)
    #expect(faults("# rows: some\n# columns: a\nx\n").isEmpty)
  }

  @Test(arguments: [
    ("centres/services.csv", "rowsMissing"), ("territory/abroad.tsv", "fileEmpty"),
    ("jobs/names.tsv", "lineCut"), ("jobs/everyday.tsv", "rowsLost"), ("territory/aliases.tsv", "rowsLost"),
    ("territory/rivers.tsv", "lineCut"), ("territory/demand.tsv", "rowsLost"),
  ])
  func aFolderWithSuchATableIsNotInOrder(_ file: String, _ code: String) throws {
    let base = try TemporaryFolder()
    try FileManager.default.removeItem(atPath: base.path)
    try FileManager.default.copyItem(atPath: ShippedAssets.folder, toPath: base.path)
    let text = try base.text(file)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let cut: String =
      switch code {
      case "rowsMissing": lines[0] + "\n"
      case "fileEmpty": ""
      case "lineCut": String(text.dropLast())
      default: lines.dropLast(3).joined(separator: "\n") + "\n"
      }
    try base.write(cut, to: file)
    let folders = AssetFolders([base.path])
    let (knowledge, told) = KnowledgeReader(folders).read()
    let read = try #require(knowledge)
    let faults = told + TerritoryCheck(read, in: folders).faults + OccupationCheck(read, in: folders).faults
    #expect(faults.contains { $0.file == file && "\($0.code)" == code }, "\(faults)")
  }

  @Test(arguments: [
    "jobs/names.tsv", "jobs/everyday.tsv", "territory/aliases.tsv", "territory/rivers.tsv",
    "territory/roadless.tsv", "territory/abroad.tsv",
  ])
  func aRowThatStandsTwiceIsTold(_ file: String) throws {
    let text = String(
      decoding: try #require(AssetFolders.read("\(ShippedAssets.folder)/\(file)")), as: UTF8.self)
    let row = try #require(text.split(separator: "\n").last)
    let site = try TemporaryFolder([file: text + row + "\n"])
    let faults = RepeatedRows(AssetFolders([ShippedAssets.folder, site.path])).faults
    #expect(faults.map(\.code) == [.twiceOnLine] && faults.first?.file == site.path(file), "\(faults)")
    #expect(faults.first?.line == text.split(separator: "\n", omittingEmptySubsequences: false).count)
  }

  /// A file in the place of a folder of content hid that nothing of it was read.
  @Test func aFileInThePlaceOfAFolderIsTold() throws {
    let site = try TemporaryFolder(["territory": "x", "LICENCE": "x"])
    let faults = KnowledgeReader(AssetFolders([TestContent.fixture.folder, site.path])).read().faults
    #expect(faults == [Fault(.fileUnreadable, file: site.path("territory"))])
  }
}
