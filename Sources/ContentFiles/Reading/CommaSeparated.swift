import Faults

/// Comma-separated values (RFC 4180) read from bytes, with the line of every row and of every mistake.
///
/// Lines end with LF or CR LF; a byte order mark is skipped. Reading goes on after a mistake, so that one
/// pass finds them all.
struct CommaSeparated {
  /// A row of the file.
  struct Record {
    /// The line on which the row begins, from 1.
    let line: Int
    /// The cells, without their quotes.
    var cells: [String] = []
    /// What is wrong with the cells.
    var mistakes: [Mistake] = []
  }

  /// Something wrong with one cell.
  struct Mistake {
    /// The place of the cell in its row, from 0.
    let cell: Int
    /// The line of the mistake, from 1.
    let line: Int
    /// What is wrong.
    let code: FaultCode

    /// What fills the sentence about the mistake in a cell.
    func values(of text: String) -> [String: FaultValue] {
      switch code {
      case .controlCharacter: ["value": .text(text.firstHarm ?? "")]
      case .cellsTooMany: ["limit": "\(CommaSeparated.mostCells)"]
      default: [:]
      }
    }
  }

  /// How many rows a file may have, and how many cells a row: far more than any table that people keep.
  static let mostRows = 200_000, mostCells = 1_000

  private let bytes: [UInt8]
  /// Whether the whole file is text; only if it is not need each cell be tried.
  private let isText: Bool
  /// Whether no character is more than a sign; else each cell is tried.
  private let isHarmless: Bool
  private var position: Int
  private var line = 1

  /// The rows of a file, the header first; one row more than there may be, where there are more.
  static func records(in bytes: [UInt8]) -> [Record] {
    var reader = Self(bytes: bytes)
    var records: [Record] = []
    while reader.position < bytes.count, records.count <= mostRows + 1 {
      // Rows have as many cells as the header: room is made for them at once.
      records.append(reader.record(expecting: min(records.first?.cells.count ?? 0, 64)))
    }
    return records
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    isText = bytes.isText
    isHarmless = bytes.withUnsafeBufferPointer { HarmlessText.firstHarm(in: $0) } == nil
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private mutating func record(expecting count: Int) -> Record {
    var record = Record(line: line)
    record.cells.reserveCapacity(count)
    while true {
      if position < bytes.count, bytes[position] == .quote {
        quotedCell(into: &record)
      } else {
        plainCell(into: &record)
      }
      guard position < bytes.count, bytes[position] == .comma else { break }
      guard record.cells.count < Self.mostCells else {
        record.mistake(line, .cellsTooMany)
        while position < bytes.count, bytes[position] != .lineFeed { position += 1 }
        break
      }
      position += 1
    }
    if position < bytes.count {  // the LF that ends the row
      position += 1
      line += 1
    }
    return record
  }

  /// Reads up to the next comma or end of line.
  private mutating func plainCell(into record: inout Record) {
    let start = position
    var hasQuote = false
    while position < bytes.count, bytes[position] != .comma, bytes[position] != .lineFeed {
      if bytes[position] == .quote { hasQuote = true }
      position += 1
    }
    var end = position
    if end > start, end == bytes.count || bytes[end] == .lineFeed, bytes[end - 1] == .carriageReturn {
      end -= 1
    }
    if hasQuote {
      record.mistake(
        line, .quoteInsideCell
      )
    }
    append(bytes[start..<end], to: &record, beginning: line)
  }

  /// Reads a cell that begins with a quote; a pair of quotes inside stands for one.
  private mutating func quotedCell(into record: inout Record) {
    let opening = position
    let firstLine = line
    var text: [UInt8] = []
    var start = opening + 1
    position = start
    while true {
      while position < bytes.count, bytes[position] != .quote {
        if bytes[position] == .lineFeed { line += 1 }
        position += 1
      }
      guard position < bytes.count else {
        // Nothing closes the quote: take the rest of its line and go on below, to find what else is wrong.
        record.mistake(firstLine, .quoteNotClosed)
        (position, line) = (opening + 1, firstLine)
        while position < bytes.count, bytes[position] != .lineFeed { position += 1 }
        return append(bytes[(opening + 1)..<position], to: &record, beginning: firstLine)
      }
      guard position + 1 < bytes.count, bytes[position + 1] == .quote else { break }
      text += bytes[start...position]
      position += 2
      start = position
    }
    let rest = bytes[start..<position]
    position += 1
    let afterQuote = position
    skipToEndOfCell()
    let isClean = bytes[afterQuote..<position].allSatisfy { $0 == .carriageReturn }
    if !isClean {
      record.mistake(line, .textAfterQuote)
    }
    append(text.isEmpty ? rest : (text + rest)[...], to: &record, beginning: firstLine)
  }

  private mutating func skipToEndOfCell() {
    while position < bytes.count, bytes[position] != .comma, bytes[position] != .lineFeed { position += 1 }
  }

  private func append(_ cell: ArraySlice<UInt8>, to record: inout Record, beginning line: Int) {
    guard isText || String(validating: cell, as: UTF8.self) != nil else {
      record.mistake(line, .notText)
      record.cells.append("")
      return
    }
    let text = cell.isEmpty ? "" : String(decoding: cell, as: UTF8.self)
    if !isHarmless, text.firstHarm != nil { record.mistake(line, .controlCharacter) }
    record.cells.append(text)
  }
}

extension CommaSeparated.Record {
  /// Notes a mistake in the cell that comes next.
  fileprivate mutating func mistake(_ line: Int, _ code: FaultCode) {
    mistakes.append(.init(cell: cells.count, line: line, code: code))
  }
}

extension UInt8 {
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let quote = UInt8(ascii: "\"")
}
