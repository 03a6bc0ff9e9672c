import Faults
import Guidance
import Knowledge

/// Reads `guidance/facts.yaml`: the questions, with their words.
struct FactReader {
  /// A fact with the condition under which it is asked, still unread.
  struct Entry {
    let fact: Fact
    let when: YamlEntry?
    let isOnRequest: Bool
    let changeability: Changeability
    /// For whom a choice is one, still unread, by choice.
    let choices: [(name: String, when: YamlEntry)]
  }

  private static let keys = [
    "id", "type", "from", "to", "chapter", "sensitive", "asked", "asked when", "label", "question", "plain",
    "why", "unit", "choices", "besides", "can change", "role", "counted in", "said", "said no",
  ]

  /// The types that a fact may have.
  static let types = ["number", "scale", "one of", "any of", "yes/no", "place", "date", "occupation"]

  let fields: [Field]

  func read(_ items: [YamlEntry], _ texts: inout Texts, _ faults: inout Faults) -> [Entry] {
    items.compactMap { item in
      item.expectKeys(Self.keys, &faults)
      return item.required("id", &faults).flatMap { entry($0, item, &texts, &faults) }
    }
  }

  private func entry(
    _ identifier: String, _ item: YamlEntry, _ texts: inout Texts, _ faults: inout Faults
  ) -> Entry? {
    let chapter = item.required("chapter", &faults)
    if let chapter, !FactSheet.chapters.contains(chapter) {
      faults.add(
        (item["chapter"] ?? item).fault(
          .valueUnknown, ["value": .text(chapter), "known": .oneOf(FactSheet.chapters)]))
    }
    for name in ["label", "question", "plain", "why"] {
      item.readBilingual(name, under: "fact.\(identifier).\(name)", &texts, &faults)
    }
    item.readBilingual("unit", under: "fact.\(identifier).unit", isRequired: false, &texts, &faults)
    for (name, choice) in [("said", "yes"), ("said no", "no")] where item[name] != nil {
      guard item["type"]?.text == "yes/no" else {
        faults.add((item[name] ?? item).fault(.keyUnknown, ["value": .text(name)]))
        continue
      }
      item.readBilingual(
        name, under: "fact.\(identifier).choice.\(choice).said", isRequired: false, &texts, &faults)
    }
    guard let kind = kind(of: identifier, item, &texts, &faults) else { return nil }
    let asked = item["asked"]?.text ?? "always"
    if asked != "always" && asked != "on request" {
      faults.add((item["asked"] ?? item).fault(.askedUnknown, ["value": .text(asked)]))
    }
    let fact = Fact(
      identifier: identifier, kind: kind, origin: .asked, chapter: chapter,
      isSensitive: item.flag("sensitive", &faults), role: role(item, &faults),
      choiceRoles: choiceRoles(item, &faults),
      measure: item["counted in"] == nil ? nil : item.required("counted in", as: Measure.self, &faults))
    let changeability =
      item["can change"] == nil
      ? .never : item.required("can change", as: Changeability.self, &faults) ?? .never
    return Entry(
      fact: fact, when: item["asked when"], isOnRequest: asked == "on request",
      changeability: changeability, choices: choiceConditions(item))
  }

  private func choiceConditions(_ item: YamlEntry) -> [(name: String, when: YamlEntry)] {
    (item["choices"]?.items ?? []).compactMap { choice in
      guard let name = choice["id"]?.text, let when = choice["when"] else { return nil }
      return (name, when)
    }
  }

  private func role(_ item: YamlEntry, _ faults: inout Faults) -> FactRole? {
    guard let role = item.role(FactRole.self, &faults) else { return nil }
    if let type = item["type"], type.text != role.type {
      faults.add(type.fault(.roleType, ["role": .text(role.rawValue), "type": .text(role.type)]))
    }
    return role
  }

