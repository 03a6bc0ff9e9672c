/// What a kind of award is on the way to others, whatever the content calls it.
///
/// The content says it (the column `role` of `awards.csv`); each role is held by exactly one kind.
public enum AwardRole: String, CaseIterable, Hashable, Sendable {
  /// A short certificate with which somebody begins who is not at the level of the path they want.
  case firstCertificate = "first-certificate"
}

/// A kind of award, such as *licence professionnelle*.
public struct Award: Hashable, Sendable {
  /// The identifier, such as `licence-professionnelle`.
  public let identifier: String
  /// The name, by language code: `fr` always, others when the content has them.
  public let names: [String: String]
  /// What it is in one short plain sentence, by language code.
  public let explanations: [String: String]
  /// What it is on the way to others; nil for most.
  public let role: AwardRole?

  /// Makes a kind of award.
  public init(
    identifier: String, names: [String: String], explanations: [String: String], role: AwardRole? = nil
  ) {
    self.identifier = identifier
    self.names = names
    self.explanations = explanations
    self.role = role
  }
}
