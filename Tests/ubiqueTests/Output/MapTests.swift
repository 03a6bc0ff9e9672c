import Screen
import Testing

@testable import ubique

/// What holds of every map, whatever it shows; one is kept as text by `GoldenReportTests`.
struct MapTests {
  private static let places = [
    "vitre": ["#35360"], "chaumont": ["#52121"], "saint-paul": ["#97415"], "bretagne": ["region:53"],
    "france": [],
  ]

  /// At every size the map fits, and lists what it numbers.
  @Test(
    arguments: places.keys.sorted(),
    [["--columns", "80", "--rows", "24"], ["--columns", "40", "--rows", "12"]])
  func fitsAndListsWhatItNumbers(name: String, size: [String]) throws {
    let (columns, rows) = (Int(size[1]) ?? 0, Int(size[3]) ?? 0)
    for language in ["fr", "en"] {
      let output = try map(name, size, language)
      let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
      // What is said below the map is wrapped to the page, the map itself to the size asked for.
      let drawn = lines.prefix(rows)
      #expect(drawn.allSatisfy { TextWidth.cells(of: $0) <= columns }, "\(output)")
      let dots = drawn.joined().unicodeScalars.count { (0x2801...0x28FF).contains($0.value) }
      #expect(dots > 20, "\(output)")
      let listed = lines.dropFirst(rows).compactMap {
        $0.firstMatch(of: #/^ *([0-9]+)\. /#).map { Int($0.1) ?? 0 }
      }
      #expect(listed == Array(1..<listed.count + 1), "\(output)")
      #expect(name == "france" || !listed.isEmpty, "\(output)")
    }
  }

  /// Below the map and in it, what ASCII draws says the same.
  @Test(arguments: places.keys.sorted())
  func drawsWithAsciiAlone(name: String) throws {
    let output = try map(name, ["--ascii"], "en")
    let drawn = output.split(separator: "\n", omittingEmptySubsequences: false).prefix(24).joined()
    // Names of places keep their accents.
    #expect(drawn.unicodeScalars.allSatisfy { $0.isASCII || $0.properties.isAlphabetic }, "\(output)")
    #expect(drawn.contains { "#*.:+".contains($0) })
    let list = { (text: String) in text.matches(of: #/\n[0-9]+\. .*/#).map { String($0.0) } }
    #expect(list(output) == list(try map(name, [], "en")))
  }

  private func map(_ name: String, _ size: [String], _ language: String) throws -> String {
    try InProcess.run(["map"] + (Self.places[name] ?? []) + size, language).output
  }

  @Test func commandsOfTheTerritorySayWhatTheyCannotDo() throws {
    #expect(try InProcess.run(["coverage", "--department", "52", "--region", "44"]).status == .usage)
    #expect(try InProcess.run(["coverage", "--department", "99"]).status == .usage)
    #expect(try InProcess.run(["coverage", "--limit", "0"]).status == .usage)
    #expect(try InProcess.run(["map", "#35360", "--rows", "2"]).status == .usage)
    #expect(try InProcess.run(["map", "nulle part"]).status == .usage)
    #expect(try InProcess.run(["territory", "nulle part"]).status == .usage)
  }

  /// The signs that ASCII draws are those that the legend below them has: two rooms say them.
  @Test func theLegendHasTheSignsOfTheMap() throws {
    let usual = try map("vitre", [], "fr"), plain = try map("vitre", ["--ascii"], "fr")
    let legend = { (text: String) in text.split(separator: "\n").drop { !$0.contains("environs") }.joined() }
    #expect(legend(usual).contains("●") && legend(usual).contains("△"), "\(usual)")
    for sign: Character in ["●", "△", "○", "·"] where legend(usual).contains(sign) {
      let stand = try #require(PlainSymbols.plain(String(sign)).first)
      #expect(legend(plain).contains(stand) && plain.prefix(2_000).contains(stand), "\(sign)")
    }
  }
}
