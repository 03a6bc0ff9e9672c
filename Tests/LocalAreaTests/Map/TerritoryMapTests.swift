import Faults
import Foundation
import TestSupport
import Testing

@testable import Gazetteer
@testable import LocalArea

struct TerritoryMapTests {
  private static let outlines: [Outline] = {
    var faults = Faults()
    let data = try? Data(contentsOf: Tables.folder.appending(path: "outlines.tsv"))
    let outlines = Outline.outlines(data.map(Array.init) ?? [], faults: &faults)
    #expect(faults.isEmpty)
    return outlines
  }()

  private static func map() throws -> TerritoryMap {
    let places = try ["35360", "53130", "44109"].map { try #require(Tables.gazetteer.commune($0)) }
    let extent = try #require(MapExtent(holding: places.map(\.coordinate))).widened(by: 20)
    return TerritoryMap(
      extent: extent, outlines: outlines,
      person: TerritoryMap.Marker(name: "vous", coordinate: places[0].coordinate),
      places: places.map { TerritoryMap.Marker(name: $0.name, coordinate: $0.coordinate) })
  }

  @Test func theShippedOutlinesHoldEveryDepartment() {
    let drawn = Set(Self.outlines.flatMap(\.departments))
    #expect(Tables.gazetteer.departments.filter { $0.region != nil && !drawn.contains($0.code) }.isEmpty)
  }

  /// At any size: as many lines as rows, as many cells as columns, and every number on the map.
  @Test func fitsEverySize() throws {
    let map = try Self.map()
    for (columns, rows) in [(10, 4), (20, 6), (40, 12), (80, 24), (132, 43), (200, 60)] {
      for script in TerritoryMap.Script.allCases {
        let lines = map.drawn(columns: columns, rows: rows, script: script)
        #expect(lines.count == rows)
        #expect(lines.allSatisfy { $0.runs.reduce(0) { $0 + $1.text.count } == columns })
        let places = lines.flatMap(\.runs).filter { $0.ink == .place }.map(\.text).joined()
        #expect(["1", "2", "3"].allSatisfy(places.contains), "\(columns)×\(rows): \(places)")
        #expect(
          lines.flatMap(\.runs).contains {
            $0.ink == .person && $0.text.contains(script == .ascii ? "@" : "●")
          })
      }
    }
    #expect(map.drawn(columns: 0, rows: 0).isEmpty)
    #expect(map.drawn(columns: -3, rows: 2).allSatisfy { $0.text.isEmpty })
  }

  @Test func riversAreDrawnAndNamed() throws {
    var faults = Faults()
    let data = try Data(contentsOf: Tables.folder.appending(path: "rivers.tsv"))
    let rivers = River.rivers(Array(data), faults: &faults)
    #expect(faults.isEmpty && rivers.contains { $0.name == "Vilaine" && !$0.isGreat })
    var map = try Self.map()
    map.rivers = rivers
    let runs = map.drawn(columns: 80, rows: 24).flatMap(\.runs).filter { $0.ink == .river }
    #expect(runs.contains { $0.text.contains("Vilaine") })
    #expect(runs.contains { $0.text.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) } })
    // Seen from far, only the great ones.
    map.extent = map.extent.widened(by: 600)
    let far = map.drawn(columns: 80, rows: 24).flatMap(\.runs).filter { $0.ink == .river }.map(\.text)
    #expect(!far.isEmpty && !far.contains { $0.contains("Vilaine") })
  }

  @Test(arguments: ["Seine\t3\t1,2 3,4", "Seine\t1\t1,2", "Seine\t1\tx"])
  func aRiverAtFaultIsTold(row: String) {
    var faults = Faults()
    let table = "# columns: name rank points\n\(row)\n"
    #expect(River.rivers(Array(table.utf8), faults: &faults).isEmpty && faults.all.count == 1)
  }

  @Test func asciiMapsHaveAsciiLines() throws {
    var map = try Self.map()
    map.places = []
    map.person = nil
    let text = map.drawn(columns: 60, rows: 20, script: .ascii).map(\.text).joined()
    #expect(text.filter { !$0.isASCII } == "")
  }

