import ContentFiles
import Faults
import Foundation
import TestSupport
import Testing

/// A folder that lacks what it should hold says so for each file, once, and never traps.
struct MissingContentTests {
  @Test func anEmptyFolderNamesEveryMissingFileOnce() throws {
    let folder = try TemporaryFolder([:])
    let (knowledge, faults) = KnowledgeReader(AssetFolders([folder.path])).read()
    #expect(knowledge == nil)
    let missing = faults.filter { $0.code == .fileMissing }.map(\.file)
    #expect(Set(missing).count == missing.count, "\(missing)")
    let expected = [
      "catalogue/fields.csv", "catalogue/awards.csv", "catalogue/sources.csv", "catalogue/paths.csv",
      "catalogue/jobs.csv", "catalogue/links.csv", "centres/centres.csv", "centres/sources.csv",
      "centres/services.csv", "centres/programmes.yaml", "guidance/facts.yaml", "guidance/constants.yaml",
      "guidance/contacts.yaml", "guidance/definitions.yaml", "guidance/advisers.yaml",
      "guidance/contradictions.yaml", "guidance/ranking.yaml", "words/fr.yaml", "content.yaml",
      "territory/communes.tsv", "territory/aliases.tsv", "territory/cedex.tsv", "territory/departments.tsv",
      "territory/regions.tsv", "territory/employment-areas.tsv", "territory/lands.tsv",
      "territory/roadless.tsv", "territory/abroad.tsv",
    ]
    #expect(Set(missing) == Set(expected))
  }

  @Test func aFolderInPlaceOfAFileIsAFault() throws {
    let folder = try TemporaryFolder(["content.yaml/inside": ""])
    let (_, faults) = KnowledgeReader(AssetFolders([folder.path])).read()
    #expect(faults.contains { $0.file == "content.yaml" })
  }
}
