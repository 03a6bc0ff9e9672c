import Faults
import Guidance
import Knowledge

/// Reads `guidance/stacking.yaml`: what schemes have to do with one another.
struct StackingReader {
  let schemes: Set<String>

  func read(_ items: [YamlEntry], _ texts: inout Texts, _ faults: inout Faults) -> [Stacking] {
    items.compactMap { item in
      item.expectKeys(["id", "schemes", "relation", "says", "rule", "source"], &faults)
      guard let identifier = item.required("id", &faults),
        let relation = item.required("relation", as: Stacking.Relation.self, &faults),
        let rule = item.required("rule", &faults), let source = item.required("source", &faults)
      else { return nil }
      item.readBilingual("says", under: "stacking.\(identifier)", &texts, &faults)
      let named = item.schemes("schemes", known: schemes, &faults)
      if named.count < 2 {
        faults.add((item["schemes"] ?? item).fault(.stackingShort, ["name": .text(identifier)]))
      }
      if Set(named).count < named.count {
        faults.add((item["schemes"] ?? item).fault(.stackingRepeats, ["name": .text(identifier)]))
      }
      return Stacking(
        identifier: identifier, schemes: named, relation: relation, rule: rule, source: source)
    }
  }
}

extension YamlEntry {
  /// The schemes listed under a key; one that does not exist is a fault.
  func schemes(_ name: String, known: Set<String>, _ faults: inout Faults) -> [String] {
    let named = texts(name, &faults)
    for scheme in named where !known.contains(scheme) {
      faults.add(
        (self[name] ?? self).fault(.notInFile, ["value": .text(scheme), "file": "guidance/schemes"]))
    }
    return named
  }
}
