import Content
import Guidance
import Territory
import TestSupport
import Testing

struct LibraryMapTests {
  private static let library = LibraryReader(AssetFolders([ShippedAssets.folder])).read().library

  @Test func holdsTheThreeNearestPlaces() throws {
    let library = try #require(Self.library)
    var random = Seed.fresh()
    let mainland = library.gazetteer.allCommunes.filter {
      $0.land.identifier == "continent" && $0.parent == nil
    }
    for _ in 0..<60 {
      let commune = try #require(mainland.randomElement(using: &random))
      let mapped = try #require(library.map(of: .commune(commune.code), person: "vous"))
      #expect(mapped.list.map(\.number) == [1, 2, 3], "\(commune.name) \(random)")
      let nearest = library.surroundings(of: Answers(["place": .place(commune.code)])).reception.prefix(3)
      #expect(mapped.list.map(\.place) == Array(nearest))
      #expect(mapped.map.extent.contains(commune.coordinate))
      for listed in mapped.list where listed.place.kilometres.map({ $0 < 400 }) ?? false {
        #expect(listed.isShown, "\(commune.name): \(listed.place.centre) \(random)")
      }
      let text = mapped.map.drawn(columns: 80, rows: 24).map(\.text).joined()
      #expect(["1", "2", "3", "●"].allSatisfy { text.contains($0) }, "\(commune.name) \(random)")
    }
  }

  @Test func landsWithoutOutlinesAreDrawnByTheirCommunes() throws {
    let library = try #require(Self.library)
    let mapped = try #require(library.map(of: .commune("98735"), person: "vous"))
    #expect(mapped.map.points.count > 40)
    let polynesia = try #require(library.map(of: .department("987")))
    #expect(polynesia.map.drawn(columns: 60, rows: 20).contains { !$0.text.isEmpty })
  }

  @Test func franceHasTheOverseasDepartmentsBesideIt() throws {
    let library = try #require(Self.library)
    let france = try #require(library.map(of: nil))
    #expect(france.map.insets.map(\.code) == ["971", "972", "973", "974", "976"])
    let text = france.map.drawn(columns: 80, rows: 24).map(\.text).joined(separator: "\n")
    #expect(text.contains("La Réunion") && text.contains("Mayotte"))
    #expect(library.map(of: .commune("00000")) == nil)
  }

  @Test func coverageCountsOnlyOpenDoors() throws {
    let library = try #require(Self.library)
    let report = try #require(library.coverage(of: .department("52")))
    #expect(report.coverage.communes.count == 426)
    #expect(
      report.coverage.communes.allSatisfy { reached in
        reached.nearest.flatMap { library.centre($0.id)?.welcome } == .reception
      })
    let taken = Set(library.centres.filter { $0.welcome == .reception }.compactMap(\.commune))
    #expect(report.candidates.allSatisfy { !taken.contains($0.commune.code) })
    let region = try #require(library.coverage(of: .region("44")))
    #expect(region.candidates.map(\.gain) == region.candidates.map(\.gain).sorted(by: >))
    #expect(library.coverage(of: .department("99")) == nil)
  }
}
