import Content
import Guidance
import TestSupport
import Testing

struct ShippedLibraryTests {
  @Test func readsWithoutAFault() throws {
    let (library, faults) = LibraryReader(AssetFolders([ShippedAssets.folder])).read()
    #expect(faults.map(\.description) == [])
    let shipped = try #require(library)
    #expect(shipped.guide.catalogue.paths.count == 229)
    #expect(shipped.centres.count == 165)
  }
}
