import ArgumentParser

/// What a command's output is written for.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people, wrapped at 80 columns.
  case text
  /// For programs.
  case json
}
