import Arguments

/// The options that every command shares: which content, and in which language.
struct ContentOptions: ParsableArguments {
  /// A folder of content to lay over the shipped one; repeatable, later wins by identifier.
  ///
  /// The first one stands alone when it holds content.yaml and guidance/facts.yaml itself.
  @Option(value: "dir") var assets: [String] = []

  /// The language, by its code: fr, en… (default: that of the system, else French).
  @Option var language: String?

  /// Where the content is and in which language to tell it.
  var source: ContentSource { ContentSource(assets: assets, language: language) }

  /// Finds and reads the content; fails when there is none, or nothing to advise by.
  func open(_ extent: ContentSource.Extent = .everything) throws(Failure) -> ContentSource.Opened {
    try source.overMachine().open(extent)
  }
}
