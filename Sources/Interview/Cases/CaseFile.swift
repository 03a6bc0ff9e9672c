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
  /// The day on which the case was saved.
  public var saved: CalendarDate

  /// Makes a case.
  public init(answers: Answers, notes: [PathNote] = [], shortlist: [String] = [], saved: CalendarDate) {
    self.answers = answers
    self.notes = notes
    self.shortlist = shortlist
    self.saved = saved
  }
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
