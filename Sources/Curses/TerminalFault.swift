/// Why a terminal cannot be used for the full screen.
public enum TerminalFault: Error, Hashable, Sendable {
  /// Standard input or output is not a terminal.
  case notATerminal
  /// The terminal's kind, in `TERM`, is unknown to the terminal library.
  case unknownKind(String)
  /// The terminal cannot place its cursor, such as `dumb`.
  case cannotPlaceCursor(String)
}
