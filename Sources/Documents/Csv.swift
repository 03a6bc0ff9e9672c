import Matching

/// A document that is a row of a table: what a spreadsheet shows of it.
public protocol TableRow: Encodable {
  /// The names of the columns.
  static var columns: [String] { get }
  /// The cells, one a column; nil where nothing is known.
  var cells: [String?] { get }
}

/// Writes documents as CSV (RFC 4180, with line feeds): the names of the columns, then a row a document.
///
/// Several values of a cell are parted by `|`, as in the tables of the content.
public enum Csv {
  /// The rows as text, ending with a line feed; the names of the columns alone when there are none.
  public static func text<Row: TableRow>(of rows: [Row]) -> String {
    let lines = [Row.columns] + rows.map { row in row.cells.map { $0 ?? "" } }
    return lines.map { $0.map(\.withoutFormula.commaSeparatedCell).joined(separator: ",") + "\n" }.joined()
  }
}

extension String {
  /// The cell behind an apostrophe where a spreadsheet would take it for a formula and carry it out.
  ///
  /// A spreadsheet does not show it. A number, a telephone's too, is no formula.
  fileprivate var withoutFormula: String {
    guard let first = unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return self }
    let isNumber =
      first != "=" && first != "@" && utf8.dropFirst().allSatisfy { "0123456789., ".utf8.contains($0) }
    return isNumber ? self : "'" + self
  }
}

extension [String] {
  /// The values as one cell.
  fileprivate var cell: String { joined(separator: "|") }
}

extension Int {
  fileprivate var cell: String { String(self) }
}

extension CentreDocument: TableRow {
  /// The names of the columns.
  public static let columns = [
    "id", "name", "kind", "status", "welcome", "km", "minutes", "how", "country", "region", "town",
    "postcode", "commune", "address", "phone", "email", "website", "precision", "attested", "confidence",
    "sources",
  ]

  /// The cells, one a column.
  public var cells: [String?] {
    [
      id, name, kind, status, welcome, km?.cell, minutes?.cell, how, country, region, town, postcode,
      commune, address, phone, email, website, precision, attested, confidence, sources.cell,
    ]
  }
}

extension PathDocument: TableRow {
  /// The names of the columns.
  public static let columns = [
    "id", "code", "title", "award", "level", "field", "field_name", "registration", "rncp", "ends",
    "successor", "account", "entry", "duration", "modes", "jobs", "confidence", "source_date", "sources",
    "note",
  ]

  /// The cells, one a column.
  public var cells: [String?] {
    [
      id, code, title, award, level?.cell, field, fieldName, registration.state, registration.rncp,
      registration.ends, registration.successor?.rncp, registration.account, entry, duration, modes.cell,
      jobs.cell, confidence, sourceDate, sources.cell, note,
    ]
  }
}

extension OccupationDocument: TableRow {
  /// The names of the columns.
  public static let columns = ["id", "name", "found", "whole", "fields", "paths", "text", "source"]

  /// The cells, one a column.
  public var cells: [String?] {
    [id, name, found, whole ? "yes" : "no", fields.cell, paths.cell, text, source]
  }
}

extension PlaceMatchDocument: TableRow {
  /// The names of the columns.
  public static let columns = [
    "id", "name", "department", "department_name", "how", "other_name", "postcodes", "population",
  ]

  /// The cells, one a column.
  public var cells: [String?] {
    [id, name, department, departmentName, how, otherName, postcodes.cell, population.cell]
  }
}

extension FactDocument: TableRow {
  /// The names of the columns.
  public static let columns = [
    "id", "label", "question", "why", "type", "from", "to", "choices", "chapter", "sensitive", "asked",
  ]

  /// The cells, one a column.
  public var cells: [String?] {
    [
      id, label, question, why, type, from?.cell, to?.cell, choices.map(\.id).cell, chapter,
      sensitive ? "yes" : "no", asked,
    ]
  }
}

extension CoverageDocument.Candidate: TableRow {
  /// The names of the columns.
  public static let columns = [
    "commune", "name", "department", "reasons", "gain", "before_30", "after_30", "before_60", "after_60",
    "hires", "unanswered", "fields", "lacks_classes", "nearby", "nearby_standing", "unlocated",
  ]

  /// The cells, one a column.
  public var cells: [String?] {
    [commune, name, department, reasons.cell, gain.cell]
      + changes.flatMap { [$0.before.cell, $0.after.cell] }
      + [
        hires?.cell, unanswered?.cell, fields.map(\.id).cell, lacksClasses ? "yes" : "no", nearby?.id,
        nearby?.standing, unlocated,
      ]
  }
}

extension OfficeCoverageDocument: TableRow {
  /// The names of the columns.
  public static let columns = [
    "contact", "place", "kilometres", "offices", "population", "reached", "percent",
  ]

  /// The cells, one a column.
  public var cells: [String?] {
    [contact, place, kilometres.cell, offices.cell, population.cell, reached.cell, "\(percent)"]
  }
}
