import Faults

/// What the files of `guidance/plan` hold, in any number of files, each with some of the lists; no rule of it is compiled.
///
/// A list is made of things with identifiers. The shipped files come first, then those that a site lays over them: a
/// later thing replaces an earlier one of the same identifier in its place, or is added.
struct PlanSource {
  /// The lists that a file may hold.
  private static let lists = [
    "situations", "steps", "fits", "forms", "payers", "protections", "doors", "remarks", "wishes", "levels",
    "purposes",
  ]

  /// The condition that admits paths.
  private(set) var admits: YamlEntry?
  /// The facts after which a first plan can be made.
  private(set) var firstFacts: YamlEntry?
  /// The things of each list, in order.
  private(set) var items: [String: [YamlEntry]] = [:]

  /// Reads the files alone, because their purposes of paths are choices of a fact that conditions speak of.
  init(in folders: AssetFolders, _ faults: inout Faults) {
    var folder: String?
    var seen: Set<String> = []
    for layer in folders.layers(in: "guidance/plan", ending: ".yaml", &faults) {
      let place = layer.file.split(separator: "/").dropLast().joined(separator: "/")
      if place != folder { seen = [] }
      folder = place
      guard let root = YamlEntry.document(layer.file, bytes: layer.bytes, &faults) else { continue }
      root.expectKeys(Self.lists + ["admits", "first plan after"], &faults)
      admits = root["admits"] ?? admits
      firstFacts = root["first plan after"] ?? firstFacts
      for list in Self.lists {
        for item in root[list]?.items ?? [] {
          guard let identifier = item.required("id", &faults) else { continue }
          guard seen.insert("\(list) \(identifier)").inserted else {
            faults.add(item.fault(.twice, ["value": .text(identifier)]))
            continue
          }
          add(item, identifier, to: list)
        }
      }
    }
  }

  /// The names that content gives to what paths are for.
  var purposes: [String] { (items["purposes"] ?? []).compactMap { $0["id"]?.text } }

  private mutating func add(_ item: YamlEntry, _ identifier: String, to list: String) {
    if let position = items[list]?.firstIndex(where: { $0["id"]?.text == identifier }) {
      items[list]?[position] = item
    } else {
      items[list, default: []].append(item)
    }
  }
}
