/// What takes a counsellor away from a case.
public enum PendingExit: Hashable, Sendable {
  /// Another person's case begins.
  case newCase
  /// Another case is opened, by the name of its file as typed.
  case open(String)
  /// The program ends.
  case leave
}
