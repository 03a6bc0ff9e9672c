/// A domain of the survey of hiring needs, with the fields of the catalogue that lead to it.
public struct HiringDomain: Hashable, Sendable {
  /// The identifier, such as `computing`.
  public let identifier: String
  /// The name, by language code.
  public let names: [String: String]
  /// The fields of the catalogue whose paths lead to its occupations.
  public let fields: [String]
  /// Why its figures say little of these fields, by language code; empty when they do say something.
  public let doubts: [String: String]
  /// The fields of occupations that lead elsewhere, or that are sure where the domain is not, by their codes.
  public let occupations: [String: [String]]

  /// Whether its figures say little of its fields, so that they rank no path.
  public var isDoubtful: Bool { !doubts.isEmpty }

  /// Makes a domain.
  package init(
    identifier: String, names: [String: String], fields: [String], doubts: [String: String],
    occupations: [String: [String]]
  ) {
    self.identifier = identifier
    self.names = names
    self.fields = fields
    self.doubts = doubts
    self.occupations = occupations
  }
}
