/// What a terminal is asked to do for a style.
public struct Appearance: Hashable, Sendable {
  /// Thicker or brighter letters.
  public var isBold: Bool
  /// Foreground and background exchanged.
  public var isReversed: Bool
  /// A line under the letters.
  public var isUnderlined: Bool
  /// The colour of the letters; nil is the terminal's own.
  public var foreground: Colour?
  /// The colour behind the letters; nil is the terminal's own.
  public var background: Colour?

  /// Makes an appearance; by default the terminal's own.
  public init(
    bold: Bool = false, reversed: Bool = false, underlined: Bool = false,
    foreground: Colour? = nil, background: Colour? = nil
  ) {
    isBold = bold
    isReversed = reversed
    isUnderlined = underlined
    self.foreground = foreground
    self.background = background
  }
}
