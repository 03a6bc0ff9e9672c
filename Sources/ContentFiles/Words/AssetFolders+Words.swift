import Faults
public import Knowledge

extension AssetFolders {
  /// The sentences of the files of words alone: those of a language, those of French for what it does not say, and
  /// those of the language after it, which a page offers in that language's own words.
  ///
  /// Faults are left to the reading of everything.
  public func phrases(in language: String) -> Phrases {
    var known = Texts()
    for code in languagesOfWords { known.set("", in: code, to: "") }
    var texts = Texts()
    var ignored = Faults()
    for code in Set(["fr", language, known.language(after: language)]).sorted() {
      WordsReader().read(layers(of: "words/\(code).yaml", &ignored), in: code, &texts, &ignored)
    }
    return Phrases(texts, language: language)
  }

  /// Whether there is a file of words in a language; without one it may still be spoken by texts of other files.
  public func hasWords(in language: String) -> Bool { languagesOfWords.contains(language) }

  /// The languages that have a file of words, by code, those of each folder in turn.
  var languagesOfWords: [String] {
    let names = paths.flatMap { Self.names(in: "\($0)/words") }.filter { $0.hasSuffix(".yaml") }
    return names.map { String($0.dropLast(".yaml".count)) }
  }
}
