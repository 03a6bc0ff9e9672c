import Faults
package import Knowledge

/// Reads `words/fr.yaml` and its sisters: the sentences of the program, one file a language.
///
/// Keys nest: `verdict: { yes: … }` is the text `verdict.yes`. A file may also give the texts of content
/// files, under the same keys that those have (`fact.age.question`).
struct WordsReader {
  func read(_ folders: AssetFolders, _ texts: inout Texts, _ faults: inout Faults) {
    // Every language falls back on French, so the others may be missing, but not that one.
    _ = folders.layers(of: "words/fr.yaml", &faults)
    for layer in folders.layers(in: "words", ending: ".yaml", &faults) {
      guard let root = YamlEntry.document(layer.file, bytes: layer.bytes, &faults) else { continue }
      let name = layer.file.split(separator: "/").last.map(String.init) ?? ""
      read(root, under: "", in: String(name.dropLast(".yaml".count)), &texts, &faults)
    }
  }

  /// The line in a file of words below which nothing is needed by the first page.
  private static let fold: StaticString = "\n# ---"

  /// The words that the first page needs, read before all the rest: those of one language, of French for where it has
  /// none, and of the language after it, which the page offers in that language's own words.
  ///
  /// A file of words begins with them, down to a line that starts with `# ---`. Faults are left to the
  /// reading of everything, which follows.
  static func opening(_ folders: AssetFolders, language: String) -> Phrases {
    var texts = Texts()
    var faults = Faults()
    for code in codes(of: folders, around: language) {
      var layers = folders.layers(of: "words/\(code).yaml", upTo: openingLength, &faults)
      if layers.contains(where: {
        $0.bytes.count == openingLength && end(ofOpening: $0.bytes) == openingLength
      }) {
        layers = folders.layers(of: "words/\(code).yaml", &faults)
      }
      for layer in layers {
        let end = end(ofOpening: layer.bytes)
        if OpeningWords.read(layer.bytes, upTo: end, in: code, &texts) { continue }
        guard let root = YamlEntry.document(layer.file, bytes: Array(layer.bytes[..<end]), &faults) else {
          continue
        }
        WordsReader().read(root, under: "", in: code, &texts, &faults)
      }
    }
    return Phrases(texts, language: language)
  }

  /// The bytes in which that line is looked for first; where it is not there, the whole file is read.
  private static let openingLength = 8_192

  /// French, a language and the one after it, each once.
  private static func codes(of folders: AssetFolders, around language: String) -> [String] {
    var known = Texts()
    for code in folders.languagesOfWords { known.set("", in: code, to: "") }
    var codes = ["fr"]
    for code in [language, known.language(after: language)] where !codes.contains(code) { codes.append(code) }
    return codes
  }

  private static func end(ofOpening bytes: [UInt8]) -> Int {
    fold.withUTF8Buffer { fold in
      bytes.indices.dropLast(fold.count).first { start in
        bytes[start] == fold[0] && bytes[start..<start + fold.count].elementsEqual(fold)
      } ?? bytes.count
    }
  }

  private func read(
    _ entry: YamlEntry, under key: String, in language: String, _ texts: inout Texts,
    _ faults: inout Faults
  ) {
    if let pairs = entry.pairs {
      for (name, part) in pairs {
        read(part, under: key.isEmpty ? name : "\(key).\(name)", in: language, &texts, &faults)
      }
    } else if let text = entry.text {
      texts.set(key, in: language, to: text)
    } else {
      faults.add(entry.fault(.textOrKeysExpected))
    }
  }
}

extension AssetFolders {
  /// The sentences of the files of words alone, for what has to be said when the rest cannot be read.
  package func phrases(in language: String) -> Phrases {
    var texts = Texts()
    // Faults of the files themselves are the reader's to tell.
    var ignored = Faults()
    WordsReader().read(self, &texts, &ignored)
    return Phrases(texts, language: language)
  }
}
