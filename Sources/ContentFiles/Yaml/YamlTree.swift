import Faults
import Glibc

/// The nodes of a YAML or JSON file, one after another: every list and mapping before what it holds, every key before
/// its value.
///
/// The texts lie behind one another as bytes, without their quotes. A `String` is made when somebody asks for one: most
/// of a file is looked through without, and nothing but two arrays is built while it is read.
struct YamlTree: Sendable {
  /// What a node is, and where it stands.
  struct Node: Sendable {
    /// The kinds of nodes.
    enum Kind: UInt8, Sendable { case scalar, sequence, mapping }

    // In this order a node takes twenty bytes: they are kept as long as somebody may ask for a text.
    let kind: Kind
    /// The lists and mappings that lead to it, itself counted: 1 at the root; a budget keeps it small.
    fileprivate(set) var depth: UInt8
    /// The column, from 1, in characters; the last one that can be told for those beyond it.
    let column: UInt16
    /// The line, from 1.
    let line: Int32
    /// Where its text lies among the letters, in bytes; empty for lists and mappings.
    let start: Int32
    let length: Int32
    /// The node and all within it: how many nodes.
    fileprivate(set) var count: Int32 = 1
  }

  private(set) var nodes: [Node] = []
  private var letters: [UInt8] = []

  /// An empty tree, with room for what a file of so many bytes mostly holds: the content has a node for every twelve
  /// bytes, and keeps half of them as letters.
  init(bytes: Int = 0) {
    nodes.reserveCapacity(bytes / 12)
    letters.reserveCapacity(bytes / 2)
  }

  // MARK: Adding

  /// Adds the bytes of a text; returns where they lie.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> (start: Int32, length: Int32) {
    defer { letters.append(contentsOf: text) }
    return (Int32(letters.count), Int32(text.count))
  }

  /// Adds a node after all others; a list or a mapping then has to be closed.
  mutating func add(_ node: Node) { nodes.append(node) }

  /// Says that everything added since a list or a mapping lies within it.
  mutating func close(_ position: Int) { nodes[position].count = Int32(nodes.count - position) }

  /// Adds a node once more, with all that lies within it.
  mutating func repeatNode(at position: Int, depth: Int) {
    let added = depth - Int(nodes[position].depth)
    for node in nodes[position..<end(of: position)] {
      var node = node
      node.depth = UInt8(clamping: Int(node.depth) + added)
      nodes.append(node)
    }
  }

  /// The node and all within it: how many nodes, how deep they lie, and how many bytes of text they have.
  func extent(of position: Int) -> (nodes: Int, depth: Int, bytes: Int) {
    let within = nodes[position..<end(of: position)]
    let deepest = within.reduce(0) { max($0, $1.depth) }
    return (
      within.count, Int(deepest - nodes[position].depth) + 1, within.reduce(0) { $0 + Int($1.length) }
    )
  }

  // MARK: Texts and parts

  /// The position after a node and all within it.
  func end(of position: Int) -> Int { position + Int(nodes[position].count) }

  /// The text of a scalar.
  func text(at position: Int) -> String {
    String(decoding: letters[range(of: nodes[position])], as: UTF8.self)
  }

  /// The positions of the items of a list, or of the values of a mapping, each of which has its key before it.
  func parts(of position: Int) -> [Int] {
    let step = nodes[position].kind == .mapping ? 1 : 0
    var parts: [Int] = []
    // Most have a few: without it the array grows thrice.
    parts.reserveCapacity(min(8, Int(nodes[position].count) / (step + 1)))
    var part = position + 1 + step
    while part < end(of: position) {
      parts.append(part)
      part = end(of: part) + step
    }
    return parts
  }

  /// The scalars with characters that are more than signs, each with the name of the first one.
  var harmful: [(position: Int, name: String)] {
    guard letters.withUnsafeBufferPointer({ HarmlessText.firstHarm(in: $0) }) != nil else { return [] }
    return nodes.indices.compactMap { position in
      guard nodes[position].length > 0, let name = text(at: position).firstHarm else { return nil }
      return (position, name)
    }
  }

  /// Whether this is the text of a scalar.
  func isText(at position: Int, _ text: String) -> Bool {
    var text = text
    return text.withUTF8 { letters(at: position, are: $0) }
  }

  /// Whether the text of a scalar is made of these bytes.
  func letters(at position: Int, are text: UnsafeBufferPointer<UInt8>) -> Bool {
    let node = nodes[position]
    guard node.length == text.count, let other = text.baseAddress else { return node.length == text.count }
    return letters.withUnsafeBytes { letters in
      letters.baseAddress.map { memcmp($0 + Int(node.start), other, text.count) == 0 } ?? false
    }
  }

  /// Whether the text of one scalar stands before that of another, the shorter first; nil when they are equal.
  func order(of left: Int, and right: Int) -> Bool? {
    let (one, other) = (nodes[left], nodes[right])
    guard one.length == other.length else { return one.length < other.length }
    // What aliases repeat lies in one place.
    if one.start == other.start { return nil }
    for offset in 0..<Int(one.length) {
      let (byte, otherByte) = (letters[Int(one.start) + offset], letters[Int(other.start) + offset])
      if byte != otherByte { return byte < otherByte }
    }
    return nil
  }

  private func range(of node: Node) -> Range<Int> { Int(node.start)..<Int(node.start + node.length) }
}
