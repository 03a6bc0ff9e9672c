import Faults
public import Knowledge

/// The files of words of all folders, by language; each is read as far as its texts are asked for.
public struct Words: Sendable {
  private let files: [(language: String, file: WordsFile)]
  private let hasFrench: Bool

  /// Finds the files of words of these folders, and reads none.
  public init(_ folders: AssetFolders) {
    files = folders.files(in: "words", ending: ".yaml").map { name, path in
      let file = name.split(separator: "/").last ?? ""
      return (String(file.dropLast(".yaml".count)), WordsFile(name, at: path))
    }
    hasFrench = files.contains { $0.file.name == Self.french }
  }

  private static let french = "words/fr.yaml"

  /// Whether there is a file of words in a language; without one it may still be spoken by texts of other files.
  public func has(_ language: String) -> Bool { files.contains { $0.language == language } }

  /// The sentences of the files of words alone, in a language, and in French for what it does not say.
  ///
  /// Faults are left to the reading of everything.
  public func phrases(in language: String, isPlain: Bool = false) -> Phrases {
    var texts = Texts()
    add(to: &texts)
    return Phrases(texts, language: language, isPlain: isPlain)
  }

  /// Adds the texts of all files, those of a later folder before those of an earlier one.
  func add(to texts: inout Texts) {
    for (language, file) in files { texts.add(file, in: language) }
  }

  /// Everything wrong in the files of some languages, which are read to their end; of all languages when none is named.
  func faults(of languages: [String]?) -> Faults {
    // Every language falls back on French, so the others may be missing, but not that one.
    var faults = Faults(hasFrench ? [] : [Fault(.fileMissing, file: Self.french)])
    for (language, file) in files where languages?.contains(language) ?? true {
      faults.add(contentsOf: file.faults.all)
    }
    return faults
  }

  /// The line of each text, by language and key.
  var places: [String: [String: (file: String, line: Int)]] {
    var places: [String: [String: (file: String, line: Int)]] = [:]
    for (language, file) in files {
      file.forEachText { key, entry in places[language, default: [:]][key] = (file.name, entry.line) }
    }
    return places
  }
}
