/// A node of a YAML or JSON file, with the place where it stands.
///
/// Aliases are resolved: what an alias stands for is the same node again, with the place of the original.
package struct YamlNode: Hashable, Sendable {
  /// What a node is.
  package enum Value: Hashable, Sendable {
    /// A text, a number, yes or no: as written, without its quotes.
    case scalar(String)
    /// A list.
    case sequence([YamlNode])
    /// Keys with values, in the order of the file; no key stands twice.
    case mapping([Pair])
  }

  /// A key of a mapping, with its value.
  package struct Pair: Hashable, Sendable {
    /// The key.
    package let key: String
    /// The line of the key, from 1.
    package let line: Int
    /// What stands under it.
    package let value: YamlNode
  }

  /// What it is.
  package let value: Value
  /// The line, from 1.
  package let line: Int
  /// The column, from 1, in characters.
  package let column: Int

  /// The text as written; nil when this is no scalar.
  package var text: String? { if case .scalar(let text) = value { text } else { nil } }

  /// The nodes of a list; nil when this is none.
  package var items: [YamlNode]? { if case .sequence(let items) = value { items } else { nil } }

  /// The keys with their values, in order; nil when this is no mapping.
  package var pairs: [Pair]? { if case .mapping(let pairs) = value { pairs } else { nil } }

  /// What stands under a key; nil when this is no mapping or has no such key.
  package subscript(key: String) -> YamlNode? { pairs?.first { $0.key == key }?.value }

  /// The node and all within it: how many nodes, and how deep they lie.
  var extent: (nodes: Int, depth: Int) {
    let parts = items ?? pairs?.map(\.value) ?? []
    return parts.map(\.extent).reduce((nodes: 1, depth: 1)) { whole, part in
      (whole.nodes + part.nodes, max(whole.depth, part.depth + 1))
    }
  }
}
