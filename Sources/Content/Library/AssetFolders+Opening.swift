extension AssetFolders {
  /// The sentences that the first page needs, in a language: read in a fraction of a millisecond.
  public func openingPhrases(in language: String) -> Phrases {
    WordsReader.opening(self, language: language)
  }

  /// Whether there is a file of words in a language; without one it may still be spoken by texts of other files.
  public func hasWords(in language: String) -> Bool {
    paths.contains { Self.names(in: "\($0)/words").contains("\(language).yaml") }
  }
}
