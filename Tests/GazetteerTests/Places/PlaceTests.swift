import Gazetteer
import Testing

struct PlaceTests {
  @Test(arguments: [
    "35360", "2A004", "97411", "75118", "department:35", "department:2B", "department:974", "region:53",
  ])
  func textParsesBack(_ text: String) throws {
    #expect(try #require(Place(text)).description == text)
  }

  @Test(arguments: [
    "", "3536", "353600", "AB123", "department:", "department:3", "department:é1", "region:5", "region:531",
    "country:FR", "35360:", "department:35:1",
  ])
  func refusesOtherText(_ text: String) {
    #expect(Place(text) == nil)
  }
}
