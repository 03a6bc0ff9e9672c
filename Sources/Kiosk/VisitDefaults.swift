public import Screen

/// How every visit at a station begins.
public struct VisitDefaults: Hashable, Sendable {
  /// The language, by code.
  public var language: String
  /// How the screen looks.
  public var theme: Theme
  /// Whether the plain wording is shown.
  public var isPlain: Bool

  /// A set-up.
  public init(language: String, theme: Theme = .standard, isPlain: Bool = false) {
    self.language = language
    self.theme = theme
    self.isPlain = isPlain
  }
}
