/// Something that only the program around a conversation can do, because it touches files.
///
/// The conversation names it in its state; the program does it and tells the outcome as an event.
public enum Effect: Hashable, Sendable {
  /// Finds the case files of the folder.
  case list
  /// Keeps a case in a file, by its name as typed, over what may be there.
  case save(CaseFile, to: String, over: OverwritePolicy)
  /// Reads a case from a file, by its name as typed.
  case open(String)
}
