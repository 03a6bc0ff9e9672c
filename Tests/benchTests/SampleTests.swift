import Testing

@testable import bench

struct SampleTests {
  @Test func `quartiles lie between the sorted readings`() throws {
    let sample = try #require(Sample([4, 1, 3, 2]))
    #expect(sample.lowerQuartile == 1.75)
    #expect(sample.median == 2.5)
    #expect(sample.upperQuartile == 3.25)
  }

  @Test func `one reading is every quantile, and none is no sample`() {
    #expect(Sample([7])?.upperQuartile == 7)
    #expect(Sample([]) == nil)
  }
}
