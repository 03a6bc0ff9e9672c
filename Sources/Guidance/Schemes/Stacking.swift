/// What two or more schemes have to do with one another when they are used together.
public struct Stacking: Hashable, Sendable {
  /// How they go together.
  public enum Relation: String, CaseIterable, Hashable, Sendable {
    /// One or the other, for the same training.
    case either
    /// One on top of the other.
    case adds
    /// The first of the list is used, or tried, before the others.
    case first
    /// The first of the list stands in for the others, which are then not needed or not paid.
    case instead
  }

  /// The identifier, a key of the words `stacking.…`.
  public let identifier: String
  /// The schemes, by identifier; their order matters for ``Relation/first`` and ``Relation/instead``.
  public let schemes: [String]
  /// How they go together.
  public let relation: Relation
  /// The rule it carries out, such as `R-CPF-12`.
  public let rule: String
  /// Where it comes from.
  public let source: String

  /// Makes a relation between schemes.
  public init(identifier: String, schemes: [String], relation: Relation, rule: String, source: String) {
    self.identifier = identifier
    self.schemes = schemes
    self.relation = relation
    self.rule = rule
    self.source = source
  }
}
