import Faults
import Guidance
import Knowledge

// Situations and steps, with the sentences that they say.

extension PlanReader {
  func situation(
    _ item: YamlEntry, _ steps: Set<String>, into book: inout RuleBook, _ texts: inout Texts,
    _ faults: inout Faults
  ) -> Planning.Situation? {
    item.expectKeys(["id", "order", "when", "steps", "paths", "payers", "source"], &faults)
    guard let identifier = item.required("id", &faults), let origin = item.required("source", &faults)
    else { return nil }
    let key = "plan.situation.\(identifier)"
    let rule = self.rule(item["when"], .person, key, into: &book, &texts, &faults)
    var choices: [Planning.Choice] = []
    for entry in item["steps"]?.items ?? [] {
      entry.pairs.map { _ in entry.expectKeys(["step", "when", "unless"], &faults) }
      guard let step = entry.text ?? entry["step"]?.text, steps.contains(step) else {
        faults.add(
          entry.fault(
            .notInFile, ["value": (entry["step"] ?? entry).written, "file": "guidance/plan"]))
        continue
      }
      choices.append(
        Planning.Choice(
          identifier: step, rule: self.rule(entry["when"], .person, key, into: &book, &texts, &faults),
          exception: exception(entry, .person, key, into: &book, &texts, &faults), source: origin))
    }
    if choices.isEmpty { faults.add(item.fault(.situationWithoutStep, ["name": .text(identifier)])) }
    return Planning.Situation(
      identifier: identifier, rule: rule, steps: choices, namesPaths: item.flag("paths", &faults),
      namesPayers: item["payers"] == nil || item.flag("payers", &faults), source: origin)
  }

  func step(
    _ item: YamlEntry, into book: inout RuleBook, _ texts: inout Texts, _ faults: inout Faults
  ) -> Planning.Step? {
    item.expectKeys(
      [
        "id", "name", "contact", "do", "also", "when", "say", "bring", "why", "place", "source",
        "checked",
      ], &faults)
    guard let identifier = item.required("id", &faults), let contact = item.required("contact", &faults),
      let origin = item.required("source", &faults), item.requiredDate("checked", &faults) != nil
    else { return nil }
    if !conditions.contacts.contains(contact) {
      faults.add(
        (item["contact"] ?? item).fault(
          .notInFile, ["value": .text(contact), "file": "contacts.yaml"]))
    }
    let key = "plan.step.\(identifier)"
    item.readBilingual("name", under: "\(key).name", &texts, &faults)
    let sentences = { (name: String, book: inout RuleBook, texts: inout Texts, faults: inout Faults) in
      self.sentences(item[name], under: "\(key).\(name)", into: &book, &texts, &faults)
    }
    let action = sentences("do", &book, &texts, &faults)
    if action.isEmpty { faults.add(item.fault(.stepWithoutAction, ["name": .text(identifier)])) }
    return Planning.Step(
      identifier: identifier, contact: contact, source: origin, needsPlace: item.flag("place", &faults),
      action: action,
      remarks: sentences("also", &book, &texts, &faults), time: sentences("when", &book, &texts, &faults),
      words: sentences("say", &book, &texts, &faults), bring: sentences("bring", &book, &texts, &faults),
      reason: sentences("why", &book, &texts, &faults))
  }

  /// One text for everybody, or a list of texts, each with the condition under which it is said.
  func sentences(
    _ entry: YamlEntry?, under key: String, into book: inout RuleBook, _ texts: inout Texts,
    _ faults: inout Faults
  ) -> [Planning.Sentence] {
    guard let entry else { return [] }
    guard let items = entry.items else {
      entry.readBilingual(under: key, &texts, &faults)
      return [Planning.Sentence(key: key, rule: nil)]
    }
    return items.enumerated().compactMap { position, item in
      sentence(item, under: "\(key).\(position + 1)", into: &book, &texts, &faults)
    }
  }

  func sentence(
    _ item: YamlEntry, under key: String, into book: inout RuleBook, _ texts: inout Texts,
    _ faults: inout Faults
  ) -> Planning.Sentence? {
    item.expectKeys(["id", "order", "when", "says", "plain", "offered", "source"], &faults)
    item.readBilingual("offered", under: "\(key).offered", isRequired: false, &texts, &faults)
    item.readBilingual("says", under: key, &texts, &faults)
    item.readBilingual("plain", under: "\(key).plain", isRequired: false, &texts, &faults)
    let rule = item["when"].map { self.rule($0, .person, key, into: &book, &texts, &faults) }
    return Planning.Sentence(key: key, rule: rule)
  }

  func remark(
    _ item: YamlEntry, under key: String, into book: inout RuleBook, _ texts: inout Texts,
    _ faults: inout Faults
  ) -> Planning.Sentence? {
    guard let identifier = item.required("id", &faults), item.required("source", &faults) != nil
    else { return nil }
    return sentence(item, under: "\(key).\(identifier)", into: &book, &texts, &faults)
  }
}
