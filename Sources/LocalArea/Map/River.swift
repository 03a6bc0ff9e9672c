public import Faults
public import Gazetteer

/// A river of the map, which people find their way by.
public struct River: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// Whether it is shown on a map of all of France.
  public let isGreat: Bool
  /// The points, in order.
  public let points: [Coordinate]

  /// Makes a river.
  public init(name: String, isGreat: Bool, points: [Coordinate]) {
    self.name = name
    self.isGreat = isGreat
    self.points = points
  }

  /// Reads `rivers.tsv`; a row with a fault is left out and told.
  public static func rivers(_ bytes: [UInt8], faults: inout Faults) -> [River] {
    var rivers: [River] = []
    TableRows.read(bytes, table: "rivers.tsv", columns: ["name", "rank", "points"], faults: &faults) {
      reader in
      while reader.advance() {
        let rank = reader.text(1)
        guard ["1", "2"].contains(rank) else {
          reader.fault(at: 1, .valueUnknown, ["known": .oneOf(["1", "2"])])
          continue
        }
        guard let points = Outline.points(reader.bytes, reader.range(2)), points.count > 1 else {
          reader.fault(2, .pointsExpected)
          continue
        }
        rivers.append(River(name: reader.text(0), isGreat: rank == "1", points: points))
      }
    }
    return rivers
  }
}
