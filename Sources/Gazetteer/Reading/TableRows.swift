package import Faults
import Matching

/// Walks the rows of one table, field by field, without making a string.
///
/// It reads through a pointer, because a table of two megabytes is to be read in a few milliseconds; it lives
/// no longer than the call of `read`.
/// The walk reports rows of the wrong width, and a header that names other columns than expected.
package struct TableRows {
  /// The bytes of the table.
  package let bytes: UnsafeBufferPointer<UInt8>
  /// The file name, for faults.
  let table: String
  /// The columns expected, in order.
  let columns: [String]
  /// The line of the current row, from 1.
  package private(set) var line = 0
  /// Everything found wrong so far.
  private(set) var faults = Faults()
  private var position = 0
  /// Where each field starts; one more entry holds the end of the last field, plus one.
  private var starts: [Int]
  private var namesColumns = false

  /// Walks a table: the body advances through the rows; what was found wrong is added to the faults.
  package static func read(
    _ bytes: [UInt8], table: String, columns: [String], faults: inout Faults,
    _ body: (inout TableRows) -> Void
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      var rows = TableRows(bytes, table: table, columns: columns)
      body(&rows)
      faults.add(contentsOf: rows.faults.all)
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, table: String, columns: [String]) {
    self.bytes = bytes
    self.table = table
    self.columns = columns
    starts = Array(repeating: 0, count: columns.count + 1)
    // A mark of the order of bytes, as some editors write it, belongs to no row.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Moves to the next row that has the right number of fields; false at the end of the table.
  package mutating func advance() -> Bool {
    // Nobody reads more faults than so many, and each takes its time.
    while position < bytes.count, faults.all.count <= Faults.most {
      line += 1
      if bytes[position] == UInt8(ascii: "#") {
        readComment()
        continue
      }
      if readFields() { return true }
    }
    if !namesColumns {
      faults.add(
        Fault(.headerMissing, file: table, ["columns": .text(columns.joined(separator: " "))]))
      namesColumns = true
    }
    return false
  }

  private mutating func readComment() {
    var end = position
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    let hasReturn = end > position && bytes[end - 1] == UInt8(ascii: "\r")
    let text = String(decoding: bytes[position..<(hasReturn ? end - 1 : end)], as: UTF8.self)
    position = end + 1
    let mark = "# columns: "
    guard text.hasPrefix(mark) else { return }
    namesColumns = true
    let expected = columns.joined(separator: " ")
    if text.dropFirst(mark.count) != expected {
      faults.add(
        Fault(.headerWrong, file: table, line: line, ["columns": .text(expected)]))
    }
  }

  private mutating func readFields() -> Bool {
    let width = columns.count
    let bytes = bytes
    let first = position
    var index = first
    var field = 0
    var end = bytes.count
    starts.withUnsafeMutableBufferPointer { starts in
      starts[0] = index
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte > UInt8(ascii: "\n") { continue }
        if byte == UInt8(ascii: "\t") {
          field += 1
          if field < width { starts[field] = index }
        } else if byte == UInt8(ascii: "\n") {
          end = index - 1
          break
        }
      }
    }
    let row = first..<end
    let fields = field + 1
    position = index
    if row.isEmpty { return false }
    guard fields == width else {
      fault(nil, .cellsCount, ["count": "\(fields)", "expected": "\(width)"])
      return false
    }
    // A carriage return before the line feed belongs to no field.
    starts[width] = row.upperBound + (bytes[row.upperBound - 1] == UInt8(ascii: "\r") ? 0 : 1)
    return true
  }

  /// Where a field of the current row lies.
  package func range(_ field: Int) -> Range<Int> { starts[field]..<(starts[field + 1] - 1) }

  /// Whether a field of the current row is empty.
  package func isEmpty(_ field: Int) -> Bool { starts[field + 1] - 1 == starts[field] }

  /// A field of the current row as text.
  package func text(_ field: Int) -> String { String(decoding: bytes[range(field)], as: UTF8.self) }

  /// The name in a field of the current row, with the apostrophes of French.
  func name(_ field: Int) -> String { text(field).replacingAll("'", with: "’") }

  /// The parts of a field of the current row that are joined by `|`.
  func list(_ field: Int) -> [String] { text(field).split(separator: "|").map(String.init) }

  /// Notes a fault in the current row.
  package mutating func fault(_ field: Int?, _ code: FaultCode, _ values: [String: FaultValue] = [:]) {
    faults.add(Fault(code, file: table, line: line, field: field.map { columns[$0] }, values))
  }

  /// Notes that a field of the current row is not what was expected; its text tells what it is.
  package mutating func fault(at field: Int, _ code: FaultCode, _ values: [String: FaultValue] = [:]) {
    fault(field, code, values.merging(["value": .text(text(field))]) { known, _ in known })
  }

  /// A field as a whole number without sign, or nil when it is not one or is above `bound`.
  package func number(_ field: Int, upTo bound: Int = Int(UInt32.max)) -> Int? {
    Self.number(bytes, range(field), upTo: bound)
  }

  /// The digits of a range as a whole number; nil when they are none.
  static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, upTo bound: Int) -> Int? {
    guard !range.isEmpty, range.count <= 12 else { return nil }
    var value = 0
    for index in range {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value <= bound ? value : nil
  }

  /// A field as degrees in ten-thousandths, or nil when it is no decimal number within `bound` degrees.
  func degrees(_ field: Int, within bound: Int) -> Int32? {
    let range = range(field)
    var index = range.lowerBound
    let isNegative = index < range.upperBound && bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    guard index < range.upperBound, range.count <= 12 else { return nil }
    var value = 0
    var decimals = -1
    while index < range.upperBound {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
        continue
      }
      guard byte &- UInt8(ascii: "0") <= 9 else { return nil }
      if decimals >= 4 { continue }
      value = value &* 10 &+ Int(byte &- UInt8(ascii: "0"))
      if decimals >= 0 { decimals += 1 }
    }
    for _ in max(decimals, 0)..<4 { value &*= 10 }
    guard value <= bound * 10_000 else { return nil }
    return Int32(isNegative ? -value : value)
  }

  /// A field as an INSEE commune code; nil when it is none.
  package func code(_ field: Int) -> InseeCode? { InseeCode(bytes, range(field)) }
}
