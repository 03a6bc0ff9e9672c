/// Where a trade is learnt that a field of the Cnam alone does not lead to.
public struct TradeSchool: Hashable, Sendable {
  /// The identifier, such as `health-diploma`.
  public let identifier: String
  /// Where this comes from.
  public let source: String

  /// Makes a kind of school.
  public init(identifier: String, source: String) {
    self.identifier = identifier
    self.source = source
  }
}
