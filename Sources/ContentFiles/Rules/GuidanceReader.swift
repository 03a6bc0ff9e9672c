import Faults
import Guidance
import Knowledge

/// Reads everything under `guidance/` into a guide, in the order in which the files need one another.
struct GuidanceReader {
  let folders: AssetFolders
  let catalogue: Catalogue
  let regions: [String]
  let awards: [String]

  /// The guide and the contacts; nil when faults leave no ranking to advise by.
  func read(_ texts: inout Texts, _ faults: inout Faults) -> (guide: Guide, contacts: [Contact])? {
    let factItems = items("facts", &faults)
    let entries = FactReader(fields: catalogue.fields).read(factItems, &texts, &faults)
    FactReader.checkRoles(factItems, &faults)
    let plan = PlanSource(in: folders, &faults)
    let derived = DerivedFact.facts(
      regions: regions, awards: awards, fields: catalogue.fields.map(\.identifier), purposes: plan.purposes)
    let asked = entries.map(\.fact)
    for fact in derived where asked.contains(where: { $0.identifier == fact.identifier }) {
      faults.add(
        Fault(.factDerived, file: "guidance/facts.yaml", field: fact.identifier))
    }
    let sheet = FactSheet(asked + derived)
    let constants = ConstantReader().read(items("constants", &faults), &faults)
    let contactReader = ContactReader()
    let contacts = contactReader.contacts(items("contacts", &faults), &texts, &faults)
    let definitionItems = items("definitions", &faults)
    let conditions = ConditionReader(
      sheet: sheet, constants: Set(constants.map(\.identifier)),
      definitions: Set(definitionItems.compactMap { $0["id"]?.text }),
      contacts: Set(contacts.map(\.identifier)))
    var book = RuleBook(
      sheet: sheet, constants: constants,
      definitions: definitions(definitionItems, conditions, &texts, &faults))
    let questions = questions(entries, conditions, into: &book, &texts, &faults)
    let schemes = schemes(conditions, into: &book, &texts, &faults)
    let advisers = contactReader.advisers(
      items("advisers", &faults), conditions: conditions, into: &book, &texts, &faults)
    let contradictions = contradictions(conditions, into: &book, &texts, &faults)
    let known = Set(schemes.map(\.identifier))
    let rankingReader = RankingReader(conditions: conditions, schemes: known)
    guard let root = YamlList.last(of: "guidance/ranking.yaml", in: folders, &faults),
      let ranking = rankingReader.read(root, into: &book, &texts, &faults)
    else { return nil }
    let payScales = PayScaleReader(
      schemes: known, constants: constants, conditions: conditions, regions: regions
    ).read(items("pay-scales", &faults), into: &book, &texts, &faults)
    let planning = PlanReader(conditions: conditions, schemes: known, catalogue: catalogue)
      .read(plan, into: &book, &texts, &faults)
    let guide = Guide(
      book: book, questions: questions, schemes: schemes, catalogue: catalogue, ranking: ranking,
      advisers: advisers, contradictions: contradictions,
      stackings: StackingReader(schemes: known).read(items("stacking", &faults), &texts, &faults),
      payScales: payScales, planning: planning)
    return (guide, contacts)
  }

  private func items(_ name: String, _ faults: inout Faults) -> [YamlEntry] {
    YamlList.items(of: "guidance/\(name).yaml", in: folders, &faults)
  }

  private func definitions(
    _ items: [YamlEntry], _ conditions: ConditionReader, _ texts: inout Texts, _ faults: inout Faults
  ) -> [String: Condition] {
    var definitions: [String: Condition] = [:]
    for item in items {
      item.expectKeys(["id", "when", "name", "decided"], &faults)
      guard let identifier = item["id"]?.text else { continue }
      item.readBilingual("name", under: "definition.\(identifier)", &texts, &faults)
      item.readBilingual(
        "decided", under: "definition.\(identifier).decided", isRequired: false, &texts, &faults)
      guard let when = item.requiredEntry("when", &faults) else { continue }
      definitions[identifier] = conditions.condition(
        when, scope: .person, key: "definition.\(identifier).when", &texts, &faults)
    }
    for item in items {
      guard let identifier = item["id"]?.text, leads(from: identifier, to: identifier, in: definitions)
      else { continue }
      faults.add(item.fault(.definitionCircular, ["name": .text(identifier)]))
      definitions[identifier] = nil
    }
    return definitions
  }

  /// Whether a definition names another, directly or through others.
  private func leads(from start: String, to goal: String, in definitions: [String: Condition]) -> Bool {
    var seen: Set<String> = []
    var open = [start]
    while let name = open.popLast() {
      let names = definitions[name]?.names ?? []
      if names.contains(goal) { return true }
      open += names.filter { seen.insert($0).inserted }
    }
    return false
  }

