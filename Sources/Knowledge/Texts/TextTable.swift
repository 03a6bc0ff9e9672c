/// The texts of one language, by key.
///
/// As long as there are few, they are searched in order: at the first dictionary with texts for keys, a program has to
/// look through all it is made of for what texts can do, which takes longer than to show the first page.
struct TextTable: Sendable {
  private var few: [(key: String, text: String)] = []
  private var many: [String: String]?

  /// The most texts that are searched in order: more than the first page needs.
  private static let fewest = 160

  /// All keys.
  var keys: Set<String> { many.map { Set($0.keys) } ?? Set(few.map(\.key)) }

  /// The text of a key, when there is one.
  func text(_ key: String) -> String? {
    if let many { return many[key] }
    for entry in few where entry.key == key { return entry.text }
    return nil
  }

  /// Sets the text of a key.
  mutating func set(_ key: String, to text: String) {
    if many != nil {
      many?[key] = text
      return
    }
    for position in few.indices where few[position].key == key {
      few[position].text = text
      return
    }
    few.append((key, text))
    if few.count > Self.fewest {
      many = Dictionary(few.map { ($0.key, $0.text) }, uniquingKeysWith: { $1 })
      few = []
    }
  }
}
