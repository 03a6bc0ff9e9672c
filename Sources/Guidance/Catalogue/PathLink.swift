/// A link between two paths, or from a path to something that is not in the catalogue.
public struct PathLink: Hashable, Sendable {
  /// What the link says of its two ends.
  public enum Relation: String, CaseIterable, Hashable, Sendable {
    case firstStep = "premiere_etape"
    case sharedUnits = "ue_communes"
    case givesAccess = "donne_acces"
    case reachableFrom = "accessible_depuis"
    case followedBy = "suivi_par"
    case precededBy = "precede_par"
    case countsAs = "valide_comme"
    case mayContinue = "poursuite_possible"
    case exempts = "dispense"
    case entitles = "donne_droit"
    case continuationOf = "suite_de"
    case variantOf = "declinaison_de"
    case probablyReplacedBy = "remplace_par_probable"
    case probablyReplaces = "remplace_probable"
  }

  /// Where a link leads.
  public enum Target: Hashable, Sendable {
    /// A path of the catalogue, by identifier.
    case path(String)
    /// Something outside it, in French.
    case other(String)
  }

  /// The path that the link starts from, by identifier.
  public let origin: String
  /// What the link says.
  public let relation: Relation
  /// Where it leads.
  public let target: Target
  /// A precision, such as the units shared; in French.
  public let detail: String?
  /// Whether the link is a deduction rather than read in a curriculum.
  public let isDeduced: Bool

  /// Makes a link.
  public init(origin: String, relation: Relation, target: Target, detail: String?, isDeduced: Bool) {
    self.origin = origin
    self.relation = relation
    self.target = target
    self.detail = detail
    self.isDeduced = isDeduced
  }
}
