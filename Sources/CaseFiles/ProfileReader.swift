import ContentFiles
package import Faults
package import Guidance
import Interview
package import Knowledge

/// Reads the profiles of a folder: people whom the rules are tried on, as counsellors write them down.
///
/// Only what the rules need is read: the name, the day and the answers. What is expected of the rules is a matter of
/// the tests.
package struct ProfileReader {
  /// A person with a name, and where they stand.
  package struct Profile {
    /// The name.
    package let name: String
    /// The person.
    package let person: Guide.Person
  }

  private let knowledge: Knowledge

  /// Reads answers to the questions of a library.
  package init(_ knowledge: Knowledge) { self.knowledge = knowledge }

  /// The profiles of every file of a folder that ends in `.yaml`, in order.
  package func read(_ folder: String, _ faults: inout Faults) -> [Profile] {
    let names = AssetFolders.names(in: folder).filter { $0.hasSuffix(".yaml") }
    if names.isEmpty { faults.add(Fault(.noProfiles, file: folder)) }
    return names.flatMap { name -> [Profile] in
      let file = "\(folder)/\(name)"
      guard let bytes = AssetFolders.read(file, &faults),
        let root = YamlEntry.document(file, bytes: bytes, &faults)
      else { return [] }
      guard let items = root.items else {
        faults.add(root.fault(.listExpected, ["example": "- name: …"]))
        return []
      }
      return items.compactMap { profile($0, &faults) }
    }
  }

  private func profile(_ item: YamlEntry, _ faults: inout Faults) -> Profile? {
    guard let name = item.required("name", &faults), let date = item.requiredDate("on", &faults),
      let written = item.requiredEntry("answers", &faults)
    else { return nil }
    switch AnswersReader(knowledge, on: date).read(written) {
    case .success(let answers):
      return Profile(
        name: name,
        person: Guide.Person(
          answers: answers, surroundings: knowledge.surroundings(of: answers), date: date))
    case .failure(let wrong):
      for fault in wrong.all {
        faults.add(fault.onLine(fault.line == 0 ? written.line : fault.line).moved(to: written.file))
      }
      return nil
    }
  }
}
