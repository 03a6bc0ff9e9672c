/// What a person does first, and then: steps, paths to talk about, payers, one place, what to beware of.
///
/// The sentences are content; the plan holds their keys, and the proof of every choice.
public struct Plan: Hashable, Sendable {
  /// One thing to do, with one person to see.
  public struct Step: Hashable, Sendable {
    /// The identifier, a word of the closed vocabulary of steps.
    public let identifier: String
    /// Whom it leads to, a key of the words `contact.…`.
    public let contact: String
    /// What to do, in one sentence: a key of the words.
    public let action: String
    /// What is said besides to those whom it concerns, in order: keys of the words.
    public let remarks: [String]
    /// When: a key of the words.
    public let time: String?
    /// What to say there, in the first person: a key of the words.
    public let words: String?
    /// What to bring: a key of the words.
    public let bring: String?
    /// Why it stands here: a key of the words.
    public let reason: String?
    /// The rules it carries out, or *practice*.
    public let source: String
    /// Why the step belongs to the plan of this person, besides their situation.
    public let proof: Proof
    /// Where to reach the contact: the nearest office that serves the person, else a line; nil where none is known.
    public internal(set) var office: NearbyOffice?
  }

  /// What an answer to come can still change.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    /// The first step and those after it.
    case steps
    /// The paths to talk about and their form.
    case paths
    /// Who may pay.
    case payers
    /// What to beware of, and the second door.
    case protections
  }

  /// What is to be beware of: a right that would close, a day that runs out.
  public struct Protection: Hashable, Sendable {
    /// The identifier, a key of the words `plan.protection.…`.
    public let identifier: String
    /// Where it comes from.
    public let source: String
    /// Why it concerns this person.
    public let proof: Proof
  }

  /// The day the plan is for.
  public let date: CalendarDate
  /// The counsellor’s question that was answered with yes first.
  public let situation: String
  /// Why it was.
  public let proof: Proof
  /// What to do, in order, the one thing to do now first; there is always one.
  public private(set) var steps: [Step]
  /// The paths to talk about, best first, at most three; none is a right answer.
  public private(set) var paths: [RankedPath]
  /// What is honestly said of the paths, or of there being none: a key of the words.
  public let pathsRemark: String?
  /// Who may pay, in the order to ask, at most three; none whom the rules refuse, no two that exclude each other.
  public let payers: [Finding]
  /// How one would learn; nothing where no path is named.
  public let mode: DeliveryMode?
  /// The one place that does what the plan needs, within what the person accepts.
  public let place: NearbyCentre?
  /// A nearer place whose opening nobody has verified: named as such, never instead of the place.
  public let unverifiedPlace: NearbyCentre?
  /// The Cnam to write to where no place is within reach: the centre of the person’s region, by identifier.
  public let remoteCentre: String?
  /// How far the person travels, in kilometres; nil when they did not say.
  public let travel: Int?
  /// What to beware of, the most pressing first.
  public let protections: [Protection]
  /// Whom to see if the first step leads nowhere, a key of the words `contact.…`.
  public let secondDoor: String?
  /// The questions not answered yet that could lead to another first step, in the order in which they are asked.
  ///
  /// While there are some, the plan is provisional. What was declined will not be known by asking on.
  public let openFacts: [String]
  /// Every path within the person’s reach, best first: the one list that all others are cut from.
  public let list: [RankedPath]

  /// The same plan with the office of each step, found by its contact.
  package func findingOffices(_ office: (String) -> NearbyOffice?) -> Plan {
    var plan = self
    for index in steps.indices { plan.steps[index].office = office(steps[index].contact) }
    return plan
  }
}

extension Plan {
  /// Notes what is offered of each path to talk about.
  mutating func findOffers(_ offers: (String) -> [NearbyOffer]) {
    for index in paths.indices { paths[index].offers = offers(paths[index].path) }
  }
}

/// A path within a person’s reach, with the reason for its rank.
public struct RankedPath: Hashable, Sendable {
  /// The identifier of the path.
  public let path: String
  /// Where it stands in the catalogue.
  let position: Int
  /// Why it fits, a key of the words `plan.fit.…`; paths of an earlier fit stand before those of a later one.
  public let fit: String
  /// The proof that it fits.
  public let proof: Proof
  /// How many levels it stands above the person’s, below when negative; nothing when either is unknown.
  public let gain: Int?
  /// What orders paths of the same fit: the points of the ranking.
  public let score: Int
  /// The forms that a source attests; any other is to be asked for at the centre.
  public let attested: Set<DeliveryMode>
  /// What is offered of the path in the form of the plan, best first.
  public internal(set) var offers: [NearbyOffer] = []
}
