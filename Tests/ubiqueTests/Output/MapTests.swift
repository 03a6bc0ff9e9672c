import ScriptSupport
import Testing

@testable import ubique

/// Maps as they were looked at and approved.
struct MapTests {
  @Test(arguments: [
    ("vitre", ["35360"]), ("chaumont", ["52121"]), ("saint-paul", ["97415"]), ("bretagne", ["region:53"]),
    ("france", []),
  ])
  func looksAsApproved(name: String, place: [String]) throws {
    for (columns, rows) in [("80", "24"), ("40", "12")] {
      let size = ["--columns", columns, "--rows", rows]
      let outcome = try InProcess.run(["map"] + place + size, "fr").output
      try Golden().check(outcome, "map/\(name)-\(columns)x\(rows).fr")
    }
    let outcome = try InProcess.run(["map", "--ascii"] + place).output
    try Golden().check(outcome, "map/\(name)-ascii.en")
  }
}
