/// The advice as a document for programs; its form is part of the interface of the program.
///
/// Every key is always there: what is unknown is `null`, what is empty is `[]`. Texts are in the language asked for.
struct AdviceDocument: Codable, Hashable {
  /// The version of this form.
  var form = 1
  /// The content that the advice rests on.
  let content: ContentDocument
  /// The day the advice is for, such as `2026-11-23`.
  let date: String
  /// The language of the texts.
  let language: String
  /// The answers that were taken into account.
  let answers: [AnswerDocument]
  /// Facts answered whose question these answers do not call for; they were left aside.
  let unheard: [String]
  /// What a person has to know before reading on.
  let notices: [String]
  /// What to do first, and then; the rest of the document is where it comes from.
  @OrNull var plan: PlanDocument?
  /// The proposals, by mode of teaching; always the four lanes, in order.
  let lanes: [LaneDocument]
  /// What the rules say of every scheme.
  let rights: [RightDocument]
  /// The programmes near the person.
  let programmes: [ProgrammeDocument]
  /// The nearest places that receive the public.
  let places: [PlaceDocument]
  /// The person to see.
  @OrNull var adviser: AdviserDocument?
  /// Others whom an answer could make the right door.
  let otherAdvisers: [AdviserDocument]
  /// Paths of the fields wanted that are no longer proposed.
  let setAside: [SetAsideDocument]
}

/// What the content calls itself.
struct ContentDocument: Codable, Hashable {
  let version: String
  let rulesSeen: String
  let catalogueSeen: String
  let centresSeen: String
}

/// One answer, as taken.
struct AnswerDocument: Codable, Hashable {
  let fact: String
  let label: String
  /// The answer in words.
  let answer: String
}

/// The proposals of one mode of teaching.
struct LaneDocument: Codable, Hashable {
  let lane: String
  /// Whether the search was widened because nothing had been found.
  let widened: Bool
  /// How many more were found than are given.
  let moreCount: Int
  let proposals: [ProposalDocument]
  /// Why alternance is closed, when it is.
  let refusals: [SchemeDocument]
}

/// A path of the fields wanted that is not proposed.
struct SetAsideDocument: Codable, Hashable {
  let path: String
  let title: String
  let registration: String
}

/// A programme near the person.
struct ProgrammeDocument: Codable, Hashable {
  let id: String
  let name: String
  let text: String
  /// Whether it runs today; otherwise it is told as history.
  let running: Bool
  let period: String
  @OrNull var km: Int?
  /// Paths to look at today.
  let equivalents: [String]
  let source: String
  let sourceDate: String
}

/// Whom to see.
struct AdviserDocument: Codable, Hashable {
  let id: String
  let contact: ContactDocument
  /// `yes` when it is the right door, `check` when an answer could lead elsewhere.
  let verdict: String
  let rule: String
}

/// Whom a person may ask.
struct ContactDocument: Codable, Hashable {
  let id: String
  let name: String
  let what: String
  @OrNull var source: String?
  @OrNull var checked: String?
}
