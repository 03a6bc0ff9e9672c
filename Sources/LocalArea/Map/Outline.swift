public import Faults
public import Gazetteer

/// A line of the map: a coast, a frontier, or the border between two departments.
public struct Outline: Hashable, Sendable {
  /// What a line parts.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// France from the sea or from another country.
    case coast
    /// Two regions.
    case region
    /// Two departments of one region.
    case department
  }

  /// What it parts.
  public let kind: Kind
  /// The codes of the departments on either side; one alone for a coast.
  public let departments: [String]
  /// The points, in order.
  public let points: [Coordinate]

  /// Makes a line.
  public init(kind: Kind, departments: [String], points: [Coordinate]) {
    self.kind = kind
    self.departments = departments
    self.points = points
  }

  /// Reads `outlines.tsv`; a row with a fault is left out and told.
  public static func outlines(_ bytes: [UInt8], faults: inout Faults) -> [Outline] {
    var outlines: [Outline] = []
    TableRows.read(
      bytes, table: "outlines.tsv", columns: ["kind", "department", "other", "points"], faults: &faults
    ) { reader in
      while reader.advance() {
        guard let kind = Kind(rawValue: reader.text(0)) else {
          reader.fault(at: 0, .valueUnknown, ["known": .oneOf(Kind.allCases.map(\.rawValue))])
          continue
        }
        guard !reader.isEmpty(1), reader.isEmpty(2) == (kind == .coast) else {
          reader.fault(2, .coastDepartments)
          continue
        }
        guard let points = points(reader.bytes, reader.range(3)), points.count > 1 else {
          reader.fault(3, .pointsExpected)
          continue
        }
        outlines.append(
          Outline(
            kind: kind, departments: [1, 2].filter { !reader.isEmpty($0) }.map { reader.text($0) },
            points: points))
      }
    }
    return outlines
  }

  /// Points as the tables of the map write them; nil where one cannot be read.
  static func points(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Coordinate]? {
    var points: [Coordinate] = []
    for pair in bytes[range].split(separator: UInt8(ascii: " ")) {
      guard let comma = pair.firstIndex(of: UInt8(ascii: ",")),
        let longitude = thousandths(pair[..<comma]), let latitude = thousandths(pair[(comma + 1)...]),
        let point = Coordinate(latitude: Double(latitude) / 1_000, longitude: Double(longitude) / 1_000)
      else { return nil }
      points.append(point)
    }
    return points
  }

  private static func thousandths(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
    guard !digits.isEmpty, digits.count <= 6 else { return nil }
    var value = 0
    for byte in digits {
      guard byte &- UInt8(ascii: "0") <= 9 else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return digits.count < bytes.count ? -value : value
  }
}
