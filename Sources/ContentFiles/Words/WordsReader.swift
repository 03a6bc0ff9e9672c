import Faults
import Knowledge

/// Reads `words/fr.yaml` and its sisters: the sentences of the program, one file a language.
///
/// Keys nest: `verdict: { yes: … }` is the text `verdict.yes`. A file may also give the texts of content
/// files, under the same keys that those have (`fact.age.question`).
struct WordsReader {
  func read(_ folders: AssetFolders, _ texts: inout Texts, _ faults: inout Faults) {
    // Every language falls back on French, so the others may be missing, but not that one.
    _ = folders.layers(of: "words/fr.yaml", &faults)
    for layer in folders.layers(in: "words", ending: ".yaml", &faults) {
      let name = layer.file.split(separator: "/").last.map(String.init) ?? ""
      read([layer], in: String(name.dropLast(".yaml".count)), &texts, &faults)
    }
  }

  /// Reads the files of words of one language, base first.
  func read(_ layers: [Layer], in language: String, _ texts: inout Texts, _ faults: inout Faults) {
    for layer in layers {
      guard let root = YamlEntry.document(layer.file, bytes: layer.bytes, &faults) else { continue }
      read(root, under: "", in: language, &texts, &faults)
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
