package import Faults

/// Reads YAML, of which JSON is a part, into a tree, by the events of libyaml.
///
/// A file is read whole, or the keys of its root one by one, as far as somebody wants to know.
package struct YamlParser: ~Copyable {
  private let budget: YamlBudget
  private let events: YamlEvents
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
    events = YamlEvents(of: input)
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
    _ = try events.next(&tree)  // the start of the stream
    guard try events.next(&tree).kind == .start else { return false }
    let event = try events.next(&tree)
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
    _ = try events.next(&tree)  // the end of the document
    let last = try events.next(&tree)
    guard last.kind == .end else {
      throw last.fault("expected a single document in the stream but found another document")
    }
  }

  // MARK: Nodes

  /// Reads the node that begins with an event; with a list or a mapping, everything up to its end.
  private mutating func read(_ event: YamlEvents.Event, depth: Int, _ tree: inout YamlTree) throws(Fault) {
    let position = tree.nodes.count
    switch event.kind {
    case .scalar: try add(event, depth: depth, &tree)
    case .sequence:
      try add(event, depth: depth, &tree)
      var item = try events.next(&tree)
      while item.kind != .end {
        try read(item, depth: depth + 1, &tree)
        item = try events.next(&tree)
      }
      tree.close(position)
    case .mapping:
      try add(event, depth: depth, &tree)
      while try readPair(within: position, depth: depth, &tree) {}
    case .alias: return try repeatNode(event, depth: depth, &tree)
    case .start, .end: throw event.fault("did not find a value")
    }
    if let name = event.anchor { anchored[name] = position }
  }

  /// Reads a key of a mapping and its value, and closes the mapping behind them; false at its end.
  private mutating func readPair(
    within mapping: Int, depth: Int, _ tree: inout YamlTree
  ) throws(Fault) -> Bool {
    let event = try events.next(&tree)
    guard event.kind != .end else {
      tree.close(mapping)
      guard let key = tree.repeatedKey(in: mapping, &keys) else { return false }
      throw Fault(.keyTwice, line: Int(tree.nodes[key.first].line), field: tree.text(at: key.second))
    }
    let key = tree.nodes.count
    try read(event, depth: depth + 1, &tree)
    guard tree.nodes[key].kind == .scalar else {
      throw event.fault("a list or a mapping cannot be a key")
    }
    guard tree.nodes[key].length <= budget.keyBytes else {
      throw Fault(.keyTooLong, line: Int(event.line), ["limit": "\(budget.keyBytes)"])
    }
    try read(events.next(&tree), depth: depth + 1, &tree)
    tree.close(mapping)
    return true
  }

  private func add(_ event: YamlEvents.Event, depth: Int, _ tree: inout YamlTree) throws(Fault) {
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
  private mutating func repeatNode(_ event: YamlEvents.Event, depth: Int, _ tree: inout YamlTree)
    throws(Fault)
  {
    guard let position = event.anchor.flatMap({ anchored[$0] }) else {
      throw event.fault("found undefined alias")
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

  private func check(nodes: Int, depth: Int, at event: YamlEvents.Event) throws(Fault) {
    guard depth <= budget.depth else {
      throw Fault(.nestingTooDeep, line: Int(event.line), ["limit": "\(budget.depth)"])
    }
    guard nodes <= budget.nodes else {
      throw Fault(.entriesTooMany, line: Int(event.line), ["limit": "\(budget.nodes)"])
    }
  }
}
