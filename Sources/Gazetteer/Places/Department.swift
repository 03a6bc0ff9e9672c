/// A department, or an overseas collectivity, which is counted with them.
public struct Department: Hashable, Sendable {
  /// The code, such as `35`, `2A` or `974`.
  public let code: String
  /// The name, such as `Ille-et-Vilaine`.
  public let name: String
  /// The French article, such as `l'` or `les`; empty where there is none.
  public let article: String
  /// The French preposition of place before the name: `en`, `à`, or `dans`, which the article follows.
  public let preposition: String
  /// The code of the region; nil for an overseas collectivity.
  public let region: String?
  /// The INSEE code of the prefecture or chief town.
  public let capital: String
  /// The land of its communes, unless a commune stands on another.
  public let land: Land
  /// Whether it has labour law of its own, so that national rules do not apply.
  public let hasOwnLaw: Bool
  /// Former names.
  public let otherNames: [String]
  /// The inhabitants: the sum of its communes'.
  public internal(set) var population: Int

  /// Whether it lies overseas.
  public var isOverseas: Bool { code.utf8.count == 3 }
}
