import Faults
import Files
import Knowledge
import Synchronization

/// A file of words, such as `words/fr.yaml`: the sentences of the program in one language.
///
/// Keys nest: `verdict: { yes: … }` is the text `verdict.yes`. A file may also give the texts of content files, under
/// the same keys that those have (`fact.age.question`).
///
/// The file is read as far as its texts are asked for, one key of its root after another: the first page needs a tenth
/// of it, the command of another language nothing.
final class WordsFile: TextSource {
  /// How much was read.
  private struct Reading: ~Copyable {
    var parser: YamlParser?
    var tree = YamlTree()
    /// Where the values of the keys of the root stand.
    var roots: [String: Int] = [:]
    var faults = Faults()
    var isOpen = false

    /// Where the text of a key stands, as far as the file was read.
    func position(of key: String) -> Int? {
      if let position = roots[key], tree.nodes[position].kind == .scalar { return position }
      var root = key[...]
      while let dot = root.utf8.lastIndex(of: UInt8(ascii: ".")) {
        root = root[..<dot]
        let rest = String(key[key.utf8.index(after: dot)...])
        if let found = roots[String(root)].flatMap({ tree.scalar(under: rest, in: $0) }) { return found }
      }
      return nil
    }
  }

  /// The file, as faults show it.
  let name: String
  private let path: String
  private let reading = Mutex(Reading())

  init(_ name: String, at path: String) {
    self.name = name
    self.path = path
  }

  func text(_ key: String) -> String? {
    let usual = key.hasSuffix(".\(Texts.plain)") ? String(key.dropLast(Texts.plain.count + 1)) : nil
    return reading.withLock { reading in
      repeat {
        if let position = reading.position(of: key) { return reading.tree.text(at: position) }
        // Plain words stand under the same key of the root as the usual ones: nothing further on has them.
        if let usual, reading.roots[usual] == nil, reading.position(of: usual) != nil { return nil }
      } while readOn(&reading)
      return nil
    }
  }

  var keys: [String] {
    var keys: [String] = []
    forEachText { key, _ in keys.append(key) }
    return keys
  }

  /// How many entries were read so far, for tests.
  var countRead: Int { reading.withLock { $0.tree.nodes.count } }

  /// Everything wrong in the file, which is read to its end.
  var faults: Faults {
    let tree = tree
    var faults = reading.withLock { $0.faults }
    YamlDocument(file: name, tree: tree).tellHarm(&faults)
    // Keys are made only when there is something to tell of one.
    guard tree.nodes.contains(where: { $0.kind == .sequence }) else { return faults }
    forEachText { _, entry in
      if entry.text == nil { faults.add(entry.fault(.textOrKeysExpected)) }
    }
    return faults
  }

  /// All of the file, which is read to its end.
  private var tree: YamlTree {
    reading.withLock { reading in
      while readOn(&reading) {}
      return reading.tree
    }
  }

  /// Passes through everything that is no mapping, with its key; the file is read to its end.
  func forEachText(_ body: (String, YamlEntry) -> Void) {
    let tree = tree
    guard !tree.nodes.isEmpty else { return }
    Self.forEachText(of: YamlEntry(YamlDocument(file: name, tree: tree)), under: "", body)
  }

  private static func forEachText(
    of entry: YamlEntry, under key: String, _ body: (String, YamlEntry) -> Void
  ) {
    guard let pairs = entry.pairs else { return body(key, entry) }
    for (name, part) in pairs { forEachText(of: part, under: key.isEmpty ? name : "\(key).\(name)", body) }
  }

  /// Reads the next key of the root; false at the end, or where the file cannot be read on.
  private func readOn(_ reading: inout Reading) -> Bool {
    do {
      if !reading.isOpen {
        reading.isOpen = true
        try open(&reading)
      }
      let key = reading.tree.nodes.count
      guard try reading.parser?.readPair(&reading.tree) == true else {
        reading.parser = nil
        return false
      }
      reading.roots[reading.tree.text(at: key)] = key + 1
      return true
    } catch {
      reading.faults.add(error.moved(to: name))
      reading.parser = nil
      return false
    }
  }

  private func open(_ reading: inout Reading) throws(Fault) {
    let input: YamlInput
    do throws(OpenedFile.Fault) {
      input = try YamlInput(path: path)
    } catch {
      throw AssetFolders.fault(error, of: name)
    }
    // The parser refuses what is too large: nothing is made ready for it before.
    var parser = try YamlParser(input)
    reading.tree = YamlTree(bytes: input.count)
    guard try parser.begin(&reading.tree) else { throw Fault(.fileEmpty) }
    reading.parser = consume parser
  }
}
