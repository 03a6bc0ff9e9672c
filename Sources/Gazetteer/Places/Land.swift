/// A land that no road joins to another: the mainland, Corsica, an island, a territory overseas.
///
/// A distance by road is only ever given within one land.
public struct Land: Hashable, Sendable {
  /// The identifier, such as `continent`, `corse` or `belle-ile-en-mer`.
  public let identifier: String
  /// The French name, such as `Belle-Île-en-Mer`.
  public let name: String
  /// Whether a map of a part of it shows it whole, if it is small enough: its coast is what people know it by.
  public let isShownWhole: Bool
}
