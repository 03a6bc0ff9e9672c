public import Guidance
import Knowledge

/// A person's situation as a counsellor keeps it: answers, notes on paths, shortlist; no name.
public struct CaseFile: Hashable, Sendable {
  /// What the person answered.
  public var answers: Answers
  /// What the counsellor noted, at most one note a path.
  public var notes: [PathNote]
  /// The identifiers of the paths that were kept, each once, in the order in which they were kept.
  public var shortlist: [String]
  /// What it says of questions and paths that the content no longer has.
  public var gone: GoneParts
  /// The day on which the case was saved.
  public var saved: CalendarDate

  /// Makes a case.
  public init(
    answers: Answers, notes: [PathNote] = [], shortlist: [String] = [], gone: GoneParts = GoneParts(),
    saved: CalendarDate
  ) {
    self.answers = answers
    self.notes = notes
    self.shortlist = shortlist
    self.gone = gone
    self.saved = saved
  }
}

/// What a case says of questions, choices and paths that the content no longer has: kept as it was written, so that it is there
/// for a content that has them again.
public struct GoneParts: Hashable, Sendable {
  /// The answers that have gone, by fact, because their question has, or the choice, place or occupation: one text, or
  /// the texts of a list.
  public var answers: [String: [String]]
  /// The notes on paths that have gone.
  public var notes: [PathNote]
  /// The identifiers of the paths that were kept and have gone.
  public var shortlist: [String]

  /// Makes parts, none unless told otherwise.
  public init(answers: [String: [String]] = [:], notes: [PathNote] = [], shortlist: [String] = []) {
    self.answers = answers
    self.notes = notes
    self.shortlist = shortlist
  }

  /// Whether nothing has gone.
  public var isEmpty: Bool { answers.isEmpty && notes.isEmpty && shortlist.isEmpty }
}

/// What a counsellor notes on a path.
public struct PathNote: Hashable, Sendable {
  /// The identifier of the path in the catalogue.
  public let path: String
  /// The note; any text, also none.
  public var text: String
  /// Whether the counsellor marked the path as “not for this person”.
  public var isUnsuitable: Bool

  /// Makes a note, empty unless told otherwise.
  public init(path: String, text: String = "", isUnsuitable: Bool = false) {
    self.path = path
    self.text = text
    self.isUnsuitable = isUnsuitable
  }
}
