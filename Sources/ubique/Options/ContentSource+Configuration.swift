extension ContentSource {
  /// The same source, with what it does not say taken from the configuration of the machine.
  func over(_ configuration: Configuration) -> ContentSource {
    ContentSource(
      assets: assets.isEmpty ? configuration.assets : assets, language: language ?? configuration.language)
  }

  /// The same source over the machine's own configuration; fails when that is at fault.
  func overMachine() throws(Failure) -> ContentSource {
    over(try ConfigurationFile().configuration(told: spoken))
  }
}
