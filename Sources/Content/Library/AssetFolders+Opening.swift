extension AssetFolders {
  /// The sentences that the first page needs, in a language: read in a fraction of a millisecond.
  public func openingPhrases(in language: String) -> Phrases {
    WordsReader.opening(self, language: language)
  }
}
