package import Faults
import Matching

/// Reads the tables of an export of the RNCP in CSV: the standard one, the occupations, the ways of access and the
/// numbers that follow one another, in any order; each adds to the records of the others.
package struct RncpTables {
  /// The records, by number.
  package private(set) var records: [Int: RncpRecord] = [:]
  /// What could not be used, with its line.
  package private(set) var faults = Faults()

  private var occupations = RncpRecord.Occupations()

  /// No records yet.
  package init() {}

  /// Reads one of the tables; what it is its columns tell.
  package mutating func read(_ reader: DelimitedReader, progress: (Int) -> Void = { _ in }) throws(Fault) {
    let name = reader.file.name
    try reader.read(
      progress: progress,
      header: { header in
        guard !header.has("Numero_Fiche") || !Self.columns.contains(where: header.has) else { return nil }
        return Fault(
          .columnMissing, file: name, line: 1,
          field: "Numero_Fiche, \(Self.columns.joined(separator: ", "))")
      },
      row: { take($0, name) })
  }

  /// The columns that tell a table of the export.
  private static let columns = ["Actif", "Codes_Rome_Code", "Si_Jury", "Nouvelle_Certification"]

  private mutating func take(_ row: DelimitedReader.Row, _ file: String) {
    let text = row["Numero_Fiche"]
    guard let number = RncpRecord.number(in: text) else {
      if !text.hasPrefix("RS") { add(.importValue, row, file, "Numero_Fiche", example: "RNCP12345") }
      return
    }
    var record = records[number] ?? RncpRecord(number: number)
    if row.has("Actif") { takeStandard(row, file, into: &record) }
    if !row["Codes_Rome_Code"].isEmpty {
      record.occupations.append(
        occupations.occupation(row["Codes_Rome_Code"], row["Codes_Rome_Libelle"]))
    }
    // The ways of access stand a line each: candidates by experience, contracts and others.
    if row.has("Si_Jury") {
      let isExperience = row["Si_Jury"].lowercased().holds("expérience") || row["Si_Jury"].holds("VAE")
      record.allowsExperience = isExperience ? true : record.allowsExperience ?? false
    }
    if let next = RncpRecord.number(in: row["Nouvelle_Certification"]), !record.successors.contains(next) {
      record.successors.append(next)
    }
    records[number] = record
  }

  private mutating func takeStandard(
    _ row: DelimitedReader.Row, _ file: String, into record: inout RncpRecord
  ) {
    record.level = RncpRecord.level(in: row["Nomenclature_Europe_Niveau"])
    record.isActive = RncpRecord.flag(row["Actif"])
    if record.isActive == nil { add(.importValue, row, file, "Actif", example: "ACTIVE, INACTIVE") }
    let end = row["Date_Fin_Enregistrement"]
    record.ends = RncpRecord.day(end)
    if record.ends == nil, !end.isEmpty {
      add(.importValue, row, file, "Date_Fin_Enregistrement", example: "31/12/2028")
    }
  }

  private mutating func add(
    _ code: FaultCode, _ row: DelimitedReader.Row, _ file: String, _ column: String, example: String
  ) {
    faults.add(
      Fault(
        code, file: file, line: row.line, field: column,
        ["value": .text(row[column]), "example": .text(example)]))
  }
}
