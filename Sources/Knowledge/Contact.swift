public import Guidance

/// What a contact is to the advice, whatever the content calls it.
///
/// The content says it (`role: nearest-centre`); each role is held by exactly one contact.
public enum ContactRole: String, CaseIterable, Hashable, Sendable {
  /// Whom to see when no adviser is known to be the right one.
  case nearestCentre = "nearest-centre"
}

/// Whom a person may ask, as `guidance/contacts.yaml` lists them.
public struct Contact: Hashable, Sendable {
  /// The identifier, a key of the words `contact.…`.
  public let identifier: String
  /// Where it comes from.
  public let source: String
  /// When that was last checked.
  public let checked: CalendarDate
  /// What the contact is to the advice; nil for most.
  public let role: ContactRole?
  /// The kinds of offices where it is found, in the order in which they are tried: the names of the files of
  /// `contacts`, or `cnam` for the places of the Cnam.
  public let offices: [String]

  /// Makes a contact.
  package init(
    identifier: String, source: String, checked: CalendarDate, role: ContactRole? = nil,
    offices: [String] = []
  ) {
    self.identifier = identifier
    self.source = source
    self.checked = checked
    self.role = role
    self.offices = offices
  }
}
