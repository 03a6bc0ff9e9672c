package import Faults

/// A node of a YAML file that knows which file and key it belongs to, so that every fault names file, line and key.
package struct YamlEntry {
  /// The file, relative to its assets folder.
  package let file: String
  /// The key that leads here, such as `person` or `choices`.
  let key: String?
  /// What stands there.
  package let node: YamlNode

  init(file: String, key: String? = nil, node: YamlNode) {
    self.file = file
    self.key = key
    self.node = node
  }

  /// Reads a whole file; what is not YAML is one fault at its line.
  package static func document(_ file: String, bytes: [UInt8], _ faults: inout Faults) -> YamlEntry? {
    guard bytes.isText else {
      faults.add(Fault(.notText, file: file))
      return nil
    }
    do {
      guard let node = try YamlParser.document(bytes) else {
        faults.add(Fault(.fileEmpty, file: file))
        return nil
      }
      return YamlEntry(file: file, node: node)
    } catch {
      faults.add(error.moved(to: file))
      return nil
    }
  }

  /// The line, from 1.
  package var line: Int { node.line }

  /// The column, from 1.
  var column: Int { node.column }

  /// A fault here.
  package func fault(_ code: FaultCode, _ values: [String: FaultValue] = [:]) -> Fault {
    Fault(code, file: file, line: line, field: key, values)
  }

  /// That a key is missing here.
  func missing(_ name: String) -> Fault { Fault(.keyMissing, file: file, line: line, field: name) }

  /// The text as written, for a fault about it.
  package var written: FaultValue { .text(text ?? "…") }

  /// The text as written, of a value that is neither a list nor a mapping.
  package var text: String? { node.text }

  /// The entries of a list; nil when this is none.
  package var items: [YamlEntry]? {
    node.items.map { $0.map { YamlEntry(file: file, key: key, node: $0) } }
  }

  /// The keys and entries of a mapping, in order; nil when this is none.
  package var pairs: [(key: String, entry: YamlEntry)]? {
    node.pairs.map { pairs in
      pairs.map { ($0.key, YamlEntry(file: file, key: $0.key, node: $0.value)) }
    }
  }

  /// The entry under a key.
  package subscript(name: String) -> YamlEntry? {
    node[name].map { YamlEntry(file: file, key: name, node: $0) }
  }

  /// Reports keys that nobody reads, which are usually slips of the pen.
  package func expectKeys(_ known: [String], _ faults: inout Faults) {
    for (name, entry) in pairs ?? [] where !known.contains(name) {
      faults.add(
        entry.fault(.keyUnknown, ["known": .oneOf(known.sorted())]))
    }
  }
}

extension YamlEntry {
  /// The text under a key; a missing or empty one is a fault.
  package func required(_ name: String, _ faults: inout Faults) -> String? {
    guard let entry = self[name] else {
      faults.add(missing(name))
      return nil
    }
    guard let text = entry.text, !text.isEmpty else {
      faults.add(entry.fault(.textExpected))
      return nil
    }
    return text
  }

  /// The entry under a key that must be there.
  package func requiredEntry(_ name: String, _ faults: inout Faults) -> YamlEntry? {
    if self[name] == nil {
      faults.add(missing(name))
    }
    return self[name]
  }

  /// A whole number under a key that must be there.
  func requiredNumber(_ name: String, _ faults: inout Faults) -> Int? {
    requiredEntry(name, &faults) == nil ? nil : number(name, &faults)
  }

  /// One of the raw values of an enumeration, under a key.
  package func required<Value: RawRepresentable & CaseIterable>(
    _ name: String, as type: Value.Type, _ faults: inout Faults
  ) -> Value? where Value.RawValue == String {
    guard let text = required(name, &faults) else { return nil }
    if let value = Value(rawValue: text) { return value }
    faults.add(
      (self[name] ?? self).fault(
        .valueUnknown, ["value": .text(text), "known": .oneOf(Value.allCases.map(\.rawValue))]))
    return nil
  }

  /// A whole number under a key, when the key is there.
  package func number(_ name: String, _ faults: inout Faults) -> Int? {
    guard let entry = self[name] else { return nil }
    guard let number = entry.text.flatMap({ Int($0) }), Self.amounts.contains(number) else {
      faults.add(entry.fault(.wholeNumberExpected, ["value": entry.written]))
      return nil
    }
    return number
  }

  /// Yes or no under a key; no when the key is not there.
  package func flag(_ name: String, _ faults: inout Faults) -> Bool {
    guard let entry = self[name] else { return false }
    switch entry.text {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      faults.add(entry.fault(.yesOrNoExpected, ["value": entry.written]))
      return false
    }
  }

  /// A list of texts under a key; empty when the key is not there.
  package func texts(_ name: String, _ faults: inout Faults) -> [String] {
    guard let entry = self[name] else { return [] }
    guard let items = entry.items else {
      faults.add(entry.fault(.listExpected, ["example": "[a, b]"]))
      return []
    }
    return items.compactMap { item in
      if item.text == nil { faults.add(item.fault(.textExpected)) }
      return item.text
    }
  }
}
