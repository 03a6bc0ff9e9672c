import TestSupport
import Testing

@testable import Territory

/// What is read from an index made beforehand is what is read from the tables.
struct GazetteerIndexTests {
  private static let block = Tables.tables.makeIndex() ?? []

  private func tables(index: [UInt8]) -> GazetteerTables {
    var tables = Tables.tables
    tables.index = index
    return tables
  }

  @Test func anIndexFindsWhatTheTablesDo() throws {
    let tables = tables(index: Self.block)
    #expect(GazetteerIndex(tables) != nil)
    let gazetteer = Gazetteer(tables)
    #expect(gazetteer.faults == [])
    #expect(Array(gazetteer.allCommunes) == Array(Tables.gazetteer.allCommunes))
    #expect(gazetteer.departments == Tables.gazetteer.departments)
    for text in ["v", "vitre 35", "grennoble", "75018", "75141 Paris Cedex 03", "seynod", "2a", "xqzzk", ""] {
      #expect(gazetteer.search(text, limit: 8) == Tables.gazetteer.search(text, limit: 8), "\(text)")
    }
  }

  @Test func theSameTablesMakeTheSameIndex() {
    #expect(!Self.block.isEmpty)
    #expect(Tables.tables.makeIndex() == Self.block)
  }

  @Test func anIndexOfOtherTablesIsPassedOver() {
    var other = tables(index: Self.block)
    other.roadless += Array("35360\tVitré\n".utf8)
    #expect(GazetteerIndex(other) == nil)
    #expect(Gazetteer(other).commune("35360")?.hasRoad == false)
  }

  @Test func aDamagedIndexIsPassedOver() {
    var seed = Seed.fresh()
    #expect(GazetteerIndex(tables(index: [])) == nil)
    for _ in 0..<8 {
      var block = Self.block
      let place = Int.random(in: block.indices, using: &seed)
      // The last eight bytes of the head are there to fill it.
      guard !(24..<32).contains(place) else { continue }
      block[place] ^= 1 << UInt8.random(in: 0..<8, using: &seed)
      #expect(GazetteerIndex(tables(index: block)) == nil, "\(place), \(seed)")
      let cut = Array(Self.block.prefix(place))
      #expect(GazetteerIndex(tables(index: cut)) == nil, "\(place), \(seed)")
    }
  }

  @Test func tablesWithAFaultHaveNoIndex() {
    var tables = Tables.tables
    tables.cedex += Array("nothing\there\n".utf8)
    #expect(tables.makeIndex() == nil)
  }
}
