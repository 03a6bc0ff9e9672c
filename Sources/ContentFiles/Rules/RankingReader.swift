import Faults
import Guidance
import Knowledge

/// Reads `guidance/ranking.yaml`: which paths are proposed, in what order, and why.
struct RankingReader {
  let conditions: ConditionReader
  let schemes: Set<String>

  func read(
    _ root: YamlEntry, into book: inout RuleBook, _ texts: inout Texts, _ faults: inout Faults
  ) -> Ranking? {
    root.expectKeys(
      ["admits", "widened", "contracts", "rare contracts", "entries", "proposals shown", "criteria"],
      &faults)
    guard let admits = rule("admits", root, into: &book, &texts, &faults),
      let widened = rule("widened", root, into: &book, &texts, &faults)
    else { return nil }
    let limit = root.number("proposals shown", &faults) ?? 10
    if !(1...100).contains(limit) {
      faults.add(
        (root["proposals shown"] ?? root).fault(
          .outOfRange, ["value": "\(limit)", "from": "1", "to": "100"]))
    }
    return Ranking(
      admits: admits, widened: widened, contracts: known("contracts", root, &faults),
      rareContracts: known("rare contracts", root, &faults),
      entries: known("entries", root, &faults), limit: max(1, limit),
      criteria: criteria(root, into: &book, &texts, &faults))
  }

  private func known(_ name: String, _ root: YamlEntry, _ faults: inout Faults) -> [String] {
    let names = root.texts(name, &faults)
    for scheme in names where !schemes.contains(scheme) {
      faults.add(
        (root[name] ?? root).fault(.notInFile, ["value": .text(scheme), "file": "guidance/schemes"]))
    }
    return names
  }

  private func rule(
    _ name: String, _ root: YamlEntry, into book: inout RuleBook, _ texts: inout Texts,
    _ faults: inout Faults
  ) -> RuleBook.Rule? {
    guard let entry = root.requiredEntry(name, &faults) else { return nil }
    return book.add(conditions.condition(entry, scope: .path, key: "ranking.\(name)", &texts, &faults))
  }

  private func criteria(
    _ root: YamlEntry, into book: inout RuleBook, _ texts: inout Texts, _ faults: inout Faults
  ) -> [Ranking.Criterion] {
    var seen: Set<String> = []
    var criteria: [Ranking.Criterion] = []
    for item in root["criteria"]?.items ?? [] {
      item.expectKeys(["id", "component", "points", "when", "says", "source"], &faults)
      guard let identifier = item.required("id", &faults),
        let component = item.required("component", as: Ranking.Component.self, &faults),
        let points = item.requiredNumber("points", &faults),
        let source = item.required("source", &faults), let when = item.requiredEntry("when", &faults)
      else { continue }
      let condition = conditions.condition(
        when, scope: .path, key: "ranking.\(identifier)", &texts, &faults)
      guard seen.insert(identifier).inserted else {
        faults.add(item.fault(.twice, ["value": .text(identifier)]))
        continue
      }
      item.readBilingual("says", under: "ranking.\(identifier)", &texts, &faults)
      criteria.append(
        Ranking.Criterion(
          identifier: identifier, component: component, points: points, rule: book.add(condition),
          source: source))
    }
    return criteria
  }
}
