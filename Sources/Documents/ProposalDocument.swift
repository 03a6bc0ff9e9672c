import Guidance
import Knowledge
import Wording

/// The proposals of one mode of teaching.
public struct ModeProposalsDocument: Codable, Hashable, Sendable {
  /// `on-site`, `hybrid`, `alternance` or `distance`.
  public let lane: String
  /// Whether the search was widened because nothing had been found.
  public let widened: Bool
  /// How many more were found than are given.
  public let moreCount: Int
  /// The proposals, best first.
  public let proposals: [ProposalDocument]
  /// Why alternance is closed, when it is.
  public let refusals: [SchemeDocument]

  init(_ found: Advice.ModeProposals, on date: CalendarDate, _ narrator: Narrator) {
    lane = found.mode.rawValue
    widened = found.isWidened
    moreCount = found.moreCount
    proposals = found.proposals.compactMap { ProposalDocument($0, on: date, narrator) }
    refusals = found.refusals.map { SchemeDocument($0, narrator) }
  }
}

/// A path proposed in a form of teaching.
public struct ProposalDocument: Codable, Hashable, Sendable {
  /// The identifier of the path.
  public let path: String
  /// Its title.
  public let title: String
  /// The kind of award and its level, in words.
  public let award: String
  /// The identifier of its field.
  public let field: String
  /// The level of its award; null when it has none.
  @OrNull public var level: Int?
  /// How long it takes, in words.
  public let duration: String
  /// The mode of teaching it is proposed in.
  public let lane: String
  /// Whether a source attests the form for this path.
  public let attested: Bool
  /// The points of its reasons and cautions, added up.
  public let score: Int
  /// What speaks for it, strongest first.
  public let reasons: [ReasonDocument]
  /// What to know before choosing it.
  public let cautions: [ReasonDocument]
  /// How one enters.
  public let entry: EntryDocument
  /// The modes that a source attests.
  public let modes: [String]
  /// What is known of its registration.
  public let registration: RegistrationDocument
  /// The nearest centres that the form needs.
  public let places: [NearbyCentreDocument]
  /// What is offered of the path in this form, best first.
  public let offers: [OfferDocument]
  /// The schemes that can, may or cannot pay.
  public let schemes: [SchemeDocument]
  /// Where this comes from.
  public let sources: [String]
  /// When the sources were made: a year, a month or a day.
  public let sourceDate: String
  /// How sure the content is of it.
  public let confidence: String

  /// Makes the document of a proposal; nil when the catalogue has lost its path.
  init?(_ proposal: Proposal, on date: CalendarDate, _ narrator: Narrator) {
    guard let path = narrator.knowledge.guide.catalogue.path(proposal.path) else { return nil }
    self.path = path.identifier
    title = path.title
    award = narrator.award(of: path)
    field = path.field
    duration = narrator.duration(of: path)
    lane = proposal.mode.rawValue
    attested = proposal.isAttested
    score = proposal.score
    reasons = proposal.reasons.map { ReasonDocument($0, of: proposal, narrator) }
    cautions = proposal.cautions.map { ReasonDocument($0, of: proposal, narrator) }
    entry = EntryDocument(path, proposal.entry, narrator)
    modes = path.attestedModes
    registration = RegistrationDocument(path, on: date, narrator)
    places = proposal.nearestCentres.map { NearbyCentreDocument($0, narrator) }
    offers = proposal.offers.map { OfferDocument($0, on: date, narrator) }
    schemes = proposal.funding.map { SchemeDocument($0, narrator) }
    sources = path.sources
    sourceDate = path.sourceDate
    confidence = path.confidence.rawValue
    level = path.level
  }
}

/// A reason for or against a proposal.
public struct ReasonDocument: Codable, Hashable, Sendable {
  /// The identifier of the criterion.
  public let id: String
  /// The part of the score it belongs to.
  public let component: String
  /// What it adds to the score; negative when it speaks against the proposal.
  public let points: Int
  /// The reason in a sentence.
  public let text: String
  /// Where the criterion comes from.
  public let source: String

  init(_ contribution: Proposal.Contribution, of proposal: Proposal, _ narrator: Narrator) {
    id = contribution.criterion
    component = contribution.component.rawValue
    points = contribution.points
    text = narrator.reason(contribution, of: proposal)
    source = contribution.source
  }
}

/// How one enters a path.
public struct EntryDocument: Codable, Hashable, Sendable {
  /// The level asked at the door; null when it is not known.
  @OrNull public var asked: String?
  /// The condition in the words of the catalogue, in French.
  @OrNull public var note: String?
  /// Where the level comes from.
  @OrNull public var basis: String?
  /// The plainest way in.
  @OrNull public var route: SchemeDocument?
  /// The other ways.
  public let others: [SchemeDocument]

  init(_ path: TrainingPath, _ entry: Proposal.Entry, _ narrator: Narrator) {
    others = entry.others.map { SchemeDocument($0, narrator) }
    asked = path.entry?.rawValue
    note = path.entryNote
    basis = path.entryBasis?.rawValue
    route = entry.route.map { SchemeDocument($0, narrator) }
  }
}

extension TrainingPath {
  /// The modes of teaching that a source attests, in the order of the forms.
  var attestedModes: [String] { DeliveryMode.allCases.filter(modes.contains).map(\.rawValue) }
}
