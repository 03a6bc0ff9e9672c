/// A colour of a terminal, for those with 8 and for those with 256.
public struct Colour: Hashable, Sendable {
  /// The colour among the eight of ECMA-48: 0 black, 1 red, 2 green, 3 yellow, 4 blue, 5 magenta, 6 cyan, 7 white.
  public let basic: Int
  /// The colour among the 256 of xterm: 16…231 a cube of six levels, 232…255 greys.
  public let extended: Int

  /// Makes a colour.
  public init(basic: Int, extended: Int) {
    self.basic = basic
    self.extended = extended
  }

  /// Black.
  public static let black = Colour(basic: 0, extended: 16)
  /// White.
  public static let white = Colour(basic: 7, extended: 231)

  /// The number to ask of a terminal that has so many colours; nil when it has fewer than eight.
  public func number(amongst colours: Int) -> Int? {
    colours >= 256 ? extended : colours >= 8 ? basic : nil
  }
}
