package import Faults

/// Reads the records of an export of the RNCP in XML (`export_fiches_RNCP_V4_1`), one after the other.
package final class RncpXml: XmlHandler {
  /// The records, by number; those of the other register (RS) are left out.
  package private(set) var records: [Int: RncpRecord] = [:]
  /// What could not be used, with its line.
  package private(set) var faults = Faults()

  private let file: String
  private var open: [String] = []
  private var record: RncpRecord?
  private var occupation = ""
  private var occupations = RncpRecord.Occupations()
  /// What the record says, in order; taken when it ends, since its number may stand anywhere.
  private var statements: [(element: String, parent: String, text: String, line: Int)] = []

  /// Reads a file by the name that faults call it.
  package init(file: String) { self.file = file }

  /// The elements whose text is used.
  private static let used: Set = [
    "NUMERO_FICHE", "NIVEAU", "CODE", "LIBELLE", "ACTIF", "DATE_FIN_ENREGISTREMENT",
    "SI_JURY_VAE",
    "NOUVELLE_CERTIFICATION",
  ]

  package func begin(_ element: String, _ attributes: XmlAttributes, line: Int) -> Bool {
    if element == "FICHE" { (record, statements) = (nil, []) }
    open.append(element)
    return Self.used.contains(element)
  }

  package func end(_ element: String, text: String, line: Int) {
    open.removeLast()
    let parent = open.last ?? ""
    if element == "FICHE" { return close(line: line) }
    guard Self.used.contains(element), !text.isEmpty else { return }
    if element == "NUMERO_FICHE", parent == "FICHE" { return begin(text, line) }
    statements.append((element, parent, text, line))
  }

  private func begin(_ text: String, _ line: Int) {
    if let number = RncpRecord.number(in: text) {
      record = RncpRecord(number: number)
    } else if !text.hasPrefix("RS") {
      faults.add(fault("NUMERO_FICHE", text, line, expected: "RNCP12345"))
    }
  }

  private func close(line: Int) {
    guard var record else { return }
    for said in statements { take(said.element, said.parent, said.text, said.line, into: &record) }
    if records.updateValue(record, forKey: record.number) != nil {
      faults.add(Fault(.twice, file: file, line: line, ["value": "RNCP\(record.number)"]))
    }
    self.record = nil
  }

  private func take(
    _ element: String, _ parent: String, _ text: String, _ line: Int, into record: inout RncpRecord
  ) {
    switch (parent, element) {
    case ("NOMENCLATURE_EUROPE", "NIVEAU"):
      record.level = RncpRecord.level(in: text)
      if record.level == nil { faults.add(fault(element, text, line, expected: "NIV6")) }
    case ("FICHE", "ACTIF"):
      record.isActive = RncpRecord.flag(text)
      if record.isActive == nil { faults.add(fault(element, text, line, expected: "ACTIVE, INACTIVE")) }
    case ("FICHE", "DATE_FIN_ENREGISTREMENT"):
      record.ends = RncpRecord.day(text)
      if record.ends == nil { faults.add(fault(element, text, line, expected: "31/12/2028")) }
    case ("FICHE", "SI_JURY_VAE"):
      record.allowsExperience = RncpRecord.flag(text)
      if record.allowsExperience == nil { faults.add(fault(element, text, line, expected: "Oui, Non")) }
    case ("ROME", "CODE"): occupation = text
    case ("ROME", "LIBELLE"):
      record.occupations.append(occupations.occupation(occupation, text))
    case (_, "NOUVELLE_CERTIFICATION"):
      if let number = RncpRecord.number(in: text) { record.successors.append(number) }
    default: break
    }
  }

  private func fault(_ element: String, _ text: String, _ line: Int, expected: String) -> Fault {
    Fault(
      .importValue, file: file, line: line, field: element,
      ["value": .text(text), "example": .text(expected)])
  }
}
