package import Faults

/// Reads a table of values apart by semicolons or commas as a stream: cells may be quoted and hold line breaks.
///
/// The tables of content have a reader of their own, which holds a file whole to tell everything that is wrong with it;
/// exports of others are as long as they like, and are taken as they come.
package struct DelimitedReader {
  /// The columns of a table.
  package struct Header {
    fileprivate let columns: [String: Int]

    /// Whether the table has a column, whatever its capitals.
    package func has(_ column: String) -> Bool { columns[column.lowercased()] != nil }
  }

  /// A row: the line on which it begins, from 1, and its cells by column.
  package struct Row {
    /// The line.
    package let line: Int
    /// The cells as they are.
    package let cells: [String]
    /// The columns, in order.
    package let columnNames: [String]
    private let columns: [String: Int]

    fileprivate init(_ line: Int, _ cells: [String], _ names: [String], _ columns: [String: Int]) {
      (self.line, self.cells, columnNames, self.columns) = (line, cells, names, columns)
    }

    /// The text of a cell, trimmed, whatever capitals its column has; empty for a column that is not there.
    package subscript(column: String) -> String {
      guard let position = columns[column.lowercased()], position < cells.count else { return "" }
      return cells[position].split(whereSeparator: \.isWhitespace).joined(separator: " ").mended
    }

    /// Whether the table has a column.
    package func has(_ column: String) -> Bool { columns[column.lowercased()] != nil }
  }

  /// How many bytes a cell may have: a longer one is a quotation mark that was never closed.
  package static let longestCell = 1 << 20

  /// The file.
  package let file: ImportedFile

  /// Makes a reader of a file.
  package init(_ file: ImportedFile) { self.file = file }

  /// How many cells a row may have.
  package static let mostCells = 10_000

  /// Reads the rows below the header, one after the other.
  ///
  /// - Parameters:
  ///   - progress: Is told how many bytes were read.
  ///   - judge: Says what is wrong with a table of these columns; none of its rows is then taken, and no more is read.
  ///   - take: Takes a row.
  package func read(
    progress: (Int) -> Void = { _ in }, header judge: (Header) -> Fault? = { _ in nil },
    row take: (Row) -> Void
  ) throws(Fault) {
    var state = Splitting()
    var fault: Fault?
    var isJudged = false
    func takeRows(_ state: inout Splitting) {
      if !isJudged, let header = state.header {
        isJudged = true
        fault = judge(header)
      }
      for row in state.finishedRows() where fault == nil { take(row) }
    }
    try file.read(progress: progress) { block, _ in
      let isWell = block.allSatisfy { state.add($0) }
      takeRows(&state)
      if !isWell { fault = fault ?? state.fault(in: file.name) }
      return fault == nil
    }
    if fault == nil {
      state.finish()
      takeRows(&state)
    }
    if let fault { throw fault }
  }
}

/// The reading of one table, byte after byte.
private struct Splitting {
  /// The rows that were finished since they were last taken.
  private var rows: [DelimitedReader.Row] = []
  private var columns: [String: Int]?
  private var columnNames: [String] = []
  private var separator = UInt8(ascii: ";")
  private var cells: [String] = []
  private var cell: [UInt8] = []
  private var isQuoted = false
  private var wasQuote = false
  private var line = 1
  /// The line on which the row begins.
  private(set) var rowLine = 1

  /// The columns, once the first row was read.
  var header: DelimitedReader.Header? { columns.map { DelimitedReader.Header(columns: $0) } }

  /// Why no more was taken.
  func fault(in file: String) -> Fault {
    if cells.count > DelimitedReader.mostCells {
      return Fault(.cellsTooMany, file: file, line: rowLine, ["limit": "\(DelimitedReader.mostCells)"])
    }
    guard !isQuoted else { return Fault(.quoteNotClosed, file: file, line: rowLine) }
    return Fault(.xmlTextTooLong, file: file, line: rowLine, ["limit": "\(DelimitedReader.longestCell)"])
  }

  mutating func finishedRows() -> [DelimitedReader.Row] {
    defer { rows.removeAll(keepingCapacity: true) }
    return rows
  }

  /// Takes a byte; false when a cell or a row grew beyond all measure.
  mutating func add(_ byte: UInt8) -> Bool {
    if byte == UInt8(ascii: "\n") { line += 1 }
    if isQuoted {
      if byte == UInt8(ascii: "\"") {
        isQuoted = false
        wasQuote = true
      } else {
        cell.append(byte)
      }
      return cell.count <= DelimitedReader.longestCell
    }
    switch byte {
    case UInt8(ascii: "\""):
      // Two in a row within quotation marks are one of the text.
      if wasQuote { cell.append(byte) }
      isQuoted = true
    case UInt8(ascii: "\r"): break
    case UInt8(ascii: "\n"): endRow()
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"):
      // The header tells which one is used.
      if columns == nil, cells.isEmpty { separator = byte }
      if byte == separator { endCell() } else { cell.append(byte) }
    default: cell.append(byte)
    }
    wasQuote = false
    return cells.count <= DelimitedReader.mostCells && cell.count <= DelimitedReader.longestCell
  }

  mutating func finish() { if !cell.isEmpty || !cells.isEmpty { endRow() } }

  private mutating func endCell() {
    let bytes = cell.starts(with: [0xEF, 0xBB, 0xBF]) ? cell[3...] : cell[...]
    // Older exports are in Latin-1.
    cells.append(
      String(validating: bytes, as: UTF8.self)
        ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })))
    cell.removeAll(keepingCapacity: true)
  }

  private mutating func endRow() {
    endCell()
    defer {
      cells.removeAll(keepingCapacity: true)
      rowLine = line
    }
    guard cells != [""] else { return }
    if let columns {
      rows.append(DelimitedReader.Row(rowLine, cells, columnNames, columns))
    } else {
      columnNames = cells
      columns = Dictionary(
        cells.enumerated().map { ($0.element.lowercased(), $0.offset) },
        uniquingKeysWith: { first, _ in first })
    }
  }
}
