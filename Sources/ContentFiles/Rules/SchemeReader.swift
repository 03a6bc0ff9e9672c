import Faults
import Guidance
import Knowledge

/// Reads the schemes of `guidance/schemes`: one file a scheme.
struct SchemeReader {
  private static let keys = [
    "id", "rules", "kind", "order", "name", "plain", "gives", "next", "caution", "contact", "person", "path",
    "pays", "source", "grade", "checked", "watch", "from", "until", "abolished", "see", "formerly", "region",
    "account", "role", "within", "subject",
  ]

  let conditions: ConditionReader
  /// The codes of the regions.
  let regions: [String]

  /// A scheme as written, its conditions not yet compiled.
  struct Draft {
    let order: Int
    let identifier: String
    /// Where `see` stands, to tell of schemes that do not exist.
    let see: YamlEntry?
    /// Where `account` stands, to tell of one that no other scheme stands for.
    let account: YamlEntry?
    let make: (inout RuleBook) -> Scheme
  }

  /// A sentence as written, its condition not yet compiled.
  private struct SentenceDraft {
    let key: String
    let condition: Condition?
    /// Where it stands.
    let entry: YamlEntry
    /// Its words in each language.
    let words: YamlEntry?

    /// What it says, in each language and in plain words.
    var everyText: [String] {
      [words, words?[Texts.plain]].flatMap { words in ["fr", "en"].compactMap { words?.text(in: $0) } }
    }

    func make(_ book: inout RuleBook) -> Planning.Sentence {
      Planning.Sentence(key: key, rule: condition.map { book.add($0) })
    }
  }

  func read(_ entry: YamlEntry, _ texts: inout Texts, _ faults: inout Faults) -> Draft? {
    guard entry.isMapping else {
      faults.add(entry.fault(.schemeExpected))
      return nil
    }
    entry.expectKeys(Self.keys, &faults)
    guard let identifier = entry.required("id", &faults),
      let kind = entry.required("kind", as: Scheme.Kind.self, &faults),
      let contact = entry.required("contact", &faults), let source = entry.required("source", &faults),
      let grade = entry.required("grade", as: Grade.self, &faults)
    else { return nil }
    for name in ["name", "plain"] {
      entry.readBilingual(name, under: "scheme.\(identifier).\(name)", &texts, &faults)
    }
    let gives = sentences("gives", of: identifier, entry, &texts, &faults)
    let next = sentences("next", of: identifier, entry, &texts, &faults)
    let caution = sentences("caution", of: identifier, entry, isRequired: false, &texts, &faults)
    let quoted = quotedConstants(of: gives + next + caution, &faults)
    if !conditions.contacts.contains(contact) {
      faults.add(
        (entry["contact"] ?? entry).fault(.notInFile, ["value": .text(contact), "file": "contacts.yaml"]))
    }
    guard let checked = entry.requiredDate("checked", &faults) else { return nil }
    let rules = entry.texts("rules", &faults)
    if rules.isEmpty { faults.add((entry["rules"] ?? entry).fault(.schemeWithoutRule)) }
    let isAbolished = entry.flag("abolished", &faults)
    guard let person = person(of: identifier, entry, isAbolished: isAbolished, &texts, &faults) else {
      return nil
    }
    let region = entry.region(of: regions, &faults)
    let path = condition("path", .path, identifier, entry, &texts, &faults)
    let pays = entry.flag("pays", &faults)
    if pays && path == nil {
      faults.add((entry["pays"] ?? entry).fault(.paysWithoutPath))
    }
    let watch = watch(of: identifier, entry, &texts, &faults)
    let from = entry.date("from", &faults)
    let until = entry.date("until", &faults)
    if let from, let until, until < from {
      faults.add((entry["until"] ?? entry).fault(.endsBeforeStart))
    }
    let see = entry.texts("see", &faults)
    let formerly = entry.texts("formerly", &faults)
    let account = entry["account"]?.text
    let role = entry.role(SchemeRole.self, &faults)
    let subject =
      entry["subject"] == nil ? .other : entry.required("subject", as: Scheme.Subject.self, &faults) ?? .other
    return Draft(
      order: entry.number("order", &faults) ?? 1_000, identifier: identifier, see: entry["see"],
      account: entry["account"]
    ) { book in
      Scheme(
        identifier: identifier, rules: rules, kind: kind, person: book.add(person),
        path: path.map { book.add($0) }, pays: pays, contact: contact, constants: quoted, source: source,
        grade: grade, checked: checked, watch: watch, from: from, until: until, isAbolished: isAbolished,
        see: see, formerly: formerly, region: region, account: account, role: role,
        sentences: Scheme.Sentences(
          gives: gives.map { $0.make(&book) }, next: next.map { $0.make(&book) },
          caution: caution.map { $0.make(&book) }), subject: subject)
    }
  }

