/// A value of JSON as exports use it: what is no list and no text of keys is kept as it is written.
package enum JsonValue: Hashable, Sendable {
  case object([String: JsonValue])
  case array([JsonValue])
  case text(String)
  /// A number, `true`, `false` or `null`, as written.
  case literal(String)

  /// The value of a key; nil for what has no keys.
  package subscript(key: String) -> JsonValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The value of the first of several keys that there is: exports have named some of them differently over time.
  package func first(_ keys: String...) -> JsonValue? {
    for key in keys { if let value = self[key], value != .literal("null") { return value } }
    return nil
  }

  /// Its text without the white space around it, a number as it is written; nil for what is empty or no text.
  package var string: String? {
    let text: String
    switch self {
    case .text(let written): text = written
    case .literal(let written) where written != "null": text = written
    default: return nil
    }
    let words = text.singleSpaced.mended
    return words.isEmpty ? nil : words
  }

  /// Its items: a single value is a list of one, and a text that is JSON itself, as some exports nest it, is read.
  package var items: [JsonValue] {
    switch self {
    case .array(let items): return items
    case .literal("null"): return []
    case .text(let text):
      guard let start = text.utf8.first(where: { !$0.isJsonSpace }) else { return [] }
      guard start == UInt8(ascii: "[") || start == UInt8(ascii: "{") else { return [self] }
      return ((try? JsonParser.value(of: Array(text.utf8)))?.items) ?? [self]
    default: return [self]
    }
  }
}

extension UInt8 {
  /// Whether JSON passes over it between values.
  var isJsonSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
