package import Faults
import Gazetteer
import Guidance
package import Knowledge

/// Compares the offices, which are read late, with the communes and the contacts, and tells what is wrong in them.
package struct OfficeCheck {
  private let knowledge: Knowledge
  private let files: OfficeFiles

  /// Checks the files of folders that knowledge was read from.
  package init(_ knowledge: Knowledge, in folders: AssetFolders) {
    self.knowledge = knowledge
    files = OfficeFiles(folders)
  }

  /// Every fault.
  package var faults: [Fault] {
    let kinds = files.kinds.sorted { $0.key < $1.key }
    return kinds.flatMap { $0.value.value.faults }
      + kinds.flatMap { kind, late in unknown(in: late.value.value, of: kind) } + unknownKinds
  }

  /// Communes and areas that the territory does not have.
  private func unknown(in offices: [Office], of kind: String) -> [Fault] {
    let gazetteer = knowledge.gazetteer
    return offices.flatMap { office -> [Fault] in
      let communes = [office.commune].compactMap { $0 }.filter { gazetteer.commune($0) == nil }
        .map { ("commune", $0) }
      let areas = office.area.filter { area in
        area != Office.nation && Place(area).flatMap { gazetteer.describe($0) } == nil
      }.map { ("area", $0) }
      return (communes + areas).map { field, value in
        Fault(
          .notInFile, file: "contacts/\(kind).csv", field: field,
          ["value": "\(value) (\(office.identifier))", "file": "territory"])
      }
    }
  }

  /// Kinds of offices that a contact names and no file has.
  private var unknownKinds: [Fault] {
    knowledge.contacts.flatMap { contact in
      contact.offices.filter { $0 != Knowledge.centreOffices && files.kinds[$0] == nil }.map { kind in
        Fault(
          .notInFile, file: "guidance/contacts.yaml", field: "offices",
          ["value": .text(kind), "file": "contacts"])
      }
    }
  }
}
