public import Counts

/// Something that only the program around an interview can do, because it touches files.
///
/// The interview never does it: `InterviewState.effect` names it, the program does it (`CaseStore` in the room of the
/// case files) and tells the outcome as an event.
public enum Effect: Hashable, Sendable {
  /// Finds the cases that are kept.
  case list
  /// Keeps a case under a name as typed, over what may be there.
  case save(CaseFile, to: String, over: OverwritePolicy)
  /// Reads the case that is kept under a name as typed.
  case open(String)
  /// Reads the case that is kept under a name as typed, to set it beside the open one.
  case compare(String)
  /// Keeps the sheet to take home, as the page shows it, in a file under a name as typed.
  case keepSheet(named: String)
  /// Prints the sheet to take home, as the page shows it.
  case printSheet
  /// Adds what a visit that has ended comes to to the counts.
  case count(VisitCount)

  /// Whether the person sees what becomes of it.
  public var isSeen: Bool { if case .count = self { false } else { true } }
}

/// What may be in a file before a case is saved in it; a file that is no case is never overwritten.
public enum OverwritePolicy: Hashable, Sendable {
  /// No case.
  case nothing
  /// The case as it was saved or opened last: whatever somebody else has written since is not lost.
  case same(CaseFile)
  /// Any case: the counsellor said so.
  case anyCase
}
