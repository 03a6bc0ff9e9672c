package import Faults
package import Guidance

extension YamlEntry {
  /// The whole numbers that content may hold: hundredths of them fit a machine word with room to spare.
  static let amounts = -1_000_000_000...1_000_000_000

  /// A day under a key that must be there.
  package func requiredDate(_ name: String, _ faults: inout Faults) -> CalendarDate? {
    if self[name] == nil {
      faults.add(missing(name))
    }
    return date(name, &faults)
  }

  /// A day under a key, when the key is there.
  func date(_ name: String, _ faults: inout Faults) -> CalendarDate? {
    guard let entry = self[name] else { return nil }
    guard let date = entry.text.flatMap({ CalendarDate($0) }) else {
      faults.add(entry.fault(.dayExpected, ["value": entry.written]))
      return nil
    }
    return date
  }

  /// An amount in hundredths under a key; at most two decimals.
  func hundredths(_ name: String, _ faults: inout Faults) -> Int? {
    guard let text = required(name, &faults) else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let decimals = parts.count > 1 ? parts[1] : ""
    guard parts.count <= 2, decimals.count <= 2, let whole = Int(parts[0]),
      Self.amounts.contains(whole), decimals.allSatisfy(\.isNumber),
      let cents = Int((decimals + "00").prefix(2))
    else {
      faults.add((self[name] ?? self).fault(.amountExpected, ["value": .text(text)]))
      return nil
    }
    return whole * 100 + (whole < 0 || text.hasPrefix("-") ? -cents : cents)
  }
}
