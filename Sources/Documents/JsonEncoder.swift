/// Fills a node with what a value encodes.
struct JsonEncoder: Encoder {
  let node: JsonNode
  // Nothing that is encoded here asks where it stands.
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    node.content = .object([:])
    return KeyedEncodingContainer(JsonObject(node: node))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.content = .list([])
    return JsonList(node: node)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { JsonScalar(node: node) }
}

/// The members of an object.
private struct JsonObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: JsonNode
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { _ = node.insert(key.stringValue) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    try node.insert(key.stringValue).fill(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    JsonEncoder(node: node.insert(key.stringValue)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    JsonEncoder(node: node.insert(key.stringValue)).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { JsonEncoder(node: node.insert("super")) }

  func superEncoder(forKey key: Key) -> any Encoder { JsonEncoder(node: node.insert(key.stringValue)) }
}

/// The items of a list.
private struct JsonList: UnkeyedEncodingContainer {
  let node: JsonNode
  private(set) var count = 0
  var codingPath: [any CodingKey] { [] }

  init(node: JsonNode) { self.node = node }

  private mutating func next() -> JsonNode {
    count += 1
    return node.append()
  }

  mutating func encodeNil() { _ = next() }

  mutating func encode(_ value: some Encodable) throws { try next().fill(value) }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    JsonEncoder(node: next()).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    JsonEncoder(node: next()).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { JsonEncoder(node: next()) }
}

/// One value.
private struct JsonScalar: SingleValueEncodingContainer {
  let node: JsonNode
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { node.content = .scalar("null") }

  func encode(_ value: some Encodable) throws { try node.fill(value) }
}

extension JsonNode {
  /// Becomes what a value encodes: what JSON has a form for as it is written, anything else part by part.
  fileprivate func fill(_ value: some Encodable) throws {
    switch value {
    case let text as String: content = .scalar(text.jsonQuoted)
    case let truth as Bool: content = .scalar(truth ? "true" : "false")
    case let number as any BinaryInteger: content = .scalar("\(number)")
    case let number as Double: content = .scalar(try Self.text(of: number))
    default: try value.encode(to: JsonEncoder(node: self))
    }
  }

  private static func text(of number: Double) throws(Json.Unwritable) -> String {
    guard number.isFinite else {
      throw Json.Unwritable(message: "JSON has no form for the number \(number).")
    }
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
