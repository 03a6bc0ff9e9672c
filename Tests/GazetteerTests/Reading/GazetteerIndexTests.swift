import TestSupport
import Testing

@testable import ContentFiles
@testable import Gazetteer

/// What is read from an index made beforehand is what is read from the tables.
struct GazetteerIndexTests {
  private static let block = Tables.tables.makeIndex() ?? []

  private func read(_ index: [UInt8], of tables: GazetteerTables = Tables.tables) -> Gazetteer? {
    Gazetteer(index: Memory(index), of: tables.digest)
  }

  @Test func anIndexFindsWhatTheTablesDo() throws {
    let gazetteer = try #require(read(Self.block))
    #expect(gazetteer.faults == [])
    #expect(Array(gazetteer.allCommunes) == Array(Tables.gazetteer.allCommunes))
    #expect(gazetteer.departments == Tables.gazetteer.departments)
    #expect(gazetteer.regions == Tables.gazetteer.regions)
    #expect(gazetteer.employmentAreas == Tables.gazetteer.employmentAreas)
    #expect(gazetteer.lands == Tables.gazetteer.lands)
    for text in ["v", "vitre 35", "grennoble", "75018", "75141 Paris Cedex 03", "seynod", "2a", "xqzzk", ""] {
      #expect(gazetteer.search(text, limit: 8) == Tables.gazetteer.search(text, limit: 8), "\(text)")
    }
  }

  @Test func theSameTablesMakeTheSameIndex() {
    #expect(!Self.block.isEmpty)
    #expect(Tables.tables.makeIndex() == Self.block)
  }

  @Test func anIndexOfOtherTablesIsPassedOver() {
    for table in GazetteerTables.Table.allCases {
      var other = Tables.tables
      other[table] += Array("#\n".utf8)
      #expect(read(Self.block, of: other) == nil, "\(table)")
    }
    // What one table ends with and the next begins with counts too.
    var other = Tables.tables
    other[.lands] = Array(Tables.tables[.lands].dropLast())
    other[.roadless] = [0x0A] + Tables.tables[.roadless]
    #expect(read(Self.block, of: other) == nil)
  }

  @Test func aDamagedIndexIsPassedOver() {
    var seed = Seed.fresh()
    #expect(read([]) == nil)
    for _ in 0..<8 {
      var block = Self.block
      let place = Int.random(in: block.indices, using: &seed)
      // The last eight bytes of the head are there to fill it.
      guard !(24..<32).contains(place) else { continue }
      block[place] ^= 1 << UInt8.random(in: 0..<8, using: &seed)
      #expect(read(block) == nil, "\(place), \(seed)")
      let cut = Array(Self.block.prefix(place))
      #expect(read(cut) == nil, "\(place), \(seed)")
    }
  }

  @Test func tablesWithAFaultHaveNoIndex() {
    var tables = Tables.tables
    tables[.cedex] += Array("nothing\there\n".utf8)
    #expect(tables.makeIndex() == nil)
  }
}