  /// What is said of the scale is what is drawn.
  @Test func theScaleBarIsAsLongAsItSays() throws {
    let map = try Self.map()
    for (columns, rows) in [(40, 12), (80, 24), (120, 40)] {
      let text = map.drawn(columns: columns, rows: rows).map(\.text).joined(separator: "\n")
      let bar = try #require(text.firstMatch(of: /├(─+)┤ (\d+) km/))
      let kilometres = try #require(Double(bar.2))
      let cells = Double(bar.1.count + 1)
      let perCell = map.kilometresPerDot(columns: columns, rows: rows) * 2
      #expect(abs(cells * perCell - kilometres) <= perCell / 2 + 0.001, "\(columns)×\(rows)")
    }
  }

  @Test func twoMarkersOnOneSpotAreBothSeen() throws {
    let here = try #require(Coordinate(latitude: 48.1, longitude: -1.2))
    let map = TerritoryMap(
      extent: try #require(MapExtent(holding: [here])).widened(by: 10), outlines: [],
      person: TerritoryMap.Marker(name: "vous", coordinate: here),
      places: (0..<9).map { TerritoryMap.Marker(name: "lieu \($0)", coordinate: here) })
    let text = map.drawn(columns: 60, rows: 20).map(\.text).joined()
    #expect((1...9).allSatisfy { text.contains(String($0)) })
    #expect(text.contains("●"))
  }

  @Test func faultsOfOutlinesAreTold() {
    var faults = Faults()
    let table = """
      # columns: kind department other points
      coast\t35\t\t-1000,48000 -1100,48100
      river\t35\t\t-1000,48000 -1100,48100
      coast\t35\t53\t-1000,48000 -1100,48100
      coast\t35\t\t-1000,48000
      coast\t35\t\t-1000;48000 -1100,48100

      """
    let outlines = Outline.outlines(Array(table.utf8), faults: &faults)
    #expect(outlines.count == 1)
    #expect(
      faults.all.map { "\($0.line):\($0.field ?? "") \($0.code)" }
        == [
          "3:kind valueUnknown", "4:other coastDepartments", "5:points pointsExpected",
          "6:points pointsExpected",
        ])
  }

  // MARK: Names, circles and signs

  private func map(_ places: [(String, Double, Double)]) throws -> TerritoryMap {
    let here = try #require(Coordinate(latitude: 48.86, longitude: 2.36))
    let extent = try #require(MapExtent(holding: [here])?.widened(by: 40))
    return TerritoryMap(
      extent: extent, outlines: [], person: TerritoryMap.Marker(name: "vous", coordinate: here),
      places: try places.map { name, latitude, longitude in
        TerritoryMap.Marker(
          name: name, coordinate: try #require(Coordinate(latitude: latitude, longitude: longitude)))
      },
      teaching: [
        TerritoryMap.Marker(
          name: "cours", coordinate: try #require(Coordinate(latitude: 49.0, longitude: 2.0)))
      ], areas: [TerritoryMap.Marker(name: "YVELINES", coordinate: here)], rings: [20])
  }

  /// Three places of one town stood as “Paris 3e 23 Paris”.
  @Test(arguments: TerritoryMap.Script.allCases)
  func numbersStandApartAndATownIsNamedOnce(script: TerritoryMap.Script) throws {
    let map = try map([("Paris", 48.861, 2.361), ("Paris", 48.862, 2.362), ("Paris", 48.863, 2.363)])
    let text = map.drawn(columns: 60, rows: 20, script: script).map(\.text).joined(separator: "\n")
    #expect(text.ranges(of: "Paris").count == 1, "\(text)")
    #expect(!text.contains(#/[0-9][0-9] ?[A-Z]|[123][123]/#), "\(text)")
    for number in ["1", "2", "3"] { #expect(text.contains(number), "\(text)") }
  }

  @Test func circlesAreasAndPlacesOfClassesAreDrawn() throws {
    let drawn = try map([]).drawn(columns: 70, rows: 24)
    let text = drawn.map(\.text).joined(separator: "\n")
    #expect(text.contains("20 km") && text.contains("YVELINES") && text.contains("△"), "\(text)")
    let circle = drawn.flatMap(\.runs).filter { $0.ink == .ring }
    #expect(circle.count > 10)
    // A circle is as wide as it is high: twenty kilometres are a quarter of eighty.
    let rows = drawn.indices.filter { row in drawn[row].runs.contains { $0.ink == .ring } }
    let height = Double((rows.last ?? 0) - (rows.first ?? 0) + 1) / Double(drawn.count)
    #expect((0.4...0.62).contains(height), "\(height)")
    let plain = try map([]).drawn(columns: 70, rows: 24, script: .ascii).map(\.text).joined()
    #expect(plain.unicodeScalars.allSatisfy { $0.isASCII })
  }
}
