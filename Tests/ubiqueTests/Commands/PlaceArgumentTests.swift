import Testing

@testable import ubique

/// What a command makes of a place that several could be.
struct PlaceArgumentTests {
  @Test(arguments: [["centres", "--near", "Valence"], ["territory", "Valence"], ["map", "Valence"]])
  func theFarLargerNamesakeIsTakenAndTheOthersAreNamed(_ arguments: [String]) throws {
    let outcome = try InProcess.run(arguments)
    #expect(outcome.status == .done)
    #expect(outcome.remarks.count == 1)
    #expect(outcome.remarks.first?.contains("Valence (26)") == true, "\(outcome.remarks)")
    #expect(outcome.remarks.first?.contains("Valence (82)") == true, "\(outcome.remarks)")
  }

  @Test func namesakesOfLikeSizeAreNotGuessed() throws {
    #expect(try InProcess.run(["territory", "Saint-Denis"]).status == .usage)
  }

  @Test func aPostcodeIsItsLargestCommuneAndNamesTheOthers() throws {
    let outcome = try InProcess.run(["territory", "35500"])
    #expect(outcome.status == .done)
    #expect(outcome.remarks.first?.contains("Vitré (35)") == true, "\(outcome.remarks)")
  }
}
