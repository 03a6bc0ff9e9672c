import ScriptSupport
import Testing

@testable import ubique

/// Maps as they were looked at and approved.
struct MapTests {
  private static let places = [
    "vitre": ["35360"], "chaumont": ["52121"], "saint-paul": ["97415"], "bretagne": ["region:53"],
    "france": [],
  ]

  @Test(
    arguments: places.keys.sorted(),
    [["--columns", "80", "--rows", "24"], ["--columns", "40", "--rows", "12"]])
  func looksAsApproved(name: String, size: [String]) throws {
    let map = try InProcess.run(["map"] + (Self.places[name] ?? []) + size, "fr").output
    try Golden().check(map, "map-\(name)-\(size[1])x\(size[3]).fr")
  }

  @Test(arguments: places.keys.sorted())
  func looksAsApprovedInAscii(name: String) throws {
    let map = try InProcess.run(["map", "--ascii"] + (Self.places[name] ?? [])).output
    try Golden().check(map, "map-\(name)-ascii.en")
  }

  @Test func commandsOfTheTerritorySayWhatTheyCannotDo() throws {
    #expect(try InProcess.run(["coverage", "--department", "52", "--region", "44"]).status == .usage)
    #expect(try InProcess.run(["coverage", "--department", "99"]).status == .usage)
    #expect(try InProcess.run(["coverage", "--limit", "0"]).status == .usage)
    #expect(try InProcess.run(["map", "35360", "--rows", "2"]).status == .usage)
    #expect(try InProcess.run(["map", "nulle part"]).status == .usage)
    #expect(try InProcess.run(["territory", "nulle part"]).status == .usage)
  }
}
