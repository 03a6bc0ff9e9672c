/// Where a trade is learnt that a field of the Cnam alone does not lead to.
public struct TradeSchool: Hashable, Sendable {
  /// The identifier, such as `health-diploma`.
  public let identifier: String
  /// Where it is learnt, in one sentence, by language code: `fr` always, others when the content has them.
  public let sentences: [String: String]
  /// Where this comes from.
  public let source: String

  /// Makes a kind of school.
  public init(identifier: String, sentences: [String: String], source: String) {
    self.identifier = identifier
    self.sentences = sentences
    self.source = source
  }
}
