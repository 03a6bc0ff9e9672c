/// How proposals are chosen and ordered: conditions with points, all of them content.
public struct Ranking: Sendable {
  /// The parts that a score is made of.
  public enum Component: String, CaseIterable, Hashable, Sendable {
    case goal, field, entry, mode, distance, demand, registration, programme
  }

  /// One reason for or against a proposal.
  public struct Criterion: Sendable {
    /// The identifier, a key of the words `ranking.…`.
    public let identifier: String
    /// The part of the score that it belongs to, such as `field` or `distance`.
    public let component: Component
    /// What it adds to the score when it holds; a negative number or zero reads as a caution.
    public let points: Int
    /// When it holds.
    public let rule: RuleBook.Rule
    /// Where it comes from.
    public let source: String

    /// Makes a criterion.
    public init(
      identifier: String, component: Component, points: Int, rule: RuleBook.Rule, source: String
    ) {
      self.identifier = identifier
      self.component = component
      self.points = points
      self.rule = rule
      self.source = source
    }
  }

  /// A path may be proposed in a form of teaching unless this is *no*.
  public let admits: RuleBook.Rule
  /// The same, wider; used once, and said, when nothing was admitted.
  public let widened: RuleBook.Rule
  /// The schemes that open a contract in alternance, by identifier.
  public let contracts: [String]
  /// Schemes that open one too, but so rarely that only a sure *yes* counts.
  public let rareContracts: [String]
  /// The schemes that lead into a path, the plainest first, by identifier.
  public let entries: [String]
  /// How many proposals a form of teaching shows at most.
  public let limit: Int
  /// The reasons for and against.
  public let criteria: [Criterion]

  /// Makes a ranking.
  public init(
    admits: RuleBook.Rule, widened: RuleBook.Rule, contracts: [String], rareContracts: [String],
    entries: [String], limit: Int, criteria: [Criterion]
  ) {
    self.admits = admits
    self.widened = widened
    self.contracts = contracts
    self.rareContracts = rareContracts
    self.entries = entries
    self.limit = limit
    self.criteria = criteria
  }
}
