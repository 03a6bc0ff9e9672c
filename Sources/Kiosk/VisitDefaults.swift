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

/// How long a station waits for a key, in seconds.
public struct IdleLimits: Hashable, Sendable {
  /// After how many seconds a visitor is warned.
  public var warning: Int
  /// After how many seconds the answers are erased.
  public var wipe: Int

  /// Limits as given.
  public init(warning: Int, wipe: Int) {
    self.warning = warning
    self.wipe = wipe
  }

  /// Warns after a minute and a half and erases after three minutes, as the rules on shared machines advise.
  public static let usual = IdleLimits(warning: 90, wipe: 180)

  /// Whether the warning comes before the erasing.
  public var isInOrder: Bool { warning > 0 && warning < wipe }
}
