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
  /// Whether the row has a cell for each column; the cells of a row that has not mean nothing.
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
      faults.append(Fault(file: file, line: mistake.line, field: column, message: mistake.message))
    }
    if !isWhole, cells == [""] {
      faults.append(Fault(file: file, line: line, message: "the line is empty; remove it"))
    } else if !isWhole {
      let missing = header.dropFirst(cells.count).first
      faults.append(
        Fault(
          file: file, line: line, field: missing,
          message: "the row has \(cells.count) cells; \(header.count) were expected"))
    }
  }

  /// Notes that a cell is wrong.
  mutating func fault(_ column: String, _ message: String) {
    faults.append(Fault(file: file, line: line, field: column, message: message))
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
    if text.isEmpty { fault(column, "the cell is empty; a value was expected") }
    return text
  }

  /// An identifier: letters without accents, digits and hyphens.
  mutating func identifier(_ column: String) -> String {
    let text = required(column)
    if !text.isEmpty, !text.isIdentifier {
      fault(column, "“\(text)” is no identifier; letters a to z, digits and hyphens were expected")
    }
    return text
  }

  /// The identifier of a row of another table.
  mutating func reference(_ column: String, to known: Set<String>, _ what: String) -> String {
    let text = required(column)
    if !text.isEmpty, !known.contains(text) { fault(column, "“\(text)” is unknown; \(what) was expected") }
    return text
  }

  /// The parts of a cell that holds a list, separated by `|`; none when it is empty.
  mutating func list(_ column: String) -> [String] {
    guard let text = optional(column) else { return [] }
    let parts = text.parts(separatedBy: "|")
    if parts.contains("") {
      fault(column, "an item of the list is empty; items were expected, separated by “|”")
    }
    if Set(parts).count < parts.count { fault(column, "an item is in the list twice") }
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
    fault(column, "“\(text)” is unknown; \(Choice.expected) was expected")
    return nil
  }

  /// Yes or no.
  mutating func flag(_ column: String) -> Bool {
    switch required(column) {
    case "yes": return true
    case "no", "": return false
    case let other:
      fault(column, "“\(other)” is unknown; yes or no was expected")
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
