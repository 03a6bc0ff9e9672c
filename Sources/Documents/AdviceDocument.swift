public import Guidance
import Knowledge
public import Wording

/// An advice as a document for programs; its form is part of the interface of the program.
///
/// Every key is always there: what is unknown is `null`, what is empty is `[]`. Texts are in the language of the
/// narrator. Identifiers are those of the content.
public struct AdviceDocument: Codable, Hashable, Sendable {
  /// The version of this form.
  public var form = 1
  /// The content that the advice rests on.
  public let content: ContentDocument
  /// The day the advice is for, such as `2026-11-23`.
  public let date: String
  /// The language of the texts, by code.
  public let language: String
  /// The answers that were taken into account, in the order in which they are asked.
  public let answers: [AnswerDocument]
  /// Facts answered whose question these answers do not call for; they were left aside.
  public let unheard: [String]
  /// What a person has to know before reading on.
  public let notices: [String]
  /// What to do first, and then; the rest of the document is where it comes from.
  ///
  /// Null when the content makes no plans.
  @OrNull public var plan: PlanDocument?
  /// The paths proposed, each once, best first: the one list.
  public let paths: [ProposedPathDocument]
  /// The same by form of teaching; always the four forms, in order.
  public let lanes: [ModeProposalsDocument]
  /// What the rules say of every scheme; of one account with several rules, those that hold.
  public let rights: [RightDocument]
  /// The rules to know, which give nothing by themselves.
  public let toKnow: [RightDocument]
  /// The programmes near the person.
  public let programmes: [ProgrammeDocument]
  /// The nearest centres that receive the public.
  public let places: [NearbyCentreDocument]
  /// The person to see.
  @OrNull public var adviser: AdviserDocument?
  /// Others whom an answer could make the right door.
  public let otherAdvisers: [AdviserDocument]
  /// Paths of the fields wanted that are no longer proposed.
  public let setAside: [SetAsideDocument]

  /// Makes the document of an advice and a plan on answers, as they were given.
  public init(_ advice: Advice, _ plan: Plan?, on given: Answers, _ narrator: Narrator) {
    let knowledge = narrator.knowledge
    let applicable = knowledge.guide.applicable(given, on: advice.date)
    let advisers = advice.advisers.map { AdviserDocument($0, narrator) }
    let first = advisers.first { $0.verdict == Verdict.yes.word } ?? advisers.first
    content = ContentDocument(knowledge.version)
    date = advice.date.description
    language = narrator.language
    answers = knowledge.guide.sheet.asked.map(\.identifier).compactMap { fact in
      applicable[fact].map { AnswerDocument($0, to: fact, narrator) }
    }
    unheard = knowledge.guide.ignored(given, on: advice.date)
    notices = narrator.notices(on: advice, given: given)
    paths = advice.paths.compactMap { ProposedPathDocument($0, narrator) }
    lanes = advice.modes.map { ModeProposalsDocument($0, on: advice.date, narrator) }
    let right = { (finding: Finding) in RightDocument(finding, for: applicable, on: advice.date, narrator) }
    rights = advice.rights.compactMap(right)
    toKnow = advice.toKnow.compactMap(right)
    programmes = advice.programmes.compactMap { ProgrammeDocument($0, narrator) }
    places = advice.nearestCentres.map { NearbyCentreDocument($0, narrator) }
    otherAdvisers = advisers.filter { $0 != first }
    setAside = advice.setAside.map { SetAsideDocument($0, narrator) }
    adviser = first
    self.plan = plan.map { PlanDocument($0, for: applicable, narrator) }
  }
}

/// What the content calls itself.
public struct ContentDocument: Codable, Hashable, Sendable {
  /// The version of the content.
  public let version: String
  /// The day on which the rules were last checked.
  public let rulesSeen: String
  /// The day on which the catalogue was last checked.
  public let catalogueSeen: String
  /// The day on which the centres were last checked.
  public let centresSeen: String

  init(_ version: ContentVersion) {
    self.version = version.version
    rulesSeen = version.rulesSeen.description
    catalogueSeen = version.catalogueSeen.description
    centresSeen = version.centresSeen.description
  }
}

/// One answer, as taken.
public struct AnswerDocument: Codable, Hashable, Sendable {
  /// The fact that it answers.
  public let fact: String
  /// The short name of the fact.
  public let label: String
  /// The answer in words.
  public let answer: String

  init(_ answer: Answer, to fact: String, _ narrator: Narrator) {
    self.fact = fact
    label = narrator.label(of: fact)
    self.answer = narrator.answer(answer, to: fact)
  }
}

/// A path of the fields wanted that is not proposed.
public struct SetAsideDocument: Codable, Hashable, Sendable {
  /// The identifier of the path.
  public let path: String
  /// Its title.
  public let title: String
  /// The state of its registration, which is why it is not proposed.
  public let registration: String

  init(_ path: Advice.SetAside, _ narrator: Narrator) {
    self.path = path.path
    title = narrator.knowledge.guide.catalogue.path(path.path)?.title ?? path.path
    registration = path.registration.rawValue
  }
}

/// A programme near the person.
public struct ProgrammeDocument: Codable, Hashable, Sendable {
  /// The identifier of the programme.
  public let id: String
  /// Its name.
  public let name: String
  /// What it is or was.
  public let text: String
  /// Whether it runs today; otherwise it is told as history.
  public let running: Bool
  /// When it runs or ran.
  public let period: String
  /// Kilometres to it, rounded; null when they are not known.
  @OrNull public var km: Int?
  /// Paths to look at today.
  public let equivalents: [String]
  /// Where this comes from.
  public let source: String
  /// When the source was made: a year, a month or a day.
  public let sourceDate: String

  /// Makes the document of a programme near by; nil when the content has lost it.
  init?(_ nearby: Surroundings.NearbyProgramme, _ narrator: Narrator) {
    guard let programme = narrator.knowledge.programme(nearby.programme) else { return nil }
    id = programme.identifier
    name = narrator.name(of: programme)
    text = narrator.description(of: programme)
    running = programme.state == .running
    period = programme.period
    equivalents = programme.equivalents
    source = programme.source
    sourceDate = programme.sourceDate
    km = nearby.kilometres
  }
}

/// Whom to see.
public struct AdviserDocument: Codable, Hashable, Sendable {
  /// The identifier of the adviser.
  public let id: String
  /// How to reach them.
  public let contact: ContactDocument
  /// `yes` when it is the right door, `check` when an answer could lead elsewhere.
  public let verdict: String
  /// The rule that sends the person there.
  public let rule: String

  init(_ finding: Advice.AdviserFinding, _ narrator: Narrator) {
    id = finding.adviser
    contact = ContactDocument(finding.contact, narrator)
    verdict = finding.verdict.word
    rule = finding.rule
  }
}

/// Whom a person may ask.
public struct ContactDocument: Codable, Hashable, Sendable {
  /// The identifier of the contact.
  public let id: String
  /// Its name.
  public let name: String
  /// What one asks there.
  public let what: String
  /// Where this comes from; null when the content does not say.
  @OrNull public var source: String?
  /// When it was last checked.
  @OrNull public var checked: String?

  init(_ identifier: String, _ narrator: Narrator) {
    let contact = narrator.knowledge.contacts.first { $0.identifier == identifier }
    id = identifier
    name = narrator.text("contact.\(identifier).name")
    what = narrator.text("contact.\(identifier).what")
    source = contact?.source
    checked = contact?.checked.description
  }
}