  private func contradictions(
    _ conditions: ConditionReader, into book: inout RuleBook, _ texts: inout Texts, _ faults: inout Faults
  ) -> [Contradiction] {
    items("contradictions", &faults).compactMap { item in
      item.expectKeys(["id", "when", "says"], &faults)
      guard let identifier = item["id"]?.text else { return nil }
      item.readBilingual("says", under: "contradiction.\(identifier)", &texts, &faults)
      guard let when = item.requiredEntry("when", &faults) else { return nil }
      let condition = conditions.condition(
        when, scope: .person, key: "contradiction.\(identifier).when", &texts, &faults)
      return Contradiction(identifier: identifier, rule: book.add(condition))
    }
  }

  private func questions(
    _ entries: [FactReader.Entry], _ conditions: ConditionReader, into book: inout RuleBook,
    _ texts: inout Texts, _ faults: inout Faults
  ) -> [Question] {
    entries.map { entry in
      let condition = entry.when.map {
        conditions.condition(
          $0, scope: .person, key: "fact.\(entry.fact.identifier).when", &texts, &faults)
      }
      let rule = condition.map { book.add($0) }
      entry.when.map { expectKnown(rule, for: entry.fact, in: book, at: $0, &faults) }
      var choiceRules: [String: RuleBook.Rule] = [:]
      for choice in entry.choices {
        let condition = conditions.condition(
          choice.when, scope: .person, key: "fact.\(entry.fact.identifier).choice.\(choice.name).when",
          &texts,
          &faults)
        choiceRules[choice.name] = book.add(condition)
        expectKnown(choiceRules[choice.name], for: entry.fact, in: book, at: choice.when, &faults)
      }
      return Question(
        fact: entry.fact.identifier, rule: rule, isOnRequest: entry.isOnRequest,
        changeability: entry.changeability, choiceRules: choiceRules)
    }
  }

  /// A condition that waits for a later answer is never known in time: the question would never be asked.
  private func expectKnown(
    _ rule: RuleBook.Rule?, for fact: Fact, in book: RuleBook, at when: YamlEntry, _ faults: inout Faults
  ) {
    let own = book.sheet.position(of: fact.identifier) ?? 0
    for later in book.facts(testedBy: rule).sorted() where later >= own {
      faults.add(when.fault(.questionLate, ["name": .text(book.sheet.facts[later].identifier)]))
    }
  }

  private func schemes(
    _ conditions: ConditionReader, into book: inout RuleBook,
    _ texts: inout Texts, _ faults: inout Faults
  ) -> [Scheme] {
    let reader = SchemeReader(conditions: conditions, regions: regions)
    var drafts: [String: SchemeReader.Draft] = [:]
    var labels: [String: String] = [:]
    // In the order of reading, so that of two in one role the later is told.
    var written: [(identifier: String?, entry: YamlEntry)] = []
    for layer in folders.layers(in: "guidance/schemes", ending: ".yaml", &faults) {
      guard let document = YamlEntry.document(layer.file, bytes: layer.bytes, &faults) else { continue }
      let identifier = document["id"]?.text
      let entry = document.replacing(written.first { $0.identifier == identifier }?.entry)
      written.removeAll { $0.identifier == identifier }
      written.append((identifier, entry))
      guard let draft = reader.read(entry, &texts, &faults)
      else { continue }
      let folder = String(
        layer.file.prefix(upTo: layer.file.utf8.lastIndex(of: UInt8(ascii: "/")) ?? layer.file.startIndex))
      if labels[draft.identifier] == folder {
        faults.add(entry.fault(.schemeInTwoFiles, ["name": .text(draft.identifier)]))
      }
      labels[draft.identifier] = folder
      drafts[draft.identifier] = draft
    }
    checkRoles(written.map(\.entry), &faults)
    for draft in drafts.values {
      for item in draft.see?.items ?? [] where drafts[item.text ?? ""] == nil {
        faults.add(item.fault(.notInFile, ["value": item.written, "file": "guidance/schemes"]))
      }
    }
    let accounts = Dictionary(grouping: drafts.values.compactMap(\.account)) { $0.text }
    for entry in accounts.values.filter({ $0.count == 1 }).joined() {
      faults.add(entry.fault(.accountAlone, ["name": entry.written]))
    }
    return drafts.values.sorted { ($0.order, $0.identifier) < ($1.order, $1.identifier) }
      .map { $0.make(&book) }
  }
}

extension GuidanceReader {
  /// Tells the roles of schemes that two have.
  private func checkRoles(_ schemes: [YamlEntry], _ faults: inout Faults) {
    var roles = Roles<SchemeRole>()
    for entry in schemes { roles.note(of: entry) }
    roles.check(&faults)
  }
}

extension Condition {
  /// The definitions that the condition names, in itself or in its parts.
  fileprivate var names: [String] {
    switch self {
    case .named(let name): [name]
    case .all(let parts), .any(let parts), .atLeast(_, let parts): parts.flatMap(\.names)
    case .within(let frame, let part): frame.names + part.names
    case .not(let part), .unless(let part), .worded(let part, _): part.names
    case .test, .decision: []
    }
  }
}
