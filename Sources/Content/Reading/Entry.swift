import Guidance
import Yams

/// An item of a YAML list, read key by key; what is wrong with it piles up in `faults`.
struct Entry {
  /// The file the entry stands in.
  let file: String
  /// The line on which it begins, from 1.
  let line: Int
  /// What was found wrong so far.
  private(set) var faults: [Fault] = []
  private let mapping: Node.Mapping

  /// The items of a file that is one list; each must be a mapping with known keys.
  static func entries(of layer: Layer, keys: Set<String>, faults: inout [Fault]) -> [Entry] {
    guard let text = String(validating: layer.bytes, as: UTF8.self) else {
      faults.append(
        Fault(file: layer.file, line: 0, message: "the bytes are no valid UTF-8 text; save the file as UTF-8")
      )
      return []
    }
    do {
      guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else { return [] }
      guard let items = root.sequence else {
        faults.append(
          Fault(
            file: layer.file, line: root.mark?.line ?? 0,
            message: "a list of entries that begin with “- ” was expected"))
        return []
      }
      return items.compactMap { entry($0, file: layer.file, keys: keys, faults: &faults) }
    } catch {
      faults.append(Fault(file: layer.file, broken: error))
      return []
    }
  }

  private static func entry(_ node: Node, file: String, keys: Set<String>, faults: inout [Fault]) -> Entry? {
    guard let mapping = node.mapping else {
      faults.append(
        Fault(
          file: file, line: node.mark?.line ?? 0, message: "an entry with keys such as “id: …” was expected"))
      return nil
    }
    var entry = Entry(file: file, line: node.mark?.line ?? 0, mapping: mapping)
    for (key, _) in mapping where !keys.contains(key.string ?? "") {
      entry.fault(
        key.string ?? "?", at: key, "this key is unknown; expected \(keys.sorted().joined(separator: ", "))")
    }
    return entry
  }

  private init(file: String, line: Int, mapping: Node.Mapping) {
    self.file = file
    self.line = line
    self.mapping = mapping
  }

  /// Notes that the value of a key is wrong.
  mutating func fault(_ key: String, at node: Node? = nil, _ message: String) {
    let line = (node ?? mapping[key])?.mark?.line ?? line
    faults.append(Fault(file: file, line: line, field: key, message: message))
  }

  /// The text of a key, or nothing when the key is absent or empty.
  mutating func optional(_ key: String) -> String? {
    guard let node = mapping[key] else { return nil }
    guard let text = node.string else {
      fault(key, "a text was expected")
      return nil
    }
    return text.isEmpty ? nil : text
  }

  /// The text of a key that must be there.
  mutating func required(_ key: String) -> String {
    let text = optional(key)
    if text == nil { fault(key, "the key is missing or empty; a value was expected") }
    return text ?? ""
  }

  /// The texts of a key, by language; French is required.
  mutating func translations(_ key: String) -> [String: String] {
    var texts: [String: String] = [:]
    for (language, text) in mapping[key]?.mapping ?? [:] {
      if let language = language.string, let text = text.string, !text.isEmpty { texts[language] = text }
    }
    if texts["fr"] == nil { fault(key, "the French text is missing; fr: and a text were expected") }
    return texts
  }

  /// The items of a list with their nodes; an absent key is an empty list.
  mutating func list(_ key: String) -> [(text: String, node: Node)] {
    guard let node = mapping[key] else { return [] }
    guard let items = node.sequence else {
      fault(key, "a list such as [a, b] was expected")
      return []
    }
    return items.map { ($0.string ?? "", $0) }
  }

  /// One of the values of a closed list; after a fault the stand-in, and the entry is not kept.
  mutating func choice<Choice: Listed>(_ key: String, standIn: Choice) -> Choice {
    let text = required(key)
    if let value = Choice(rawValue: text) { return value }
    if !text.isEmpty { fault(key, "“\(text)” is unknown; \(Choice.expected) was expected") }
    return standIn
  }

  /// Several values of a closed list.
  mutating func choices<Choice: Listed & Hashable>(_ key: String) -> Set<Choice> {
    var values: Set<Choice> = []
    for (text, node) in list(key) {
      if let value = Choice(rawValue: text) {
        values.insert(value)
      } else {
        fault(key, at: node, "“\(text)” is unknown; \(Choice.expected) was expected")
      }
    }
    return values
  }
}

extension Fault {
  /// What the parser says of a file that is no YAML.
  init(file: String, broken error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(file: file, line: mark.line, message: "this is no YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(
        file: file, line: context.mark.line, field: keys.first,
        message: "this key is there twice in one entry")
    default:
      self.init(file: file, line: 0, message: "this is no YAML: \(error)")
    }
  }
}
