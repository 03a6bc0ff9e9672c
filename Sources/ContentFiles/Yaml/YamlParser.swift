import CYaml
package import Faults

/// What a file may ask of the program: a file that asks more is refused, with the line, before it is expanded.
///
/// The largest file shipped has 67 thousand bytes and 3 thousand nodes, 9 deep. Without bounds, ten lines of aliases
/// to aliases stand for billions of nodes, and brackets within brackets fill the stack.
package struct YamlBudget: Sendable {
  /// How many bytes.
  var bytes = 4 << 20
  /// How many lists and mappings within one another, those that aliases repeat included.
  var depth = 64
  /// How many nodes, those that aliases repeat counted each time.
  var nodes = 100_000
  /// How many times an alias may stand for something.
  var aliases = 1_000
  /// How many bytes a key may have: keys are compared with one another.
  var keyBytes = 1_024

  /// The bounds for a file of content, of answers or of a case.
  package init() {}
}

/// Reads YAML, of which JSON is a part, into a tree, by the events of libyaml.
///
/// A file is read whole, or the keys of its root one by one, as far as somebody wants to know.
package struct YamlParser: ~Copyable {
  private let budget: YamlBudget
  // libyaml keeps the address of its own state, which therefore has a fixed place, and that of the input.
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let input: YamlInput
  private var anchored: [String: Int] = [:]
  private var isWithinRoot = false
  /// How many aliases there were, and how many bytes of text they stand for.
  private var aliases = 0, repeatedBytes = 0
  /// Room for looking for keys that stand twice.
  private var keys: [Int] = []

  /// Makes a parser of a file in UTF-8; one that is too large is refused.
  init(_ input: YamlInput, within budget: YamlBudget = YamlBudget()) throws(Fault) {
    guard input.count <= budget.bytes else {
      throw Fault(.fileTooLarge, ["limit": "\(budget.bytes)"])
    }
    self.budget = budget
    self.input = input
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    // Gives libyaml the next bytes of the input, whose address it hands back; the parser holds the input.
    let address = Unmanaged.passUnretained(input).toOpaque()
    yaml_parser_set_input(
      parser,
      { address, room, size, count in
        guard let address, let room, let count else { return 0 }
        let input = Unmanaged<YamlInput>.fromOpaque(address).takeUnretainedValue()
        guard let got = input.read(into: UnsafeMutableBufferPointer(start: room, count: size)) else {
          return 0
        }
        count.pointee = got
        return 1
      }, address)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The one document of a file in UTF-8; nil when it has none, being empty or nothing but remarks.
  package static func document(
    _ bytes: [UInt8], of file: String = "", within budget: YamlBudget = YamlBudget()
  ) throws(Fault) -> YamlEntry? {
    guard !bytes.isEmpty else { return nil }
    var tree = YamlTree(bytes: bytes.count)
    var parser = try YamlParser(YamlInput(bytes), within: budget)
    guard try parser.begin(&tree) else { return nil }
    while try parser.readPair(&tree) {}
    return YamlEntry(YamlDocument(file: file, tree: tree))
  }

  // MARK: Document

  /// Begins the one document of the file: reads a root that is no mapping whole, and of a mapping nothing yet; false
  /// when there is no document.
  mutating func begin(_ tree: inout YamlTree) throws(Fault) -> Bool {
    _ = try next(&tree)  // the start of the stream
    guard try next(&tree).kind == .start else { return false }
    let event = try next(&tree)
    guard event.kind == .mapping else {
      try read(event, depth: 1, &tree)
      try end(&tree)
      return true
    }
    try add(event, depth: 1, &tree)
    isWithinRoot = true
    return true
  }

  /// Reads the next key of the root, with all that stands under it; false when there is none any more.
  mutating func readPair(_ tree: inout YamlTree) throws(Fault) -> Bool {
    guard isWithinRoot else { return false }
    isWithinRoot = try readPair(within: 0, depth: 1, &tree)
    if !isWithinRoot { try end(&tree) }
    return isWithinRoot
  }

  private func end(_ tree: inout YamlTree) throws(Fault) {
    _ = try next(&tree)  // the end of the document
    let last = try next(&tree)
    guard last.kind == .end else {
      throw fault(last, "expected a single document in the stream but found another document")
    }
  }

  // MARK: Nodes

  /// Reads the node that begins with an event; with a list or a mapping, everything up to its end.
  private mutating func read(_ event: Event, depth: Int, _ tree: inout YamlTree) throws(Fault) {
    let position = tree.nodes.count
    switch event.kind {
    case .scalar: try add(event, depth: depth, &tree)
    case .sequence:
      try add(event, depth: depth, &tree)
      var item = try next(&tree)
      while item.kind != .end {
        try read(item, depth: depth + 1, &tree)
        item = try next(&tree)
      }
      tree.close(position)
    case .mapping:
      try add(event, depth: depth, &tree)
      while try readPair(within: position, depth: depth, &tree) {}
    case .alias: return try repeatNode(event, depth: depth, &tree)
    case .start, .end: throw fault(event, "did not find a value")
    }
    if let name = event.anchor { anchored[name] = position }
  }

  /// Reads a key of a mapping and its value, and closes the mapping behind them; false at its end.
  private mutating func readPair(
    within mapping: Int, depth: Int, _ tree: inout YamlTree
  ) throws(Fault) -> Bool {
    let event = try next(&tree)
    guard event.kind != .end else {
      tree.close(mapping)
      guard let key = tree.repeatedKey(in: mapping, &keys) else { return false }
      throw Fault(.keyTwice, line: Int(tree.nodes[key.first].line), field: tree.text(at: key.second))
    }
    let key = tree.nodes.count
    try read(event, depth: depth + 1, &tree)
    guard tree.nodes[key].kind == .scalar else {
      throw fault(event, "a list or a mapping cannot be a key")
    }
    guard tree.nodes[key].length <= budget.keyBytes else {
      throw Fault(.keyTooLong, line: Int(event.line), ["limit": "\(budget.keyBytes)"])
    }
    try read(next(&tree), depth: depth + 1, &tree)
    tree.close(mapping)
    return true
  }

  private func add(_ event: Event, depth: Int, _ tree: inout YamlTree) throws(Fault) {
    let kind: YamlTree.Node.Kind =
      switch event.kind {
      case .sequence: .sequence
      case .mapping: .mapping
      default: .scalar
      }
    tree.add(
      YamlTree.Node(
        kind: kind, depth: UInt8(clamping: depth), column: event.column, line: event.line,
        start: event.start, length: event.length))
    try check(nodes: tree.nodes.count, depth: depth, at: event)
  }

  /// Adds the node that an alias stands for once more, with its place.
  private mutating func repeatNode(_ event: Event, depth: Int, _ tree: inout YamlTree) throws(Fault) {
    guard let position = event.anchor.flatMap({ anchored[$0] }) else {
      throw fault(event, "found undefined alias")
    }
    let extent = tree.extent(of: position)
    aliases += 1
    repeatedBytes += extent.bytes
    guard aliases <= budget.aliases, repeatedBytes <= budget.bytes else {
      throw Fault(.aliasesTooMany, line: Int(event.line), ["limit": "\(budget.aliases)"])
    }
    try check(nodes: tree.nodes.count + extent.nodes, depth: depth + extent.depth - 1, at: event)
    tree.repeatNode(at: position, depth: depth)
  }

  private func check(nodes: Int, depth: Int, at event: Event) throws(Fault) {
    guard depth <= budget.depth else {
      throw Fault(.nestingTooDeep, line: Int(event.line), ["limit": "\(budget.depth)"])
    }
    guard nodes <= budget.nodes else {
      throw Fault(.entriesTooMany, line: Int(event.line), ["limit": "\(budget.nodes)"])
    }
  }

  // MARK: Events

  /// What libyaml finds next; the text of a scalar is among the letters of the tree already.
  private struct Event {
    enum Kind { case start, end, sequence, mapping, scalar, alias }

    let kind: Kind
    /// The name that the node is given, or that an alias asks for.
    var anchor: String?
    var start: Int32 = 0
    var length: Int32 = 0
    let line: Int32
    let column: UInt16
  }

  private func next(_ tree: inout YamlTree) throws(Fault) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) != 0 else { throw failure }
    defer { yaml_event_delete(&event) }
    let line = Int32(clamping: event.start_mark.line + 1)
    let column = UInt16(clamping: event.start_mark.column + 1)
    let named = { (kind: Event.Kind, name: UnsafeMutablePointer<yaml_char_t>?) in
      Event(kind: kind, anchor: name.map { String(cString: $0) }, line: line, column: column)
    }
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      var found = named(.scalar, scalar.anchor)
      (found.start, found.length) = tree.add(
        UnsafeBufferPointer(start: scalar.value, count: scalar.length))
      return found
    case YAML_SEQUENCE_START_EVENT: return named(.sequence, event.data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT: return named(.mapping, event.data.mapping_start.anchor)
    case YAML_ALIAS_EVENT: return named(.alias, event.data.alias.anchor)
    case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT: return named(.start, nil)
    default: return named(.end, nil)
    }
  }

  // MARK: Faults

  private func fault(_ event: Event, _ what: String) -> Fault {
    Fault(.notYaml, line: Int(event.line), ["what": .text(what)])
  }

  /// What libyaml says is wrong, in its own words.
  private var failure: Fault {
    if let refusal = input.refusal { return refusal }
    let context = parser.pointee.context.map { String(cString: $0) + " " } ?? ""
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "there is not enough memory"
    // What reads the characters knows the byte alone.
    let isUnreadable = parser.pointee.error == YAML_READER_ERROR
    let bytes = isUnreadable ? input.all : []
    // libyaml refuses what is no text by itself; whether that was it is asked only then.
    if isUnreadable && !bytes.isText { return Fault(.notText) }
    let before = bytes.prefix(isUnreadable ? parser.pointee.problem_offset : 0)
    let line = isUnreadable ? before.count { $0 == UInt8(ascii: "\n") } : parser.pointee.problem_mark.line
    return Fault(.notYaml, line: line + 1, ["what": "\(context)\(problem)"])
  }
}
