/// A kind of award, such as *licence professionnelle*.
public struct Award: Hashable, Sendable {
  /// The identifier, such as `licence-professionnelle`.
  public let identifier: String
  /// The name, by language code: `fr` always, others when the content has them.
  public let names: [String: String]
  /// What it is in one short plain sentence, by language code.
  public let explanations: [String: String]

  /// Makes a kind of award.
  public init(identifier: String, names: [String: String], explanations: [String: String]) {
    self.identifier = identifier
    self.names = names
    self.explanations = explanations
  }
}
