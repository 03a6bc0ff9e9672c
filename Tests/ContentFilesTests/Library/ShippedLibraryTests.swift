import Faults
import Guidance
import Knowledge
import TestSupport
import Testing

struct ShippedLibraryTests {
  @Test func readsWithoutAFault() throws {
    #expect(ShippedLibrary.reading.faults.map(\.description) == [])
    let shipped = try ShippedLibrary.knowledge()
    #expect(shipped.guide.catalogue.paths.count == 229)
    #expect(shipped.centres.count == 165)
  }
}
