/// The advice as a document for programs; its form is part of the interface of the program.
///
/// Every key is always there: what is unknown is `null`, what is empty is `[]`. Texts are in the language asked for.
package struct AdviceDocument: Codable, Hashable {
  /// The version of this form.
  var form = 1
  /// The content that the advice rests on.
  let content: ContentDocument
  /// The day the advice is for, such as `2026-11-23`.
  let date: String
  /// The language of the texts.
  let language: String
  /// The answers that were taken into account.
  package let answers: [AnswerDocument]
  /// Facts answered whose question these answers do not call for; they were left aside.
  package let unheard: [String]
  /// What a person has to know before reading on.
  package let notices: [String]
  /// What to do first, and then; the rest of the document is where it comes from.
  @OrNull package var plan: PlanDocument?
  /// The proposals, by mode of teaching; always the four lanes, in order.
  package let lanes: [LaneDocument]
  /// What the rules say of every scheme.
  package let rights: [RightDocument]
  /// The programmes near the person.
  package let programmes: [ProgrammeDocument]
  /// The nearest places that receive the public.
  let places: [PlaceDocument]
  /// The person to see.
  @OrNull package var adviser: AdviserDocument?
  /// Others whom an answer could make the right door.
  let otherAdvisers: [AdviserDocument]
  /// Paths of the fields wanted that are no longer proposed.
  let setAside: [SetAsideDocument]
}

/// What the content calls itself.
package struct ContentDocument: Codable, Hashable {
  let version: String
  let rulesSeen: String
  let catalogueSeen: String
  let centresSeen: String
}

/// One answer, as taken.
package struct AnswerDocument: Codable, Hashable {
  package let fact: String
  let label: String
  /// The answer in words.
  package let answer: String
}

/// The proposals of one mode of teaching.
package struct LaneDocument: Codable, Hashable {
  let lane: String
  /// Whether the search was widened because nothing had been found.
  let widened: Bool
  /// How many more were found than are given.
  let moreCount: Int
  package let proposals: [ProposalDocument]
  /// Why alternance is closed, when it is.
  let refusals: [SchemeDocument]
}

/// A path of the fields wanted that is not proposed.
package struct SetAsideDocument: Codable, Hashable {
  let path: String
  let title: String
  let registration: String
}

/// A programme near the person.
package struct ProgrammeDocument: Codable, Hashable {
  let id: String
  let name: String
  let text: String
  /// Whether it runs today; otherwise it is told as history.
  let running: Bool
  let period: String
  @OrNull var km: Int?
  /// Paths to look at today.
  let equivalents: [String]
  package let source: String
  let sourceDate: String
}

/// Whom to see.
package struct AdviserDocument: Codable, Hashable {
  let id: String
  let contact: ContactDocument
  /// `yes` when it is the right door, `check` when an answer could lead elsewhere.
  let verdict: String
  let rule: String
}

/// Whom a person may ask.
package struct ContactDocument: Codable, Hashable {
  let id: String
  let name: String
  let what: String
  @OrNull var source: String?
  @OrNull var checked: String?
}
