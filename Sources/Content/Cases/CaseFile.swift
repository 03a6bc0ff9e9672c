public import Guidance

/// A person's situation as a counsellor keeps it: answers, notes on paths, shortlist; no name.
public struct CaseFile: Hashable, Sendable {
  public var answers: Answers
  public var notes: [PathNote]
  public var shortlist: [String]
  public var saved: CalendarDate

  public init(answers: Answers, notes: [PathNote], shortlist: [String], saved: CalendarDate) {
    self.answers = answers
    self.notes = notes
    self.shortlist = shortlist
    self.saved = saved
  }
}

public struct CaseFaults: Error, Hashable, Sendable {}

extension Narrator {
  public func sentences(for faults: CaseFaults, file: String) -> [String] { [] }
}
