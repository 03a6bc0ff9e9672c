import Faults
import Gazetteer

/// The employment basins of the survey with their communes.
///
/// The lists of communes stay as bytes: sorted codes of five characters with a bar between them, so that a
/// commune is found by halving each list, without making thirty-five thousand values of which one is wanted.
struct BasinTable: Sendable {
  private struct Row: Sendable {
    let basin: HiringBasin
    /// The line of the table, from 1.
    let line: Int
    /// Where the codes of the communes lie.
    let communes: Range<Int>
  }

  private let bytes: [UInt8]
  private let rows: [Row]

  /// Reads the table; a row with a fault is left out and told, but for its list of communes, which is looked at when
  /// somebody asks for one.
  init(_ bytes: [UInt8], faults: inout Faults) {
    var rows: [Row] = []
    var codes: Set<String> = []
    TableRows.read(
      bytes, table: "basins.tsv", columns: ["code", "name", "communes"], faults: &faults
    ) { reader in
      while reader.advance() {
        let code = reader.text(0)
        if code.isEmpty || !codes.insert(code).inserted {
          reader.fault(at: 0, .codeExpected, ["example": "5317"])
        } else if reader.isEmpty(1) {
          reader.fault(1, .cellEmpty)
        } else {
          let basin = HiringBasin(code: code, name: reader.text(1))
          rows.append(Row(basin: basin, line: reader.line, communes: reader.range(2)))
        }
      }
    }
    self.bytes = bytes
    self.rows = rows
  }

  /// The basin with a code.
  func basin(_ code: String) -> HiringBasin? { rows.first { $0.basin.code == code }?.basin }

  /// The rows whose communes are no sorted codes, which can therefore not be found there.
  var communeFaults: [Fault] {
    bytes.withUnsafeBufferPointer { bytes in
      rows.filter { !Self.isSorted(bytes, $0.communes) }.map {
        Fault(.communesExpected, file: "basins.tsv", line: $0.line, field: "communes")
      }
    }
  }

  /// The basin of a commune; of a list that is not sorted, none.
  func basin(ofCommune code: String) -> HiringBasin? {
    guard let wanted = InseeCode(code) else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      rows.first { row in
        var low = 0
        var high = (row.communes.count + 1) / Self.stride
        while low < high {
          let middle = (low + high) / 2
          guard let code = Self.code(bytes, row.communes, middle) else { return false }
          if code == wanted { return Self.isSorted(bytes, row.communes) }
          if code < wanted { low = middle + 1 } else { high = middle }
        }
        return false
      }?.basin
    }
  }

  /// The basins that hold any of some communes, with the codes of all their communes; of a list that is not sorted, none.
  func basins(holding wanted: Set<InseeCode>) -> [(basin: HiringBasin, communes: [String])] {
    bytes.withUnsafeBufferPointer { bytes in
      rows.compactMap { row in
        let codes = (0..<(row.communes.count + 1) / Self.stride).lazy
          .compactMap { Self.code(bytes, row.communes, $0) }
        guard codes.contains(where: wanted.contains), Self.isSorted(bytes, row.communes) else { return nil }
        return (row.basin, codes.map(\.text))
      }
    }
  }

  /// The bytes of a code and of the bar behind it.
  private static let stride = 6

  private static func code(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ index: Int
  ) -> InseeCode? {
    let start = range.lowerBound + index * stride
    return InseeCode(bytes, start..<start + stride - 1)
  }

  private static func isSorted(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return true }
    guard (range.count + 1) % stride == 0 else { return false }
    var last: InseeCode?
    for index in 0..<(range.count + 1) / stride {
      let bar = range.lowerBound + index * stride + stride - 1
      guard let code = code(bytes, range, index), last.map({ $0 < code }) ?? true,
        bar == range.upperBound || bytes[bar] == UInt8(ascii: "|")
      else { return false }
      last = code
    }
    return true
  }
}
