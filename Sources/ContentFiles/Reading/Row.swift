import Faults
import Guidance

/// A row of a table, read cell by cell; what is wrong with it piles up in `faults`.
struct Row {
  /// The file the row stands in.
  let file: String
  /// The line on which it begins, from 1.
  let line: Int
  /// What was found wrong so far.
  private(set) var faults: [Fault] = []
  /// Whether the row has a cell for each column; only then do its cells belong to their columns.
  let isWhole: Bool
  private let cells: [String]
  private let index: [String: Int]

  init(_ record: CommaSeparated.Record, file: String, header: [String], index: [String: Int]) {
    self.file = file
    line = record.line
    cells = record.cells
    self.index = index
    isWhole = cells.count == header.count
    for mistake in record.mistakes {
      let column = header.indices.contains(mistake.cell) ? header[mistake.cell] : nil
      let cell = cells.indices.contains(mistake.cell) ? cells[mistake.cell] : ""
      faults.append(
        Fault(mistake.code, file: file, line: mistake.line, field: column, mistake.values(of: cell)))
    }
    if !isWhole, cells == [""] {
      faults.append(Fault(.rowEmpty, file: file, line: line))
    } else if !isWhole {
      let missing = header.dropFirst(cells.count).first
      faults.append(
        Fault(
          .cellsCount, file: file, line: line, field: missing,
          ["count": "\(cells.count)", "expected": "\(header.count)"]))
    }
  }

  /// Notes that a cell is wrong.
  mutating func fault(_ column: String, _ code: FaultCode, _ values: [String: FaultValue] = [:]) {
    faults.append(Fault(code, file: file, line: line, field: column, values))
  }

  /// Notes that a cell names something that another file does not have.
  mutating func notInFile(_ column: String, _ value: String, _ file: String) {
    fault(column, .notInFile, ["value": .text(value), "file": .text(file)])
  }

  /// The text of a cell, which may be empty.
  func cell(_ column: String) -> String {
    guard let place = index[column], place < cells.count else { return "" }
    return cells[place]
  }

  /// The text of a cell, or nil when it is empty.
  func optional(_ column: String) -> String? {
    let text = cell(column)
    return text.isEmpty ? nil : text
  }

  /// The text of a cell that must not be empty.
  mutating func required(_ column: String) -> String {
    let text = cell(column)
    if text.isEmpty { fault(column, .cellEmpty) }
    return text
  }

  /// An identifier: letters without accents, digits and hyphens.
  mutating func identifier(_ column: String) -> String {
    let text = required(column)
    if !text.isEmpty, !text.isIdentifier {
      fault(column, .identifierExpected, ["value": .text(text)])
    }
    return text
  }

  /// The identifier of a row of another file.
  mutating func reference(_ column: String, to known: Set<String>, in file: String) -> String {
    let text = required(column)
    if !text.isEmpty, !known.contains(text) { notInFile(column, text, file) }
    return text
  }

  /// The parts of a cell that holds a list, separated by `|`; none when it is empty.
  mutating func list(_ column: String) -> [String] {
    guard let text = optional(column) else { return [] }
    let parts = text.parts(separatedBy: "|")
    if parts.contains("") {
      fault(column, .listItemEmpty)
    }
    if parts.count > 1, Set(parts).count < parts.count { fault(column, .listItemTwice) }
    return parts.filter { !$0.isEmpty }
  }

  /// One of the values of a closed list; nil when the cell is empty.
  mutating func optionalChoice<Choice: Listed>(_ column: String) -> Choice? {
    optional(column).flatMap { choice($0, column) }
  }

  /// One of the values of a closed list; an empty cell is a fault.
  ///
  /// - Parameter standIn: What to go on with after a fault, so that the other cells are read too; the row is
  ///   then no longer sound and its value is not kept.
  mutating func choice<Choice: Listed>(_ column: String, standIn: Choice) -> Choice {
    let text = required(column)
    return text.isEmpty ? standIn : choice(text, column) ?? standIn
  }

  /// Several values of a closed list, separated by `|`.
  mutating func choices<Choice: Listed & Hashable>(_ column: String) -> Set<Choice> {
    Set(list(column).compactMap { choice($0, column) })
  }

  private mutating func choice<Choice: Listed>(_ text: String, _ column: String) -> Choice? {
    if let value = Choice(rawValue: text) { return value }
    fault(column, .valueUnknown, ["value": .text(text), "known": Choice.expected])
    return nil
  }

  /// Yes or no.
  mutating func flag(_ column: String) -> Bool {
    switch required(column) {
    case "yes": return true
    case "no", "": return false
    case let other:
      fault(column, .yesOrNoExpected, ["value": .text(other)])
      return false
    }
  }

  /// The texts of a translated column, by language; French is required.
  mutating func translations(_ stem: String) -> [String: String] {
    _ = required("\(stem)_fr")
    var texts: [String: String] = [:]
    for column in index.keys where column.hasPrefix("\(stem)_") && column.utf8.count == stem.utf8.count + 3 {
      texts[String(column.suffix(2))] = optional(column)
    }
    return texts
  }
}