  private func choiceRoles(_ item: YamlEntry, _ faults: inout Faults) -> [ChoiceRole: String] {
    var roles: [ChoiceRole: String] = [:]
    for choice in Self.choiceItems(item) {
      if let role = choice.role(ChoiceRole.self, &faults), let name = choice["id"]?.text {
        roles[role] = name
      }
    }
    return roles
  }

  /// Tells the roles of facts and choices that two have.
  static func checkRoles(_ items: [YamlEntry], _ faults: inout Faults) {
    var roles = Roles<FactRole>()
    var choiceRoles = Roles<ChoiceRole>()
    for item in items {
      roles.note(of: item)
      for choice in choiceItems(item) { choiceRoles.note(of: choice) }
    }
    roles.check(&faults)
    choiceRoles.check(&faults)
  }

  /// The choices that are written in the file: all of them, or those besides the fields of the catalogue.
  private static func choiceItems(_ item: YamlEntry) -> [YamlEntry] {
    let choices = (item["choices"]?.items ?? []) + (item["besides"]?.items ?? [])
    guard let former = item.former.map(choiceItems) else { return choices }
    return choices.map { choice in
      choice.replacing(former.first { $0["id"]?.text == choice["id"]?.text })
    }
  }

  private func kind(
    of identifier: String, _ item: YamlEntry, _ texts: inout Texts, _ faults: inout Faults
  ) -> FactKind? {
    switch item.required("type", &faults) {
    case nil: return nil
    case "number":
      guard let from = item.number("from", &faults), let to = item.number("to", &faults), from <= to else {
        faults.add(item.fault(.numberBounds))
        return nil
      }
      return .number(from...to)
    case "yes/no": return .yesNo
    case "place": return .place
    case "date": return .date
    case "occupation": return .occupation
    case "scale":
      let choices = choices(of: identifier, item, key: "value", &texts, &faults)
      let steps = choices.compactMap { choice in
        Int(choice).map { FactKind.Step(value: $0, identifier: choice) }
      }
      guard steps.count == choices.count, (1...64).contains(steps.count) else {
        faults.add(item.fault(.scaleValues))
        return nil
      }
      return .scale(steps)
    case "one of", "any of":
      let choices = choices(of: identifier, item, key: "id", &texts, &faults)
      // A person's choices are bits of one word, and one bit pattern stands for “no answer”.
      guard (1...63).contains(choices.count) else {
        faults.add(item.fault(.choicesCount))
        return nil
      }
      return item["type"]?.text == "any of" ? .anyOf(choices) : .oneOf(choices)
    case let type?:
      faults.add(
        (item["type"] ?? item).fault(.valueUnknown, ["value": .text(type), "known": .oneOf(Self.types)]))
      return nil
    }
  }

  private func choices(
    of identifier: String, _ item: YamlEntry, key: String, _ texts: inout Texts, _ faults: inout Faults
  ) -> [String] {
    let listed = item["choices"]?.text == "fields" ? fields.map(\.identifier) : []
    var seen = Set(listed)
    return listed
      + Self.choiceItems(item).compactMap { choice in
        choice.expectKeys(
          [key, "fr", "en", "help", "plain", "said", "role"] + (key == "id" ? ["when"] : []), &faults)
        guard let name = choice.required(key, &faults) else { return nil }
        guard seen.insert(name).inserted else {
          faults.add(choice.fault(.twice, ["value": .text(name)]))
          return nil
        }
        let languages = ["fr", "en"].filter { choice.required($0, &faults) != nil }
        texts.set("fact.\(identifier).choice.\(name)", to: choice, in: languages)
        choice.readBilingual(
          "help", under: "fact.\(identifier).choice.\(name).help", isRequired: false, &texts, &faults)
        for word in ["plain", "said"] {
          choice.readBilingual(
            word, under: "fact.\(identifier).choice.\(name).\(word)", isRequired: false, &texts, &faults)
        }
        return name
      }
  }
}
