import Arguments
import Documents
import Presentation
import Reports

/// What a command's output is written for.
enum OutputFormat: String, CaseIterable, ArgumentValue {
  /// For people, wrapped at 80 columns.
  case text
  /// For programs.
  case json

  /// A report in this format: its page as text, or its document as JSON; only the one asked for is made.
  func output(
    _ page: @autoclosure () -> PageContent, _ renderer: TextRenderer,
    _ document: @autoclosure () -> some Encodable
  ) throws(Failure) -> String {
    switch self {
    case .text: return renderer.text(of: page())
    case .json: return try json { () throws(Json.Unwritable) in try Json.text(of: document()) }
    }
  }

  /// A document on one line, one of many.
  func line(_ document: some Encodable) throws(Failure) -> String {
    try json { () throws(Json.Unwritable) in try Json.line(of: document) }
  }

  private func json(_ text: () throws(Json.Unwritable) -> String) throws(Failure) -> String {
    do {
      return try text()
    } catch {
      throw Failure(.failed, [error.message])
    }
  }
}

/// What the output of a command that lists things is written for.
enum TableFormat: String, CaseIterable, ArgumentValue {
  /// For people, wrapped at 80 columns.
  case text
  /// For programs.
  case json
  /// For spreadsheets: a table, a row a thing.
  case csv

  /// A report in this format: its page as text, its document as JSON, or its rows; only the one asked for is made.
  func output<Row: TableRow>(
    _ page: @autoclosure () -> PageContent, _ renderer: TextRenderer,
    _ document: @autoclosure () -> some Encodable, rows: @autoclosure () -> [Row]
  ) throws(Failure) -> String {
    switch self {
    case .text: try OutputFormat.text.output(page(), renderer, document())
    case .json: try OutputFormat.json.output(page(), renderer, document())
    case .csv: Csv.text(of: rows())
    }
  }

  /// The same of a list whose documents are its rows.
  func output<Row: TableRow>(
    _ page: @autoclosure () -> PageContent, _ renderer: TextRenderer, _ rows: @autoclosure () -> [Row]
  ) throws(Failure) -> String {
    let rows = rows
    return try output(page(), renderer, rows(), rows: rows())
  }

  /// What stands for nothing found.
  func nothing<Row: TableRow>(of _: Row.Type) -> String {
    switch self {
    case .text: ""
    case .json: "[]\n"
    case .csv: Csv.text(of: [Row]())
    }
  }
}
