/// Everything that guidance tells a person.
public struct Advice: Hashable, Sendable {
  /// The proposals of one lane.
  public struct Lane: Hashable, Sendable {
    /// The mode of teaching.
    public let mode: DeliveryMode
    /// The proposals, best first.
    public let proposals: [Proposal]
    /// The paths found beyond those shown, by identifier, best first.
    public let others: [String]
    /// Whether the search was widened because nothing had been found.
    public let isWidened: Bool
    /// When alternance is closed to the person, the findings on its contracts.
    public let refusals: [Finding]

    /// How many more were found than are shown.
    public var moreCount: Int { others.count }
  }

  /// The adviser to see.
  public struct AdviserFinding: Hashable, Sendable {
    /// The identifier of the adviser.
    public let adviser: String
    /// The identifier of the contact.
    public let contact: String
    /// Yes when it is the right door, check when an answer could lead elsewhere.
    public let verdict: Verdict
    /// The rule, such as `R-CEP-01`.
    public let rule: String
  }

  /// A path that was looked for and is not proposed.
  public struct SetAside: Hashable, Sendable {
    /// The identifier of the path.
    public let path: String
    /// What is known of its registration.
    public let registration: TrainingPath.Registration
  }

  /// The day the advice is for.
  public let date: CalendarDate
  /// The lanes, in the order on site, hybrid, alternance, distance.
  public let lanes: [Lane]
  /// What the rules say of every scheme that is listed for this person (`Scheme.isListed`).
  public let rights: [Finding]
  /// The programmes near the person.
  public let programmes: [Surroundings.NearbyProgramme]
  /// The nearest places that receive the public.
  public let nearestCentres: [NearbyCentre]
  /// The advisers to see, the right door first.
  public let advisers: [AdviserFinding]
  /// For each scheme that is refused or uncertain, the smallest change that makes it better.
  public let nearMisses: [NearMiss]
  /// The paths of the fields wanted whose registration has ended.
  public let setAside: [SetAside]

  /// Whether no lane has anything to propose.
  public var isEmpty: Bool { lanes.allSatisfy(\.proposals.isEmpty) }
}

extension Advice {
  /// The lane to look at first: the one whose best proposal has the most to say for it.
  ///
  /// A lane that had to be widened comes after all that had not; nil when no lane has a proposal.
  public var strongestLane: DeliveryMode? {
    let candidates = lanes.filter { !$0.proposals.isEmpty }
    let asked = candidates.filter { !$0.isWidened }
    let score = { (lane: Lane) in lane.proposals.map(\.score).max() ?? 0 }
    let best = (asked.isEmpty ? candidates : asked).map(score).max()
    return (asked.isEmpty ? candidates : asked).first { score($0) == best }?.mode
  }
}
