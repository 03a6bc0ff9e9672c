package import Guidance

/// What an export of the RNCP changes in the catalogue: whole rows for an overlay, and what changed in each.
package struct CatalogueRenewal {
  /// One cell that changed.
  package struct Change: Hashable, Sendable {
    /// The path, by identifier.
    package let path: String
    /// The column.
    package let column: String
    /// The text before and after.
    package let before: String, after: String
  }

  /// The rows of paths that changed, whole.
  package private(set) var paths: [[String]] = []
  /// The occupations of paths whose occupations changed.
  package private(set) var jobs: [[String]] = []
  /// What changed.
  package private(set) var changes: [Change] = []
  /// The paths whose number the export does not know, by identifier.
  package private(set) var unknown: [String] = []

  private let records: [Int: RncpRecord]
  private let date: CalendarDate
  private let source: String

  /// Compares the catalogue with an export.
  ///
  /// - Parameters:
  ///   - source: The identifier of the export in the table of sources.
  ///   - date: The day of the export; what ended before it has ended.
  package init(
    of paths: ContentTable, jobs: ContentTable, with records: [Int: RncpRecord], source: String,
    on date: CalendarDate
  ) {
    (self.records, self.source, self.date) = (records, source, date)
    for row in paths.rows { renew(row, of: paths, jobs) }
  }

  private mutating func renew(_ row: [String], of table: ContentTable, _ jobTable: ContentTable) {
    guard let number = Int(table.cell(row, "rncp")), table.cell(row, "registration") != "historic" else {
      return
    }
    let path = table.cell(row, "id")
    guard let own = records[number] else { return unknown.append(path) }
    let record = inForce(own)
    var cells = cells(from: record, of: table, row)
    cells.merge(successor(of: record, table, row)) { _, new in new }
    if record.number != number {
      cells["rncp"] = String(record.number)
      let previous = table.cell(row, "rncp_previous").split(separator: "|").map(String.init)
      cells["rncp_previous"] = (previous + [String(number)]).joined(separator: "|")
    }
    let changed = cells.filter { table.cell(row, $0.key) != $0.value && $0.key != "rncp_status" }
    renewJobs(of: path, from: record, jobTable)
    guard !changed.isEmpty else { return }
    for (column, after) in changed.sorted(by: { $0.key < $1.key }) {
      changes.append(Change(path: path, column: column, before: table.cell(row, column), after: after))
    }
    let sources = table.cell(row, "sources").split(separator: "|").map(String.init)
    if !sources.contains(source) { cells["sources"] = (sources + [source]).joined(separator: "|") }
    paths.append(table.row(row, with: cells))
  }

  /// The record that holds today: the last of those that replace one another, once it is registered.
  private func inForce(_ record: RncpRecord) -> RncpRecord {
    var current = record
    // Exports have had numbers that replace each other in a ring.
    var seen: Set<Int> = [record.number]
    while !current.isRunning(on: date) {
      let next = current.successors.compactMap { records[$0] }.filter { !seen.contains($0.number) }
      guard let best = next.first(where: { $0.isRunning(on: date) }) ?? next.last else { break }
      seen.insert(best.number)
      current = best
    }
    return current.isRunning(on: date) ? current : record
  }

  private func cells(
    from record: RncpRecord, of table: ContentTable, _ row: [String]
  ) -> [String: String] {
    var cells: [String: String] = [:]
    if let isActive = record.isActive {
      cells["registration"] = record.isRunning(on: date) ? "running" : "ended"
      cells["rncp_status"] = "\(isActive ? "active" : "inactive")@\(date)"
    }
    if let ends = record.ends { cells["registration_ends"] = ends.description }
    if let level = record.level { cells["level"] = String(level) }
    if let allows = record.allowsExperience, table.cell(row, "vae") != (allows ? "yes" : "no") {
      cells["vae"] = allows ? "yes" : "no"
      cells["vae_basis"] = "fiche RNCP\(record.number)"
    }
    // Whoever pays by the CPF pays for what is registered; that a path has its place there is another matter.
    if record.isRunning(on: date), table.cell(row, "cpf") == "unknown" {
      cells["cpf"] = "yes"
      cells["cpf_basis"] = "enregistrement au RNCP (RNCP\(record.number))"
    }
    return cells
  }

  /// The last number that follows the one that holds.
  ///
  /// An export that names none says nothing of it, unless the path has just taken another number.
  private func successor(
    of record: RncpRecord, _ table: ContentTable, _ row: [String]
  ) -> [String: String] {
    let isNew = table.cell(row, "rncp") != String(record.number)
    guard table.columns.contains("successor"), isNew || !record.successors.isEmpty else { return [:] }
    let last = last(after: record)
    let cells = [
      "successor": last.map { String($0.number) } ?? "", "successor_ends": last?.ends?.description ?? "",
    ]
    guard cells.contains(where: { table.cell(row, $0.key) != $0.value }) else { return [:] }
    return cells.merging(["successor_seen": last == nil ? "" : date.description]) { first, _ in first }
  }

  /// The end of the chain of numbers that replace one another; nil for one that none replaces.
  private func last(after record: RncpRecord) -> RncpRecord? {
    var current = record
    var seen: Set<Int> = [record.number]
    while let next = current.successors.last(where: { !seen.contains($0) }) {
      seen.insert(next)
      current = records[next] ?? RncpRecord(number: next)
    }
    return current.number == record.number ? nil : current
  }

  private mutating func renewJobs(of path: String, from record: RncpRecord, _ table: ContentTable) {
    guard !record.occupations.isEmpty else { return }
    let before = table.rows.filter { table.cell($0, "path") == path }
    let codes = Set(before.map { table.cell($0, "rome") }.filter { !$0.isEmpty })
    guard codes != Set(record.occupations.map(\.code)) else { return }
    jobs += record.occupations.map { occupation in
      table.row([], with: ["path": path, "job": occupation.name, "rome": occupation.code])
    }
    changes.append(
      Change(
        path: path, column: "rome", before: codes.sorted().joined(separator: "|"),
        after: record.occupations.map(\.code).sorted().joined(separator: "|")))
  }
}
