public import Knowledge

extension AssetFolders {
  /// The sentences that the first page needs, in a language: read in a fraction of a millisecond.
  public func openingPhrases(in language: String) -> Phrases {
    WordsReader.opening(self, language: language)
  }

  /// Whether there is a file of words in a language; without one it may still be spoken by texts of other files.
  public func hasWords(in language: String) -> Bool { languagesOfWords.contains(language) }

  /// The languages that have a file of words, by code, those of each folder in turn.
  var languagesOfWords: [String] {
    let names = paths.flatMap { Self.names(in: "\($0)/words") }.filter { $0.hasSuffix(".yaml") }
    return names.map { String($0.dropLast(".yaml".count)) }
  }
}
