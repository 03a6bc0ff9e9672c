/// Everything that guidance tells a person.
public struct Advice: Hashable, Sendable {
  /// The proposals of one form of teaching, for programs that read the forms apart.
  public struct ModeProposals: Hashable, Sendable {
    /// The mode of teaching.
    public let mode: DeliveryMode
    /// The proposals, best first.
    public internal(set) var proposals: [Proposal]
    /// The paths found beyond those shown, by identifier, best first.
    public let others: [String]
    /// Whether the search was widened because nothing had been found.
    public let isWidened: Bool
    /// When alternance is closed to the person, the findings on its contracts; none when it is open and no path was found.
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
  /// The paths that are proposed, each once, best first: the one list.
  public private(set) var paths: [ProposedPath]
  /// The same by form, in the order on site, hybrid, alternance, distance.
  public private(set) var modes: [ModeProposals]
  /// What the rules say of every scheme that is listed for this person (`Scheme.isListed`).
  ///
  /// Rules to know stand apart. Of one account with several rules, those that refuse are left out where another holds:
  /// the account is one.
  public let rights: [Finding]
  /// The rules of an account that refuse and are left out of the rights.
  public let leftOut: [Finding]
  /// The rules to know, which give nothing by themselves.
  public let toKnow: [Finding]
  /// The programmes near the person.
  public let programmes: [Surroundings.NearbyProgramme]
  /// The nearest places that road leads to, whether they receive the public or give classes.
  public let nearestCentres: [NearbyCentre]
  /// The centre of the region that answers from afar, by identifier, where no road leads to a place.
  public let remoteCentre: String?
  /// The advisers to see, the right door first.
  public let advisers: [AdviserFinding]
  /// For each scheme that is refused or uncertain, the smallest change that makes it better.
  public let nearMisses: [NearMiss]
  /// The paths of the fields wanted whose registration has ended.
  public let setAside: [SetAside]

  /// Notes what is offered of each path that is told with its reasons.
  mutating func findOffers(_ offers: (String, DeliveryMode) -> [NearbyOffer]) {
    for form in modes.indices {
      for index in modes[form].proposals.indices {
        modes[form].proposals[index] = modes[form].proposals[index].findingOffers(offers)
      }
    }
    for index in paths.indices { paths[index].proposal = paths[index].proposal?.findingOffers(offers) }
  }

  /// Whether there is nothing to propose.
  public var isEmpty: Bool { paths.isEmpty }

  /// When alternance is closed to the person, the findings on its contracts.
  public var refusals: [Finding] { modes.first { $0.mode == .alternance }?.refusals ?? [] }
}
