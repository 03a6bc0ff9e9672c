package import Faults

// Values of one form under a key, each other form being a fault.

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
