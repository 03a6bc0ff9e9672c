/// A region.
public struct Region: Hashable, Sendable {
  /// The code of Île-de-France.
  public static let ileDeFrance = "11"

  /// The INSEE code, such as `53`.
  public let code: String
  /// The name, such as `Bretagne`.
  public let name: String
  /// The French article, such as `la`; empty where there is none.
  public let article: String
  /// The French preposition of place before the name: `en`, `à`, or `dans`, which the article follows.
  public let preposition: String
  /// The INSEE code of the prefecture.
  public let capital: String
  /// The regions before 2016 that it took in, and usual abbreviations.
  public let otherNames: [String]
  /// The inhabitants: the sum of its communes'.
  public internal(set) var population: Int
}
