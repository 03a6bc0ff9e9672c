package import Faults
import Matching

/// A table of content as it stands in a file, so that single cells can be renewed and all others stay as they are.
package struct ContentTable: Hashable, Sendable {
  /// The columns, in order.
  package let columns: [String]
  /// The rows, each with a cell for every column.
  package private(set) var rows: [[String]]

  /// Makes a table.
  package init(columns: [String], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// Reads a table.
  package init(path: String, name: String) throws(Fault) {
    var columns: [String] = []
    var rows: [[String]] = []
    try DelimitedReader(ImportedFile(path: path, name: name)).read { row in
      columns = row.columnNames
      rows.append(row.cells)
    }
    self.init(columns: columns, rows: rows)
  }

  /// The same columns with other rows.
  package func with(_ rows: [[String]]) -> ContentTable { ContentTable(columns: columns, rows: rows) }

  /// The text of a cell of a row; empty for a column that is not there.
  package func cell(_ row: [String], _ column: String) -> String {
    columns.firstIndex(of: column).flatMap { row.indices.contains($0) ? row[$0] : nil } ?? ""
  }

  /// A row with other text in some cells.
  package func row(_ row: [String], with cells: [String: String]) -> [String] {
    columns.indices.map { position in
      cells[columns[position]] ?? (row.indices.contains(position) ? row[position] : "")
    }
  }

  /// Puts the rows of a table in the place of those that have the same text in a column, or behind the others; columns
  /// that only one of them has stay.
  package mutating func replace(by column: String, with other: ContentTable) {
    let owners = Set(other.rows.map { other.cell($0, column) })
    let kept = rows.filter { !owners.contains(cell($0, column)) }
    let union = columns + other.columns.filter { !columns.contains($0) }
    let aligned = { (rows: [[String]], table: ContentTable) in
      rows.map { row in union.map { table.cell(row, $0) } }
    }
    self = ContentTable(columns: union, rows: aligned(kept, self) + aligned(other.rows, other))
  }

  /// The table as content writes it: commas, line feeds, and quotation marks where they are needed.
  package var text: String {
    ([columns] + rows).map(Self.line).joined()
  }

  /// A row as content writes it.
  static func line(_ cells: [String]) -> String {
    cells.map(\.commaSeparatedCell).joined(separator: ",") + "\n"
  }

  /// The cells of a row as `line` writes it.
  static func cells(of line: String) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false, wasQuote = false
    for byte in line.utf8 {
      if byte == UInt8(ascii: "\"") {
        // Two in a row within quotation marks are one of the text.
        if !isQuoted, wasQuote { cell.append(byte) }
        (isQuoted, wasQuote) = (!isQuoted, isQuoted)
        continue
      }
      wasQuote = false
      if !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
      } else {
        cell.append(byte)
      }
    }
    return cells
  }
}
