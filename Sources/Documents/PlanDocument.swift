import Guidance
import Knowledge
import Wording

/// What a person does first, and then, as a document for programs.
///
/// The texts are whole sentences in the language of the narrator, in the plain wording when that was asked for.
public struct PlanDocument: Codable, Hashable, Sendable {
  /// The counsellor’s question that was answered with yes first.
  public let situation: String
  /// What to do, in order; the first is the one thing to do now.
  public let steps: [PlanStepDocument]
  /// The paths to talk about; none is a right answer.
  public let paths: [PlanPathDocument]
  /// Who may pay, in the order to ask, by scheme.
  public let funding: [String]
  /// How one would learn: `on-site`, `hybrid`, `alternance` or `distance`.
  @OrNull public var mode: String?
  /// The one centre that does what the plan needs.
  @OrNull public var place: NearbyCentreDocument?
  /// A nearer place whose opening nobody has verified.
  @OrNull public var unverifiedPlace: NearbyCentreDocument?
  /// The centre of the region, to write to where none is within reach.
  @OrNull public var remoteCentre: PlanCentreDocument?
  /// What to beware of, the most pressing first.
  public let protections: [PlanProtectionDocument]
  /// Whom to see if the first step leads nowhere.
  @OrNull public var secondDoor: ContactDocument?
  /// The facts not answered yet that could lead to another first step: while there are some, the plan is provisional.
  public let openFacts: [String]
  /// The paths, the payers and what to beware of, in sentences.
  public let text: String

  init(_ plan: Plan, for answers: Answers, _ narrator: Narrator) {
    situation = plan.situation
    steps = plan.steps.map { PlanStepDocument($0, of: plan, for: answers, narrator) }
    paths = plan.paths.map { PlanPathDocument($0, of: plan, for: answers, narrator) }
    funding = plan.payers.map(\.scheme)
    protections = plan.protections.map {
      PlanProtectionDocument(
        id: $0.identifier, text: narrator.text(of: $0, in: plan, for: answers), source: $0.source)
    }
    openFacts = plan.openFacts
    text = narrator.sentences(around: plan, for: answers).joined(separator: " ")
    mode = plan.mode?.rawValue
    place = plan.place.map { NearbyCentreDocument($0, narrator) }
    unverifiedPlace = plan.unverifiedPlace.map { NearbyCentreDocument($0, narrator) }
    remoteCentre = plan.remoteCentre.map { centre in
      PlanCentreDocument(id: centre, name: narrator.knowledge.centre(centre)?.name ?? centre)
    }
    secondDoor = plan.secondDoor.map { ContactDocument($0, narrator) }
  }
}

/// One thing to do.
public struct PlanStepDocument: Codable, Hashable, Sendable {
  /// The identifier of the step.
  public let id: String
  /// Its name.
  public let name: String
  /// What to do, and what concerns this person besides.
  public let text: String
  /// Whom to ask, and where.
  public let contact: PlanContactDocument
  /// By when; null when it does not matter.
  @OrNull public var when: String?
  /// What to say there.
  @OrNull public var say: String?
  /// What to bring.
  @OrNull public var bring: String?
  /// Why it comes here.
  @OrNull public var why: String?
  /// Where it comes from.
  public let source: String

  init(_ step: Plan.Step, of plan: Plan, for answers: Answers, _ narrator: Narrator) {
    let said = { (key: String?) in key.map { narrator.sentence($0, of: plan, for: answers) } }
    id = step.identifier
    name = narrator.name(ofStep: step.identifier)
    text = narrator.text(of: step, in: plan, for: answers)
    contact = PlanContactDocument(step, on: plan.date, narrator)
    source = step.source
    when = said(step.time)
    say = said(step.words)
    bring = said(step.bring)
    why = said(step.reason)
  }
}

/// A path to talk about.
public struct PlanPathDocument: Codable, Hashable, Sendable {
  /// The identifier of the path.
  public let path: String
  /// Its title.
  public let title: String
  /// Why it fits, by name.
  public let fit: String
  /// Why it fits, in a sentence.
  public let reason: String
  /// How many levels it stands above the person’s.
  @OrNull public var gain: Int?
  /// The points by which it is ranked.
  public let score: Int
  /// The forms that a source attests; the others are to be asked for at the centre.
  public let attested: [String]
  /// What is offered of it in the form of the plan, best first.
  public let offers: [OfferDocument]

  init(_ path: RankedPath, of plan: Plan, for answers: Answers, _ narrator: Narrator) {
    self.path = path.path
    title = narrator.knowledge.guide.catalogue.path(path.path)?.title ?? path.path
    fit = path.fit
    reason = narrator.reason(for: path, in: plan, for: answers)
    score = path.score
    attested = DeliveryMode.allCases.filter(path.attested.contains).map(\.rawValue)
    offers = path.offers.map { OfferDocument($0, on: plan.date, narrator) }
    gain = path.gain
  }
}

/// A centre to write to.
public struct PlanCentreDocument: Codable, Hashable, Sendable {
  /// The identifier of the centre.
  public let id: String
  /// Its name.
  public let name: String
}

/// Something to beware of.
public struct PlanProtectionDocument: Codable, Hashable, Sendable {
  /// The identifier of the protection.
  public let id: String
  /// The protection in a sentence.
  public let text: String
  /// Where it comes from.
  public let source: String
}
