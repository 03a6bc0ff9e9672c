/// Whom to see, by situation: the first of the list whose condition holds.
public struct Adviser: Sendable {
  /// The identifier.
  public let identifier: String
  /// The identifier of the contact, a key of the words `contact.…`.
  public let contact: String
  /// For whom.
  public let rule: RuleBook.Rule
  /// The rule it carries out, such as `R-CEP-01`.
  public let source: String

  /// Makes an adviser.
  public init(identifier: String, contact: String, rule: RuleBook.Rule, source: String) {
    self.identifier = identifier
    self.contact = contact
    self.rule = rule
    self.source = source
  }
}
