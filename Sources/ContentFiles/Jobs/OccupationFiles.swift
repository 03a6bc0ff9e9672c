package import Faults
import Gazetteer
import Guidance
package import Knowledge
import Occupations

/// The files of the occupations, read when somebody first looks for one.
struct OccupationFiles: Sendable {
  let directory: Deferred<ReadResult<OccupationDirectory>>

  /// Reads from folders, when asked to.
  ///
  /// - Parameter fields: The fields of the catalogue.
  init(_ folders: AssetFolders, fields: Set<String>) {
    directory = Deferred { Self.directory(folders, fields) }
  }

  private static func directory(
    _ folders: AssetFolders, _ fields: Set<String>
  ) -> ReadResult<OccupationDirectory> {
    var faults = Faults()
    let reader = OccupationReader(fields: fields)
    let schools = reader.schools(folders.layers(of: "jobs/schools.csv", &faults), &faults)
    let occupations = reader.occupations(
      folders.layers(of: "jobs/occupations.csv", &faults), schools, &faults)
    let codes = Set(occupations.map(\.code))
    let value = OccupationDirectory(
      occupations: occupations, everyday: reader.everyday(folders, codes, &faults),
      official: reader.official(folders, codes, &faults))
    return ReadResult(value: value, faults: faults)
  }
}

/// Reads the tables of `jobs/`: occupations, where they are learnt, and what they are called.
struct OccupationReader {
  /// The fields of the catalogue.
  let fields: Set<String>

  private static let schoolColumns = Table.Columns(names: ["id", "source", "checked"])
  private static let columns = Table.Columns(names: ["rome", "name", "fields", "school"])

  func schools(_ layers: [Layer], _ faults: inout Faults) -> [String: TradeSchool] {
    let table = Overlay(layers, columns: Self.schoolColumns, faults: &faults)
    var schools: [String: TradeSchool] = [:]
    for var row in table.rows {
      let school = TradeSchool(identifier: row.identifier("id"), source: row.required("source"))
      faults.add(contentsOf: row.faults)
      if row.faults.isEmpty { schools[school.identifier] = school }
    }
    return schools
  }

  func occupations(
    _ layers: [Layer], _ schools: [String: TradeSchool], _ faults: inout Faults
  ) -> [Occupation] {
    let table = Overlay(
      layers, columns: Self.columns, replacedBy: "rome", unique: ["rome"], faults: &faults)
    return table.rows.compactMap { row in
      var row = row
      let code = row.required("rome")
      if !code.isOccupationCode { row.fault("rome", .occupationExpected, ["value": .text(code)]) }
      let name = row.required("name")
      let fields = row.list("fields")
      for field in fields where !self.fields.contains(field) {
        row.notInFile("fields", field, "catalogue/fields.csv")
      }
      let school = row.optional("school")
      if let school, schools[school] == nil { row.notInFile("school", school, "jobs/schools.csv") }
      faults.add(contentsOf: row.faults)
      guard row.faults.isEmpty else { return nil }
      return Occupation(code: code, name: name, fields: fields, school: school.flatMap { schools[$0] })
    }
  }

  /// What people call occupations: several words a row, joined by `|`; those of a site come before the shipped ones.
  func everyday(_ folders: AssetFolders, _ codes: Set<String>, _ faults: inout Faults) -> [OccupationName] {
    folders.layers(of: "jobs/everyday.tsv", &faults).reversed().flatMap { layer in
      rows(layer, columns: ["rome", "words"], codes, &faults).flatMap { code, words in
        words.split(separator: "|").map { OccupationName(code: code, text: String($0)) }
      }
    }
  }

  /// The names of the directory, from the last folder that has them.
  func official(_ folders: AssetFolders, _ codes: Set<String>, _ faults: inout Faults) -> [OccupationName] {
    guard let layer = folders.layers(of: "jobs/names.tsv", &faults).last else { return [] }
    return rows(layer, columns: ["rome", "name"], codes, &faults).map { OccupationName(code: $0, text: $1) }
  }

  private func rows(
    _ layer: Layer, columns: [String], _ codes: Set<String>, _ faults: inout Faults
  ) -> [(code: String, text: String)] {
    var found: [(code: String, text: String)] = []
    TableRows.read(layer.bytes, table: layer.file, columns: columns, faults: &faults) { rows in
      while rows.advance() {
        let code = rows.text(0)
        guard codes.contains(code) else {
          rows.fault(at: 0, .notInFile, ["file": "occupations.csv"])
          continue
        }
        found.append((code, rows.text(1)))
      }
    }
    return found
  }
}

/// Tells what is wrong in the files of the occupations, which are read late.
package struct OccupationCheck {
  /// Every fault.
  package let faults: [Fault]

  /// Checks the files of folders that knowledge was read from.
  package init(_ knowledge: Knowledge, in folders: AssetFolders) {
    let fields = Set(knowledge.guide.catalogue.fields.map(\.identifier))
    let directory = OccupationFiles(folders, fields: fields).directory.value
    let schools = Set(directory.value.occupations.compactMap(\.school?.identifier))
    let texts = knowledge.everyText
    // What is said of a school stands in the words, so that a language is added by a file of words alone.
    faults =
      directory.faults
      + schools.sorted().filter { texts.text("school.\($0)", in: "fr") == nil }.map { school in
        Fault(
          .notInFile, file: "jobs/schools.csv", field: "id",
          ["value": .text(school), "file": "words/fr.yaml"])
      }
  }
}
