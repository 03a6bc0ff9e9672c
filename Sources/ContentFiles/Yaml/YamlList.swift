import Faults

/// A list of things with identifiers, from a file and from those that a site lays over it.
struct YamlList {
  /// The items: base first, each replaced in its place by a later layer's item with the same identifier.
  ///
  /// The same identifier twice in one layer is a fault, and the second is left out.
  static func items(
    of file: String, in folders: AssetFolders, _ faults: inout Faults
  ) -> [YamlEntry] {
    var items: [YamlEntry] = []
    var positions: [String: Int] = [:]
    for layer in folders.layers(of: file, &faults) {
      guard let root = YamlEntry.document(layer.file, bytes: layer.bytes, &faults) else { continue }
      guard let entries = root.items else {
        faults.add(root.fault(.listExpected, ["example": "- id: …"]))
        continue
      }
      var seen: Set<String> = []
      for entry in entries {
        guard let identifier = entry.required("id", &faults) else { continue }
        guard seen.insert(identifier).inserted else {
          faults.add(entry.fault(.twice, ["value": .text(identifier)]))
          continue
        }
        if let position = positions[identifier] {
          items[position] = entry.replacing(items[position])
        } else {
          positions[identifier] = items.count
          items.append(entry)
        }
      }
    }
    return items
  }

  /// The file of the last layer that has it, for files that are replaced as a whole.
  static func last(
    of file: String, in folders: AssetFolders, _ faults: inout Faults
  ) -> YamlEntry? {
    folders.layers(of: file, &faults).last.flatMap {
      YamlEntry.document($0.file, bytes: $0.bytes, &faults)
    }
  }
}
