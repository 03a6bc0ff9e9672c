import Faults
import Guidance

/// Turns a row of `paths.csv` into a path.
enum PathRow {
  /// What the other tables of the catalogue hold.
  struct Known {
    let fields: Set<String>
    let awards: Set<String>
    let sources: SourceReader
    let jobs: [String: [TrainingPath.Job]]
  }

  /// The columns of the table of paths.
  ///
  /// Those that no advice uses yet are checked all the same: `level_note`, `rncp_status` (what was read of the
  /// number, and when), `rncp_previous` and `blocks`.
  static let columns = Table.Columns(
    names: [
      "id", "code", "title", "award", "level", "level_note", "rncp", "rncp_status", "rncp_previous", "blocks",
      "registration", "registration_ends", "field", "entry", "entry_basis", "entry_note", "experience_note",
      "duration_note", "months", "hours", "credits", "modes", "modes_basis", "cpf", "cpf_basis", "vae",
      "vae_basis",
      "sources", "source_date", "confidence", "note",
    ], optional: ["successor", "successor_ends", "successor_seen"])

  /// The path of a row, or nil when something is wrong with it.
  static func path(_ row: Row, known: Known, _ faults: inout Faults) -> TrainingPath? {
    var row = row
    let identifier = row.identifier("id")
    let path = TrainingPath(
      identifier: identifier, code: row.optional("code"), title: row.requiredFrench("title"),
      award: row.reference("award", to: known.awards, in: "awards.csv"),
      level: row.whole("level", in: 3...8), rncp: row.optional("rncp"),
      registrationEnds: row.day("registration_ends"),
      registration: row.choice("registration", standIn: .toVerify), successor: successor(&row),
      field: row.reference("field", to: known.fields, in: "fields.csv"),
      entry: row.optionalChoice("entry"), entryBasis: row.optionalChoice("entry_basis"),
      entryNote: row.french("entry_note"), experienceNote: row.french("experience_note"),
      durationNote: row.french("duration_note"), months: row.range("months", in: 1...120),
      hours: row.whole("hours", in: 1...5000), credits: row.whole("credits", in: 1...300),
      modes: row.choices("modes"), modesBasis: row.french("modes_basis"),
      cpf: row.choice("cpf", standIn: .unknown), cpfBasis: row.french("cpf_basis"),
      vae: row.choice("vae", standIn: .unknown), vaeBasis: row.optional("vae_basis"),
      jobs: known.jobs[identifier] ?? [], sources: known.sources.texts(&row, "sources"),
      sourceDate: row.sourceDate("source_date"), confidence: row.choice("confidence", standIn: .low),
      note: row.optional("note"))
    checkWhatIsNotKept(&row)
    checkBases(of: path, &row)
    faults.add(contentsOf: row.faults)
    return row.faults.isEmpty ? path : nil
  }

  /// The number that replaces the path’s own; what is said of it needs the number and the date of its source.
  private static func successor(_ row: inout Row) -> TrainingPath.Successor? {
    let number = row.whole("successor", in: numbers)
    let ends = row.day("successor_ends")
    guard number != nil || ends != nil || row.optional("successor_seen") != nil else { return nil }
    let seen = row.sourceDate("successor_seen")
    if row.optional("successor") == nil { row.fault("successor", .cellEmpty) }
    guard let number else { return nil }
    return TrainingPath.Successor(rncp: String(number), ends: ends, sourceDate: seen)
  }

  /// The numbers that the national register may have given.
  private static let numbers = 1...99999

  private static func checkWhatIsNotKept(_ row: inout Row) {
    _ = row.whole("rncp", in: numbers)
    _ = row.whole("blocks", in: 1...50)
    for number in row.list("rncp_previous") where Int(number).map(numbers.contains) != true {
      row.fault("rncp_previous", .outOfRange, ["value": .text(number), "from": "1", "to": "99999"])
    }
  }

  /// Whatever is shown needs its source: what a path claims must say where it comes from.
  private static func checkBases(of path: TrainingPath, _ row: inout Row) {
    let claims = [
      (path.entry != nil, "entry", "entry_basis"), (!path.modes.isEmpty, "modes", "modes_basis"),
      (path.cpf == .yes, "cpf", "cpf_basis"), (path.vae == .yes, "vae", "vae_basis"),
      (path.registration == .running, "registration", "registration_ends"),
    ]
    for (isClaimed, column, basis) in claims where isClaimed && row.optional(basis) == nil {
      row.fault(basis, .cellNeeded, ["value": .text(row.cell(column)), "column": .text(column)])
    }
  }
}
