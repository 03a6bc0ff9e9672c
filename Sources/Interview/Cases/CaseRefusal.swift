public import Faults
public import Guidance

/// Why a case was not saved or not opened; its file is as it was.
public enum CaseRefusal: Hashable, Sendable {
  /// The file cannot be read or written.
  case file(Problem)
  /// What the file says cannot be taken.
  case faults(Faults, path: String)
  /// Another case is in the file, saved on a day if that can be read.
  case occupied(path: String, saved: CalendarDate?)
}
