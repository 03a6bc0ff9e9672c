import ContentFiles
import Gazetteer
import Guidance
import Knowledge
import LocalArea
import TestSupport
import Testing

struct LibraryMapTests {
  private static let knowledge = KnowledgeReader(AssetFolders([ShippedAssets.folder])).read().knowledge

  @Test func holdsTheThreeNearestPlaces() throws {
    let knowledge = try #require(Self.knowledge)
    var random = Seed.fresh()
    let mainland = knowledge.gazetteer.allCommunes.filter {
      $0.land.identifier == "continent" && $0.parent == nil
    }
    for _ in 0..<60 {
      let commune = try #require(mainland.randomElement(using: &random))
      let mapped = try #require(knowledge.map(of: .commune(commune.code), person: "vous"))
      #expect(mapped.list.map(\.number) == [1, 2, 3], "\(commune.name) \(random)")
      let nearest = knowledge.surroundings(of: Answers(["place": .place(commune.code)])).closest(3)
      #expect(mapped.list.map(\.place) == nearest)
      #expect(mapped.map.extent.contains(commune.coordinate))
      for listed in mapped.list where listed.place.kilometres.map({ $0 < 400 }) ?? false {
        #expect(listed.isShown, "\(commune.name): \(listed.place.centre) \(random)")
      }
      let text = mapped.map.drawn(columns: 80, rows: 24).map(\.text).joined()
      #expect(["1", "2", "3", "●"].allSatisfy { text.contains($0) }, "\(commune.name) \(random)")
    }
  }

  @Test func landsWithoutOutlinesAreDrawnByTheirCommunes() throws {
    let knowledge = try #require(Self.knowledge)
    let mapped = try #require(knowledge.map(of: .commune("98735"), person: "vous"))
    #expect(mapped.map.points.count > 40)
    let polynesia = try #require(knowledge.map(of: .department("987")))
    #expect(polynesia.map.drawn(columns: 60, rows: 20).contains { !$0.text.isEmpty })
  }

  @Test func franceHasTheOverseasDepartmentsBesideIt() throws {
    let knowledge = try #require(Self.knowledge)
    let france = try #require(knowledge.map(of: nil))
    #expect(france.map.insets.map(\.code) == ["971", "972", "973", "974", "976"])
    let text = france.map.drawn(columns: 80, rows: 24).map(\.text).joined(separator: "\n")
    #expect(text.contains("La Réunion") && text.contains("Mayotte"))
    #expect(knowledge.map(of: .commune("00000")) == nil)
  }
}