  /// Who may have it: of what is abolished nobody, so that no condition is needed; of what belongs to a region,
  /// only those who live there.
  private func person(
    of identifier: String, _ entry: YamlEntry, isAbolished: Bool, _ texts: inout Texts, _ faults: inout Faults
  ) -> Condition? {
    if isAbolished {
      for name in ["person", "path", "pays", "within"] {
        if let extra = entry[name] { faults.add(extra.fault(.abolishedWithConditions)) }
      }
      return .any([])
    }
    guard entry.requiredEntry("person", &faults) != nil,
      let person = condition("person", .person, identifier, entry, &texts, &faults)
    else { return nil }
    let frame = condition("within", .person, identifier, entry, &texts, &faults)
    let within = { (person: Condition) in frame.map { .within($0, person) } ?? person }
    guard let region = entry["region"]?.text else { return within(person) }
    let lives = Condition.test(
      FactTest(fact: DerivedFact.region.rawValue, comparison: .is, operand: .choices([region])))
    if case .all(let parts) = person { return within(.all([lives] + parts)) }
    return within(.all([lives, person]))
  }

  /// The key of what may change it, said in each language, or once for all of them.
  private func watch(
    of identifier: String, _ entry: YamlEntry, _ texts: inout Texts, _ faults: inout Faults
  ) -> String? {
    guard let written = entry["watch"] else { return nil }
    let key = "scheme.\(identifier).watch"
    if let text = written.text {
      texts.set(key, to: ["fr": text, "en": text])
    } else {
      written.readBilingual(under: key, &texts, &faults)
    }
    return key
  }

  private func condition(
    _ name: String, _ scope: ConditionReader.Scope, _ identifier: String, _ entry: YamlEntry,
    _ texts: inout Texts, _ faults: inout Faults
  ) -> Condition? {
    guard let written = entry[name] else { return nil }
    if written.items?.isEmpty == true { return .all([]) }
    return conditions.condition(
      written, scope: scope, key: "scheme.\(identifier).\(name)", &texts, &faults)
  }

  /// One text for everybody, or a list of texts, each with the condition under which it is said.
  private func sentences(
    _ name: String, of identifier: String, _ entry: YamlEntry, isRequired: Bool = true, _ texts: inout Texts,
    _ faults: inout Faults
  ) -> [SentenceDraft] {
    let key = "scheme.\(identifier).\(name)"
    guard let items = entry[name]?.items else {
      entry.readBilingual(name, under: key, isRequired: isRequired, &texts, &faults)
      return entry[name].map { [SentenceDraft(key: key, condition: nil, entry: $0, words: $0)] } ?? []
    }
    var drafts: [SentenceDraft] = []
    for (position, item) in items.enumerated() {
      item.expectKeys(["when", "says"], &faults)
      let own = "\(key).\(position + 1)"
      item.readBilingual("says", under: own, &texts, &faults)
      let condition = item["when"].map {
        conditions.condition($0, scope: .person, key: "\(own).when", &texts, &faults)
      }
      drafts.append(SentenceDraft(key: own, condition: condition, entry: item, words: item["says"]))
    }
    return drafts
  }

  /// The constants that sentences quote, each of which has to be there.
  private func quotedConstants(
    of sentences: [SentenceDraft], _ faults: inout Faults
  ) -> [String] {
    var quoted: [String] = []
    for sentence in sentences {
      for text in sentence.everyText {
        for placeholder in Placeholders.names(in: text) where !quoted.contains(placeholder) {
          quoted.append(placeholder)
          if !conditions.constants.contains(placeholder) {
            faults.add(
              sentence.entry.fault(.notInFile, ["value": "{\(placeholder)}", "file": "constants.yaml"]))
          }
        }
      }
    }
    return quoted
  }
}
