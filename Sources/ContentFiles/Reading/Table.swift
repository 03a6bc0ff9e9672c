import Faults

/// A file of comma-separated values whose header was checked.
struct Table {
  /// The columns a table must have and may have.
  struct Columns {
    /// The columns every file of the table has, in any order.
    let names: [String]
    /// The beginnings of the columns that come once a language: `name` for `name_fr`, `name_en`…
    /// French is required; other languages are two letters.
    var translated: [String] = []
    /// The columns that a file may leave out.
    var optional: [String] = []

    var required: [String] { names + translated.map { "\($0)_fr" } }

    func allows(_ column: String) -> Bool {
      required.contains(column) || optional.contains(column)
        || translated.contains { stem in
          column.hasPrefix("\(stem)_") && column.utf8.count == stem.utf8.count + 3
            && column.utf8.suffix(2).allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        }
    }
  }

  /// The rows below the header.
  let rows: [Row]

  /// Reads a file; a wrong header leaves no rows, since no cell can then be named.
  init(_ layer: Layer, columns: Columns, faults: inout Faults) {
    let records = CommaSeparated.records(in: layer.bytes)
    guard let header = records.first else {
      rows = []
      faults.add(
        Fault(.fileEmpty, file: layer.file))
      return
    }
    let wrong = Self.faults(inHeader: header, columns: columns, file: layer.file)
    guard wrong.isEmpty else {
      rows = []
      faults.add(contentsOf: wrong)
      return
    }
    var index: [String: Int] = [:]
    for (place, name) in header.cells.enumerated() { index[name] = place }
    var rows: [Row] = []
    rows.reserveCapacity(records.count)
    // Behind as many rows with faults as are told none is read: each takes its time.
    var broken = 0
    for record in records.dropFirst() {
      guard broken < Faults.most else {
        faults.addMore(of: layer.file)
        break
      }
      let row = Row(record, file: layer.file, header: header.cells, index: index)
      if !row.faults.isEmpty { broken += 1 }
      rows.append(row)
    }
    self.rows = rows
    if records.count > CommaSeparated.mostRows + 1 {
      faults.add(Fault(.rowsTooMany, file: layer.file, ["limit": "\(CommaSeparated.mostRows)"]))
    }
  }

  private static func faults(
    inHeader header: CommaSeparated.Record, columns: Columns, file: String
  ) -> [Fault] {
    if header.cells.count == 1, header.cells[0].contains(";") {
      return [
        Fault(.separatorWrong, file: file, line: header.line)
      ]
    }
    var faults = Faults(
      header.mistakes.map { mistake in
        let cell = header.cells.indices.contains(mistake.cell) ? header.cells[mistake.cell] : ""
        return Fault(mistake.code, file: file, line: mistake.line, mistake.values(of: cell))
      })
    var seen: Set<String> = []
    for name in header.cells {
      if !columns.allows(name) {
        faults.add(
          Fault(
            .columnUnknown, file: file, line: header.line, field: name,
            ["known": .all(columns.required + columns.optional)]))
      }
      if !seen.insert(name).inserted {
        faults.add(
          Fault(.columnTwice, file: file, line: header.line, field: name))
      }
    }
    for name in columns.required where !seen.contains(name) {
      faults.add(Fault(.columnMissing, file: file, line: header.line, field: name))
    }
    return faults.all
  }
}
