/// A path proposed in a form of teaching, with everything that speaks for and against it.
public struct Proposal: Hashable, Sendable {
  /// A criterion that holds, and what it adds to the score.
  public struct Contribution: Hashable, Sendable {
    /// The identifier of the criterion.
    public let criterion: String
    /// The part of the score that it belongs to.
    public let component: Ranking.Component
    /// What it adds.
    public let points: Int
    /// Where the criterion comes from.
    public let source: String
  }

  /// A way into the path.
  public struct Entry: Hashable, Sendable {
    /// The plainest way that is open or may be: a finding on a scheme of access.
    public let route: Finding?
    /// The other ways, by scheme.
    public let others: [Finding]
  }

  /// The identifier of the path.
  public let path: String
  /// The mode.
  public let mode: DeliveryMode
  /// Whether a source attests the form for this path; otherwise the centre has to confirm it.
  public let isAttested: Bool
  /// The sum of the contributions.
  public let score: Int
  /// What makes up the score, reasons for first, the strongest first.
  public let contributions: [Contribution]
  /// How one enters.
  public let entry: Entry
  /// The nearest three places that the form needs.
  public let nearestCentres: [NearbyCentre]
  /// Kilometres to the nearest place of the Cnam, whatever the form; what a criterion compared is what a sentence tells.
  public let centreKilometres: Int?
  /// The schemes that can or may pay in this form, and those that cannot, in the order of the schemes.
  public let funding: [Finding]
  /// What employers around the person plan to hire in the field of the path, when it is known.
  public let demand: FieldDemand?

  /// The code of the occupation that the person wants, when the path names it.
  public let wantedJob: String?
  /// What is offered of the path in this form, best first.
  public internal(set) var offers: [NearbyOffer] = []

  /// What speaks for it.
  public var reasons: [Contribution] { contributions.filter { $0.points > 0 } }

  /// What speaks against it, or has to be known.
  public var cautions: [Contribution] { contributions.filter { $0.points <= 0 } }
}
