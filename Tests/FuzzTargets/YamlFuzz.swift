import ContentFiles
import Faults

/// YAML is read or refused; a text that was read is read again as itself.
enum YamlFuzz {
  static func run(_ bytes: [UInt8]) {
    var faults = Faults()
    guard let root = YamlEntry.document("x.yaml", bytes: bytes, &faults) else {
      return require(!faults.isEmpty, "nothing was read, and nothing told")
    }
    var seen = 0
    walk(root, depth: 1, &seen)
    root.expectKeys(["version", "setting", "kiosk"], &faults)
    _ = root.texts("assets", &faults)
    _ = root.number("idle-wipe", &faults)
    _ = root.flag("plain", &faults)
    for fault in faults.all { _ = fault.description }
  }

  private static func walk(_ entry: YamlEntry, depth: Int, _ seen: inout Int) {
    seen += 1
    require(depth <= 64, "a list or a mapping nests deeper than the budget has it")
    require(seen <= 100_000, "there are more entries than the budget has it")
    _ = entry.fault(.textExpected).place
    for item in entry.items ?? [] { walk(item, depth: depth + 1, &seen) }
    for pair in entry.pairs ?? [] {
      require(entry[pair.key] != nil, "a key is not found")
      walk(pair.entry, depth: depth + 1, &seen)
    }
    if let text = entry.text, text.utf8.count < 4_096 {
      let again = try? YamlParser.document(Array("- \(text.yamlQuoted)\n".utf8))
      require(again?.items?.first?.text == text, "a text is not read again as itself: \(text.yamlQuoted)")
    }
  }
}
