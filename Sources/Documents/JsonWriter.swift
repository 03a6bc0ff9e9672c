import Faults

/// Encodes documents as JSON text.
///
/// A writer of our own: that of FoundationEssentials was the last thing the program took from it, and made it seven
/// million bytes larger.
struct JsonWriter {
  /// Whether each value of a list or an object stands on a line of its own.
  let isIndented: Bool

  /// The text of a document, its keys sorted; throws `Json.Unwritable` for a number that is not finite.
  func text(of document: some Encodable) throws -> String {
    let node = JsonNode()
    try document.encode(to: JsonEncoder(node: node))
    var text = ""
    write(node, depth: 0, to: &text)
    return text
  }

  private func write(_ node: JsonNode, depth: Int, to text: inout String) {
    switch node.content {
    case .scalar(let scalar): text += scalar
    case .list(let items):
      text += "["
      for (place, item) in items.enumerated() {
        separate(place, depth, &text)
        write(item, depth: depth + 1, to: &text)
      }
      close("]", depth, isEmpty: items.isEmpty, &text)
    case .object(let members):
      text += "{"
      for (place, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
        separate(place, depth, &text)
        text += member.key.jsonQuoted + (isIndented ? " : " : ":")
        write(member.value, depth: depth + 1, to: &text)
      }
      close("}", depth, isEmpty: members.isEmpty, &text)
    }
  }

  /// What stands before a value of a list or an object.
  private func separate(_ place: Int, _ depth: Int, _ text: inout String) {
    if place > 0 { text += "," }
    if isIndented { text += "\n" + String(repeating: "  ", count: depth + 1) }
  }

  /// The end of a list or an object; an empty one has an empty line within, as other writers of JSON have it.
  private func close(_ bracket: String, _ depth: Int, isEmpty: Bool, _ text: inout String) {
    if isIndented { text += (isEmpty ? "\n\n" : "\n") + String(repeating: "  ", count: depth) }
    text += bracket
  }
}

/// A value of JSON while it is being made: a reference, since containers are filled after they were handed out.
final class JsonNode {
  enum Content {
    /// A text, a number, a truth value or null, as it is written.
    case scalar(String)
    case list([JsonNode])
    case object([String: JsonNode])
  }

  var content = Content.scalar("null")

  /// A new value at the end of this list.
  func append() -> JsonNode {
    let node = JsonNode()
    guard case .list(var items) = content else { return node }
    // Let go first, so that the list grows in its place.
    content = .list([])
    items.append(node)
    content = .list(items)
    return node
  }

  /// A new value of this object under a key.
  func insert(_ key: String) -> JsonNode {
    let node = JsonNode()
    guard case .object(var members) = content else { return node }
    content = .object([:])
    members[key] = node
    content = .object(members)
    return node
  }
}

extension String {
  /// The text between quotation marks, with what JSON does not take as it stands escaped (RFC 8259, section 7).
  var jsonQuoted: String {
    var quoted = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\u{8}": quoted += "\\b"
      case "\u{C}": quoted += "\\f"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      // A terminal obeys these, or shows what follows in another order: JSON is printed as well.
      case _ where HarmlessText.isHarm(scalar.value):
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
