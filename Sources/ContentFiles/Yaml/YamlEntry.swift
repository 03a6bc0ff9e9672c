package import Faults
import Synchronization

/// A YAML or JSON file as it was read.
///
/// An object rather than a value, because every entry of it refers to it: copying an entry counts one reference.
final class YamlDocument: Sendable {
  /// The file, relative to its assets folder; empty when it is none.
  let file: String
  /// What stands in it.
  let tree: YamlTree
  /// Where the keys of all nodes stand, once somebody asks for one: faults do, and a file may have very many.
  private let keyPositions = Mutex<[Int32]?>(nil)

  init(file: String, tree: YamlTree) {
    self.file = file
    self.tree = tree
  }

  /// The key that leads to a node; nil when none does.
  func key(leadingTo position: Int) -> String? {
    let key = keyPositions.withLock { known in
      let positions = known ?? tree.keyPositions
      known = positions
      return Int(positions[position])
    }
    return key >= 0 ? tree.text(at: key) : nil
  }

  /// Tells the texts that have characters which are more than signs.
  func tellHarm(_ faults: inout Faults) {
    for (position, name) in tree.harmful {
      faults.add(YamlEntry(self, at: position).fault(.controlCharacter, ["value": .text(name)]))
    }
  }
}

/// A node of a YAML or JSON file that knows which file and key it belongs to, so that every fault names file, line and
/// key.
///
/// What an alias stands for is the same node again, with the place of the original.
package struct YamlEntry: Sendable {
  /// A key of a mapping with what stands under it.
  package typealias Pair = (key: String, entry: YamlEntry)

  /// An entry of an earlier folder.
  private indirect enum Former: Sendable {
    case entry(YamlEntry)
  }

  private let document: YamlDocument
  private let position: Int
  private var replaced: Former?

  init(_ document: YamlDocument, at position: Int = 0) {
    self.document = document
    self.position = position
  }

  /// The entry of an earlier folder that this one stands in place of.
  var former: YamlEntry? { if case .entry(let entry) = replaced { entry } else { nil } }

  /// The same in place of an entry of an earlier folder.
  func replacing(_ former: YamlEntry?) -> YamlEntry {
    var copy = self
    copy.replaced = former.map { .entry($0) }
    return copy
  }

  /// Reads a whole file; what is not YAML is one fault at its line, and so is each text with characters that are more
  /// than signs.
  package static func document(_ file: String, bytes: [UInt8], _ faults: inout Faults) -> YamlEntry? {
    do {
      guard let root = try YamlParser.document(bytes, of: file) else {
        faults.add(Fault(.fileEmpty, file: file))
        return nil
      }
      root.document.tellHarm(&faults)
      return root
    } catch {
      faults.add(error.moved(to: file))
      return nil
    }
  }

  private var tree: YamlTree { document.tree }
  private var node: YamlTree.Node { tree.nodes[position] }

  /// The file, relative to its assets folder.
  package var file: String { document.file }

  /// The key that leads here, such as `person` or `choices`.
  var key: String? { document.key(leadingTo: position) }

  /// The line, from 1.
  package var line: Int { Int(node.line) }

  /// The column, from 1, in characters.
  var column: Int { Int(node.column) }

  /// The line of the key before it, from 1; its own when it stands under none.
  package var lineOfKey: Int { position > 0 ? Int(tree.nodes[position - 1].line) : line }

  /// A fault here.
  package func fault(_ code: FaultCode, _ values: [String: FaultValue] = [:]) -> Fault {
    Fault(code, file: file, line: line, field: key, values)
  }

  /// That a key is missing here.
  func missing(_ name: String) -> Fault { Fault(.keyMissing, file: file, line: line, field: name) }

  /// The text as written, for a fault about it.
  package var written: FaultValue { .text(text ?? "…") }

  /// The text as written, without its quotes; nil when this is a list or a mapping.
  package var text: String? { node.kind == .scalar ? tree.text(at: position) : nil }

  /// Whether this is a text that is not empty.
  var hasText: Bool { node.kind == .scalar && node.length > 0 }

  /// The entries of a list; nil when this is none.
  package var items: [YamlEntry]? {
    node.kind == .sequence ? tree.parts(of: position).map { YamlEntry(document, at: $0) } : nil
  }

  /// Whether this is a mapping.
  package var isMapping: Bool { node.kind == .mapping }

  /// The keys and entries of a mapping, in order; nil when this is none.
  package var pairs: [Pair]? {
    guard isMapping else { return nil }
    return tree.parts(of: position).map { (tree.text(at: $0 - 1), YamlEntry(document, at: $0)) }
  }

  /// The entry under a key.
  package subscript(name: String) -> YamlEntry? {
    tree.value(of: name, in: position).map { YamlEntry(document, at: $0) }
  }

  /// Reports keys that nobody reads, which are usually slips of the pen.
  package func expectKeys(_ known: [String], _ faults: inout Faults) {
    guard isMapping else { return }
    // Keys mostly stand in the order in which they are known: each is looked for behind the one before.
    var next = 0
    for place in tree.parts(of: position) {
      let found = known.indices.first { tree.isText(at: place - 1, known[(next + $0) % known.count]) }
      if let found {
        next += found + 1
      } else {
        faults.add(
          YamlEntry(document, at: place).fault(.keyUnknown, ["known": .oneOf(known.sorted())]))
      }
    }
  }
}
