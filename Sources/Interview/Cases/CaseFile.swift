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
