import Faults
import Guidance
import Knowledge

/// Reads conditions, typed against the facts: a comparison that a fact cannot bear is a fault at its line.
///
/// The language is described in `Documentation/en/conditions.md` and, in French, `Documentation/fr/conditions.md`.
struct ConditionReader {
  /// What a condition may speak of.
  enum Scope {
    /// The person and the place.
    case person
    /// The path as well.
    case path
  }

  let sheet: FactSheet
  let constants: Set<String>
  let definitions: Set<String>
  let contacts: Set<String>

  /// What stands in for a part at fault: it reads *unanswered*, so that a slip never opens nor closes anything.
  private static let unreadable = Condition.named("")

  /// The condition of an entry; `texts` receives the words that it brings along, under `key`.
  ///
  /// A part at fault is noted and reads *unanswered*; leaving it out would make the rule laxer than it is meant.
  func condition(
    _ entry: YamlEntry, scope: Scope, key: String, _ texts: inout Texts, _ faults: inout Faults
  ) -> Condition {
    if let items = entry.items {
      return .all(parts(items, scope, key, &texts, &faults))
    }
    if let text = entry.text { return leaf(text, entry, scope, &faults) ?? Self.unreadable }
    let pairs = entry.pairs ?? []
    if let when = entry["when"] {
      entry.expectKeys(["when", "says"], &faults)
      let part = condition(when, scope: scope, key: key, &texts, &faults)
      guard let says = entry["says"] else { return part }
      let own = "\(key).\(entry.line)-\(entry.column)"
      says.readBilingual(under: own, &texts, &faults)
      return .worded(part, key: own)
    }
    guard pairs.count == 1, let pair = pairs.first else {
      faults.add(entry.fault(.conditionExpected))
      return Self.unreadable
    }
    return joined(pair.key, pair.entry, scope, key, &texts, &faults)
  }

  private func parts(
    _ items: [YamlEntry], _ scope: Scope, _ key: String, _ texts: inout Texts, _ faults: inout Faults
  ) -> [Condition] {
    items.map { condition($0, scope: scope, key: key, &texts, &faults) }
  }

  private func joined(
    _ word: String, _ entry: YamlEntry, _ scope: Scope, _ key: String, _ texts: inout Texts,
    _ faults: inout Faults
  ) -> Condition {
    if word == "not" { return .not(condition(entry, scope: scope, key: key, &texts, &faults)) }
    if word == "unless" { return .unless(condition(entry, scope: scope, key: key, &texts, &faults)) }
    guard let items = entry.items, !items.isEmpty else {
      faults.add(entry.fault(.conditionsExpected))
      return Self.unreadable
    }
    let parts = parts(items, scope, key, &texts, &faults)
    if word == "all" { return .all(parts) }
    if word == "any" { return .any(parts) }
    let words = word.words
    if words.count == 4, words[0] == "at", words[1] == "least", words[3] == "of",
      let count = Int(words[2]), (1...items.count).contains(count)
    {
      return .atLeast(count, parts)
    }
    faults.add(entry.fault(.joinUnknown, ["value": .text(word)]))
    return Self.unreadable
  }

  // MARK: One line

  private func leaf(
    _ text: String, _ entry: YamlEntry, _ scope: Scope, _ faults: inout Faults
  ) -> Condition? {
    let words = text.words
    if words.count == 3, words[0] == "decided", words[1] == "by" {
      guard contacts.contains(words[2]) else {
        faults.add(entry.fault(.notInFile, ["value": .text(words[2]), "file": "contacts.yaml"]))
        return nil
      }
      return .decision(by: words[2])
    }
    if words.count == 1 {
      guard definitions.contains(words[0]) else {
        faults.add(entry.fault(.notInFile, ["value": .text(words[0]), "file": "definitions.yaml"]))
        return nil
      }
      return .named(words[0])
    }
    return test(words, text, entry, scope, &faults).map(Condition.test)
  }

  /// What facts of the program were called once, and are still called in the folders of sites.
  private static let formerNames = ["lane": "mode"]

  private func test(
    _ words: [String], _ text: String, _ entry: YamlEntry, _ scope: Scope, _ faults: inout Faults
  ) -> FactTest? {
    guard words.count >= 3 else {
      faults.add(entry.fault(.testExpected, ["value": .text(text)]))
      return nil
    }
    guard let fact = sheet[words[0]] ?? Self.formerNames[words[0]].flatMap({ sheet[$0] }) else {
      faults.add(entry.fault(.factUnknown, ["value": .text(words[0])]))
      return nil
    }
    if scope == .person && fact.origin == .path {
      faults.add(entry.fault(.factOfPath, ["value": .text(words[0])]))
      return nil
    }
    let isNegated = words[1] == "is" && words[2] == "not" && words.count > 3
    let symbol = isNegated ? "is not" : words[1]
    guard let comparison = FactTest.Comparison(rawValue: symbol) else {
      faults.add(
        entry.fault(
          .valueUnknown,
          ["value": .text(symbol), "known": .oneOf(FactTest.Comparison.allCases.map(\.rawValue))]
        ))
      return nil
    }
    let value = words.dropFirst(isNegated ? 3 : 2).joined(separator: " ")
    guard let operand = operand(value, of: fact, comparison, entry, &faults) else { return nil }
    return FactTest(fact: fact.identifier, comparison: comparison, operand: operand)
  }
}

extension FactKind {
  /// The type as `facts.yaml` writes it.
  var type: String {
    switch self {
    case .number: "number"
    case .scale: "scale"
    case .oneOf: "one of"
    case .anyOf: "any of"
    case .yesNo: "yes/no"
    case .place: "place"
    case .date: "date"
    case .occupation: "occupation"
    }
  }
}
