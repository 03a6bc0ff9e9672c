import Documents
import Foundation
import Testing

@testable import ubique

/// The documents of the commands on the territory.
struct TerritoryDocumentTests {
  @Test func theTerritoryIsWhole() throws {
    let vitre = try decoded(TerritoryDocument.self, "territory", "#35360")
    #expect(vitre.name == "Vitré (35)")
    #expect(vitre.needs.map(\.area) == ["basin:5317", "department:35", "region:53", "country"])
    #expect(vitre.needs.first?.projects == 2_551)
    #expect(vitre.needs.first?.difficult?.percent == 66)
    #expect(vitre.actionCoeurDeVille?.member == true)
    #expect(vitre.map?.lines.count == 20)
    let tahiti = try decoded(TerritoryDocument.self, "territory", "98735")
    #expect(tahiti.employmentArea == nil)
    #expect(tahiti.needs.map(\.area) == ["country"])
  }

  @Test func theSharesOfCoverageGrow() throws {
    let marne = try decoded(CoverageDocument.self, "coverage", "--department", "52", "--on", "2026-11-23")
    #expect(marne.within.map(\.minutes) == [15, 30, 45, 60])
    #expect(marne.within.map(\.percent) == marne.within.map(\.percent).sorted())
    #expect(marne.farthest.count == 10)
    #expect(marne.unclaimed.population == 0)
    #expect(marne.within.allSatisfy { $0.possible >= $0.population })
    let seine = try decoded(CoverageDocument.self, "coverage", "--department", "77")
    #expect(seine.unclaimed.percent == 100)
    #expect(seine.farthest.isEmpty)
  }

  @Test func theMapListsWhatItNumbers() throws {
    let map = try decoded(MapDocument.self, "map", "#52121")
    #expect(map.list.map(\.number) == [1, 2, 3])
    #expect(map.list.dropFirst().allSatisfy { $0.direction != nil })
    #expect(map.lines.count == 24)
    #expect(map.kilometresPerDot > 0)
  }

  private func decoded<Value: Decodable>(_ type: Value.Type, _ arguments: String...) throws -> Value {
    let outcome = try InProcess.run(arguments + ["--format", "json"])
    #expect(outcome.status == .done, "\(outcome.remarks)")
    return try JSONDecoder().decode(type, from: Data(outcome.output.utf8))
  }
}
