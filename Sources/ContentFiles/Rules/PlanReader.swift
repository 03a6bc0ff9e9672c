import Faults
import Guidance
import Knowledge

/// Reads how plans are made, from what the files of `guidance/plan` hold.
///
/// Lists whose order matters are sorted by `order`.
struct PlanReader {
  let conditions: ConditionReader
  let schemes: Set<String>
  let catalogue: Catalogue

  func read(
    _ source: PlanSource, into book: inout RuleBook, _ texts: inout Texts, _ faults: inout Faults
  ) -> Planning? {
    guard let admits = source.admits else { return nil }
    let admission = conditions.condition(admits, scope: .path, key: "plan.admits", &texts, &faults)
    let steps = (source.items["steps"] ?? []).compactMap { step($0, into: &book, &texts, &faults) }
    let known = Set(steps.map(\.identifier))
    let situations = sorted("situations", source, &faults).compactMap {
      situation($0, known, into: &book, &texts, &faults)
    }
    if situations.isEmpty { faults.add(admits.fault(.planWithoutSituation)) }
    return Planning(
      situations: situations, steps: steps, admits: book.add(admission),
      fits: choices("fits", source, .path, into: &book, &texts, &faults),
      forms: choices("forms", source, .path, into: &book, &texts, &faults),
      payers: choices("payers", source, .person, into: &book, &texts, &faults),
      protections: choices("protections", source, .person, into: &book, &texts, &faults),
      doors: choices("doors", source, .person, into: &book, &texts, &faults),
      pathsRemarks: sorted("remarks", source, &faults).compactMap {
        remark($0, under: "plan.remark", into: &book, &texts, &faults)
      },
      wishes: sorted("wishes", source, &faults).compactMap {
        remark($0, under: "plan.wish", into: &book, &texts, &faults)
      },
      levels: levels(source, &faults), purposes: purposes(source, &faults),
      firstFacts: firstFacts(source, &faults))
  }

  // MARK: Lists

  private func sorted(_ list: String, _ source: PlanSource, _ faults: inout Faults) -> [YamlEntry] {
    let items = (source.items[list] ?? []).map { (order: $0.requiredNumber("order", &faults) ?? 0, item: $0) }
    for (before, after) in zip(
      items.sorted { $0.order < $1.order }, items.sorted { $0.order < $1.order }.dropFirst())
    where before.order == after.order {
      faults.add(after.item.fault(.orderTwice, ["list": .text(list), "order": "\(after.order)"]))
    }
    return items.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
      .map(\.element.item)
  }

  private static let says = ["protections": "protection", "fits": "fit"]

  private func choices(
    _ list: String, _ source: PlanSource, _ scope: ConditionReader.Scope, into book: inout RuleBook,
    _ texts: inout Texts, _ faults: inout Faults
  ) -> [Planning.Choice] {
    sorted(list, source, &faults).compactMap { item in
      let word = Self.says[list]
      // Several doors may lead to one contact, each for other people.
      let chosen = list == "doors" ? "contact" : "id"
      item.expectKeys(
        ["id", chosen, "order", "when", "unless", "source"] + (word == nil ? [] : ["says", "plain"]), &faults)
      guard let identifier = item.required(chosen, &faults), let origin = item.required("source", &faults)
      else { return nil }
      check(identifier, of: list, item, &faults)
      if let word {
        item.readBilingual("says", under: "plan.\(word).\(identifier)", &texts, &faults)
        item.readBilingual(
          "plain", under: "plan.\(word).\(identifier).plain", isRequired: false, &texts, &faults)
      }
      let rule = self.rule(item["when"], scope, "plan.\(list).\(identifier)", into: &book, &texts, &faults)
      let exception = self.exception(
        item, scope, "plan.\(list).\(identifier)", into: &book, &texts, &faults)
      return Planning.Choice(identifier: identifier, rule: rule, exception: exception, source: origin)
    }
  }

  private func check(_ identifier: String, of list: String, _ item: YamlEntry, _ faults: inout Faults) {
    switch list {
    case "payers" where !schemes.contains(identifier):
      faults.add(item.fault(.notInFile, ["value": .text(identifier), "file": "guidance/schemes"]))
    case "doors" where !conditions.contacts.contains(identifier):
      faults.add(item.fault(.notInFile, ["value": .text(identifier), "file": "contacts.yaml"]))
    case "forms" where DeliveryMode(rawValue: identifier) == nil:
      faults.add(item.fault(.valueUnknown, ["value": .text(identifier), "known": DeliveryMode.expected]))
    default: break
    }
  }

  func rule(
    _ when: YamlEntry?, _ scope: ConditionReader.Scope, _ key: String, into book: inout RuleBook,
    _ texts: inout Texts, _ faults: inout Faults
  ) -> RuleBook.Rule {
    guard let when else { return book.add(.all([])) }
    return book.add(conditions.condition(when, scope: scope, key: "\(key).when", &texts, &faults))
  }

  func exception(
    _ item: YamlEntry, _ scope: ConditionReader.Scope, _ key: String, into book: inout RuleBook,
    _ texts: inout Texts, _ faults: inout Faults
  ) -> RuleBook.Rule? {
    item["unless"].map { unless in
      book.add(conditions.condition(unless, scope: scope, key: "\(key).unless", &texts, &faults))
    }
  }

  // MARK: What the catalogue does not say

  private func levels(_ source: PlanSource, _ faults: inout Faults) -> [String: Int] {
    var levels: [String: Int] = [:]
    for item in source.items["levels"] ?? [] {
      item.expectKeys(["id", "level", "source"], &faults)
      guard let path = item.required("id", &faults), let level = item.requiredNumber("level", &faults),
        item.required("source", &faults) != nil
      else { continue }
      check(path: path, item, &faults)
      if !(3...8).contains(level) {
        faults.add(
          (item["level"] ?? item).fault(
            .outOfRange, ["value": "\(level)", "from": "3", "to": "8"]))
      }
      levels[path] = level
    }
    return levels
  }

  private func purposes(_ source: PlanSource, _ faults: inout Faults) -> [String: Set<String>] {
    var purposes: [String: Set<String>] = [:]
    for item in source.items["purposes"] ?? [] {
      item.expectKeys(["id", "paths", "source"], &faults)
      guard let purpose = item.required("id", &faults), item.required("source", &faults) != nil
      else { continue }
      for path in item.texts("paths", &faults) {
        check(path: path, item, &faults)
        purposes[path, default: []].insert(purpose)
      }
    }
    return purposes
  }

  private func firstFacts(_ source: PlanSource, _ faults: inout Faults) -> [String] {
    (source.firstFacts?.items ?? []).compactMap { item in
      guard let fact = item.text, conditions.sheet[fact]?.origin == .asked else {
        faults.add(
          item.fault(.notInFile, ["value": .text(item.text ?? ""), "file": "guidance/facts.yaml"]))
        return nil
      }
      return fact
    }
  }

  private func check(path: String, _ item: YamlEntry, _ faults: inout Faults) {
    guard catalogue.path(path) == nil else { return }
    faults.add(item.fault(.notInFile, ["value": .text(path), "file": "paths.csv"]))
  }
}
