import ArgumentParser

/// The options that every command shares: which content, and in which language.
struct ContentOptions: ParsableArguments {
  @Option(
    name: .customLong("assets"),
    help: ArgumentHelp(
      "A folder of content to lay over the shipped one; repeatable, later wins by identifier.",
      discussion: "The first one stands alone when it holds content.yaml and guidance/facts.yaml itself.",
      valueName: "dir"))
  var assets: [String] = []

  @Option(help: "The language, by its code: fr, en… (default: that of the system, else French).")
  var language: String?

  /// Where the content is and in which language to tell it.
  var source: ContentSource { ContentSource(assets: assets, language: language) }

  /// Finds and reads the content; fails when there is none, or nothing to advise by.
  func open(_ extent: ContentSource.Extent = .everything) throws(Failure) -> ContentSource.Opened {
    try source.overMachine().open(extent)
  }
}
