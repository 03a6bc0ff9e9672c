public import Guidance

/// Whom a person may ask, as `guidance/contacts.yaml` lists them.
public struct Contact: Hashable, Sendable {
  /// The identifier, a key of the words `contact.…`.
  public let identifier: String
  /// Where it comes from.
  public let source: String
  /// When that was last checked.
  public let checked: CalendarDate

  /// Makes a contact.
  package init(identifier: String, source: String, checked: CalendarDate) {
    self.identifier = identifier
    self.source = source
    self.checked = checked
  }
}
