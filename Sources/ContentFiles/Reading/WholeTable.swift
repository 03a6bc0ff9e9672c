package import Faults
import Glibc

/// Whether a table of the product is there from its beginning to its end: one that was copied in part says less than it
/// should, and nobody would know.
enum WholeTable {
  private static let mark = Array("# rows: ".utf8)
  private static let lineFeed = UInt8(ascii: "\n"), sign = UInt8(ascii: "#")

  /// Tells a table without any row, one that ends within a line, and one with fewer rows than it says it has.
  ///
  /// Of comma-separated values only the first is known: they may do without the last line feed, and hold others.
  static func check(_ bytes: [UInt8], of file: String, _ faults: inout Faults) {
    let isCommaSeparated = file.hasSuffix(".csv")
    guard isCommaSeparated || file.hasSuffix(".tsv") else { return }
    guard !bytes.isEmpty else {
      // Whoever reads comma-separated values tells it.
      if !isCommaSeparated { faults.add(Fault(.fileEmpty, file: file)) }
      return
    }
    bytes.withUnsafeBufferPointer { bytes in
      if isCommaSeparated {
        checkHeaderAlone(bytes, of: file, &faults)
      } else {
        check(bytes, of: file, &faults)
      }
    }
  }

  private static func checkHeaderAlone(
    _ bytes: UnsafeBufferPointer<UInt8>, of file: String, _ faults: inout Faults
  ) {
    let header = bytes.firstIndex(of: lineFeed) ?? bytes.endIndex
    guard bytes[header...].allSatisfy({ $0 == lineFeed || $0 == UInt8(ascii: "\r") }) else { return }
    faults.add(Fault(.rowsMissing, file: file))
  }

  private static func check(_ bytes: UnsafeBufferPointer<UInt8>, of file: String, _ faults: inout Faults) {
    var (line, position, count) = (0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, 0)
    var expected: Int?
    while position < bytes.count {
      line += 1
      let end = end(ofLineAt: position, in: bytes)
      if bytes[position] == sign {
        expected = expected ?? number(in: bytes[position..<end])
      } else if end > position, bytes[position] != UInt8(ascii: "\r") {
        count += 1
      }
      position = end + 1
    }
    if bytes.last != lineFeed {
      faults.add(Fault(.lineCut, file: file, line: line))
    } else if count == 0, expected != 0 {
      faults.add(Fault(.rowsMissing, file: file))
    } else if let expected, count < expected {
      faults.add(Fault(.rowsLost, file: file, ["count": "\(count)", "expected": "\(expected)"]))
    }
  }

  private static func end(ofLineAt position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let start = bytes.baseAddress,
      let found = memchr(start + position, Int32(lineFeed), bytes.count - position)
    else { return bytes.count }
    return UnsafeRawPointer(start).distance(to: UnsafeRawPointer(found))
  }

  /// How many rows a comment says that there are; nil for any other comment.
  private static func number(in comment: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard comment.starts(with: mark) else { return nil }
    let digits = comment.dropFirst(mark.count).prefix { $0 != UInt8(ascii: "\r") }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}

/// Rows that a table has twice, where whoever reads it does not mind: told by `ubique check` alone, as every row has to
/// be remembered.
package struct RepeatedRows {
  /// The tables, and whether the first cell alone has to tell a row from the others.
  private static let tables = [
    ("jobs/names.tsv", false), ("jobs/everyday.tsv", false), ("territory/aliases.tsv", false),
    ("territory/rivers.tsv", false), ("territory/roadless.tsv", true), ("territory/abroad.tsv", true),
  ]

  private let folders: AssetFolders

  /// Looks into these folders.
  package init(_ folders: AssetFolders) { self.folders = folders }

  /// Every fault.
  package var faults: [Fault] {
    // What cannot be read is told by its reader.
    var faults = Faults(), known = Faults()
    for (file, isNamed) in Self.tables {
      for layer in folders.layers(of: file, isNeeded: false, &known) {
        Self.check(layer, byFirstCell: isNamed, &faults)
      }
    }
    return faults.all
  }

  private static func check(_ layer: Layer, byFirstCell isNamed: Bool, _ faults: inout Faults) {
    var lines: [ArraySlice<UInt8>: Int] = [:]
    let rows = layer.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, row) in rows.enumerated() where !row.isEmpty && row.first != UInt8(ascii: "#") {
      let name = row.prefix { $0 != UInt8(ascii: "\t") }
      let key = isNamed ? name : row
      if let first = lines[key] {
        let values: [String: FaultValue] = [
          "value": .text(String(decoding: name, as: UTF8.self)), "line": "\(first)",
        ]
        faults.add(Fault(.twiceOnLine, file: layer.file, line: index + 1, values))
      } else {
        lines[key] = index + 1
      }
    }
  }
}
