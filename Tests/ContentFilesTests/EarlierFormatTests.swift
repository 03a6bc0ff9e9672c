import CaseFiles
import ContentFiles
import Faults
import Foundation
import Gazetteer
import Guidance
import Interview
import Knowledge
import TestSupport
import Testing

/// What earlier versions wrote, or asked people to write, opens in this one (`Tests/Formats`).
struct EarlierFormatTests {
  private static let folder = ShippedAssets.root + "/Tests/Formats"

  /// Every path in the folder that ends so.
  private static func paths(_ ending: String) -> [String] {
    (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(ending) }.sorted()
  }

  static let cases = paths("case.yaml"), sites = paths("/site")

  @Test func theExamplesAreThere() {
    #expect(Self.cases.count >= 2)
    #expect(Self.sites.count >= 12)
  }

  @Test(arguments: cases) func anEarlierCaseOpensWhole(_ name: String) throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try ShippedLibrary.day("2026-11-30")
    let bytes = try #require(AssetFolders.read("\(Self.folder)/\(name)"))
    let file = try CaseReader(knowledge, on: date).read(bytes).get()
    #expect(file.answers["age"] == .number(34))
    #expect(file.answers["situation"] == .choices(["employee", "student"]))
    #expect(file.notes.count + file.gone.notes.count == 2)
    // What the content has no more is kept, and written again.
    let again = try CaseReader(knowledge, on: date).read(Array(file.text(knowledge).utf8)).get()
    #expect(again == file)
  }

  @Test(arguments: sites) func anEarlierFolderOfASiteIsReadWithoutFault(_ name: String) throws {
    let folders = AssetFolders([ShippedAssets.folder, "\(Self.folder)/\(name)"])
    let reading = KnowledgeReader(folders).read()
    #expect(reading.knowledge != nil)
    #expect(reading.faults.map(\.description) == [])
  }

  /// A table that a site wrote before the Pacific had a column for its own law would take that law away.
  @Test func anEarlierTableOfDepartmentsTakesNobodysLawAway() throws {
    let folders = AssetFolders([ShippedAssets.folder, "\(Self.folder)/2026-11-23/territoire/site"])
    let knowledge = try #require(KnowledgeReader(folders).read().knowledge)
    let shipped = try ShippedLibrary.knowledge()
    func own(_ knowledge: Knowledge) -> [String] {
      knowledge.gazetteer.departments.filter(\.hasOwnLaw).map(\.code)
    }
    #expect(own(shipped).contains("987"))
    #expect(own(knowledge) == own(shipped))
    #expect(
      knowledge.gazetteer.departments.map(\.preposition) == shipped.gazetteer.departments.map(\.preposition))
  }
}
