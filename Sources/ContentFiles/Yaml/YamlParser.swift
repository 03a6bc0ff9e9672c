import CYaml
package import Faults

/// What a file may ask of the program: a file that asks more is refused, with the line, before it is expanded.
///
/// The largest file shipped has 52 thousand bytes and 2 thousand nodes, 9 deep. Without bounds, ten lines of aliases
/// to aliases stand for billions of nodes, and brackets within brackets fill the stack.
package struct YamlBudget: Sendable {
  /// How many bytes.
  var bytes = 4 << 20
  /// How many lists and mappings within one another, those that aliases repeat included.
  var depth = 64
  /// How many nodes, those that aliases repeat counted each time.
  var nodes = 100_000

  /// The bounds for a file of content, of answers or of a case.
  package init() {}
}

/// Reads YAML, of which JSON is a part, into nodes, by the events of libyaml.
package struct YamlParser: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let budget: YamlBudget
  // libyaml keeps the address of its own state, which therefore has a fixed place.
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private var anchored: [String: YamlNode] = [:]
  private var nodes = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ budget: YamlBudget) {
    self.bytes = bytes
    self.budget = budget
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The one document of a file in UTF-8; nil when it has none, being empty or nothing but remarks.
  package static func document(
    _ bytes: [UInt8], within budget: YamlBudget = YamlBudget()
  ) throws(Fault) -> YamlNode? {
    guard bytes.count <= budget.bytes else {
      throw Fault(.fileTooLarge, ["limit": "\(budget.bytes)"])
    }
    guard !bytes.isEmpty else { return nil }
    return try bytes.withUnsafeBufferPointer { (bytes) throws(Fault) in
      var parser = YamlParser(bytes, budget)
      return try parser.document()
    }
  }

  private mutating func document() throws(Fault) -> YamlNode? {
    _ = try next()  // the start of the stream
    guard try next().kind == .start else { return nil }
    let root = try node(at: next(), depth: 1)
    _ = try next()  // the end of the document
    let last = try next()
    guard last.kind == .end else {
      throw fault(last, "expected a single document in the stream but found another document")
    }
    return root
  }

  // MARK: Nodes

  /// The node that begins with an event; with a list or a mapping, everything up to its end is read.
  private mutating func node(at event: Event, depth: Int) throws(Fault) -> YamlNode {
    if case .alias(let name) = event.kind { return try repeated(name, at: event, depth: depth) }
    try count(nodes: 1, depth: depth, at: event)
    let value: YamlNode.Value
    switch event.kind {
    case .scalar(let text): value = .scalar(text)
    case .sequence: value = .sequence(try sequence(depth: depth))
    case .mapping: value = .mapping(try mapping(depth: depth))
    case .alias, .start, .end: throw fault(event, "did not find a value")
    }
    let node = YamlNode(value: value, line: event.line, column: event.column)
    if let name = event.anchor { anchored[name] = node }
    return node
  }

  private mutating func sequence(depth: Int) throws(Fault) -> [YamlNode] {
    var items: [YamlNode] = []
    var event = try next()
    while event.kind != .end {
      items.append(try node(at: event, depth: depth + 1))
      event = try next()
    }
    return items
  }

  private mutating func mapping(depth: Int) throws(Fault) -> [YamlNode.Pair] {
    var pairs: [YamlNode.Pair] = []
    var lines: [String: Int] = [:]
    var event = try next()
    while event.kind != .end {
      guard let key = try node(at: event, depth: depth + 1).text else {
        throw fault(event, "a list or a mapping cannot be a key")
      }
      if let line = lines.updateValue(event.line, forKey: key) {
        throw Fault(.keyTwice, line: line, field: key)
      }
      let value = try node(at: next(), depth: depth + 1)
      pairs.append(YamlNode.Pair(key: key, line: event.line, value: value))
      event = try next()
    }
    return pairs
  }

  /// The node that an alias repeats.
  private mutating func repeated(
    _ name: String, at event: Event, depth: Int
  ) throws(Fault) -> YamlNode {
    guard let node = anchored[name] else { throw fault(event, "found undefined alias") }
    let extent = node.extent
    try count(nodes: extent.nodes, depth: depth + extent.depth - 1, at: event)
    return node
  }

  private mutating func count(nodes added: Int, depth: Int, at event: Event) throws(Fault) {
    nodes += added
    guard depth <= budget.depth else {
      throw Fault(.nestingTooDeep, line: event.line, ["limit": "\(budget.depth)"])
    }
    guard nodes <= budget.nodes else {
      throw Fault(.entriesTooMany, line: event.line, ["limit": "\(budget.nodes)"])
    }
  }

  // MARK: Events

  /// What libyaml finds next.
  private struct Event {
    enum Kind: Hashable {
      case start, end, sequence, mapping
      case scalar(String)
      case alias(String)
    }

    let kind: Kind
    let anchor: String?
    let line: Int
    let column: Int

    init(_ event: yaml_event_t) {
      line = event.start_mark.line + 1
      column = event.start_mark.column + 1
      switch event.type {
      case YAML_SCALAR_EVENT:
        let scalar = event.data.scalar
        let letters = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        kind = .scalar(String(decoding: letters, as: UTF8.self))
        anchor = scalar.anchor.map { String(cString: $0) }
      case YAML_SEQUENCE_START_EVENT:
        kind = .sequence
        anchor = event.data.sequence_start.anchor.map { String(cString: $0) }
      case YAML_MAPPING_START_EVENT:
        kind = .mapping
        anchor = event.data.mapping_start.anchor.map { String(cString: $0) }
      case YAML_ALIAS_EVENT:
        kind = .alias(event.data.alias.anchor.map { String(cString: $0) } ?? "")
        anchor = nil
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT:
        kind = .start
        anchor = nil
      default:
        kind = .end
        anchor = nil
      }
    }
  }

  private func next() throws(Fault) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) != 0 else { throw failure }
    defer { yaml_event_delete(&event) }
    return Event(event)
  }

  // MARK: Faults

  private func fault(_ event: Event, _ what: String) -> Fault {
    Fault(.notYaml, line: event.line, ["what": .text(what)])
  }

  /// What libyaml says is wrong, in its own words.
  private var failure: Fault {
    let context = parser.pointee.context.map { String(cString: $0) + " " } ?? ""
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "there is not enough memory"
    // What reads the characters knows the byte alone.
    let isUnreadable = parser.pointee.error == YAML_READER_ERROR
    let before = bytes.prefix(isUnreadable ? parser.pointee.problem_offset : 0)
    let line = isUnreadable ? before.count { $0 == UInt8(ascii: "\n") } : parser.pointee.problem_mark.line
    return Fault(.notYaml, line: line + 1, ["what": "\(context)\(problem)"])
  }
}
