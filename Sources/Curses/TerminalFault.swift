/// Why a terminal cannot be used for the full screen.
public enum TerminalFault: Error, Hashable, Sendable {
  /// Standard input or output is not a terminal.
  case notATerminal
  /// The terminal's kind, in `TERM`, is unknown to the terminal library.
  case unknownKind(String)
  /// The terminal cannot place its cursor, such as `dumb`.
  case cannotPlaceCursor(String)
  /// The program has taken a terminal over already.
  case inUse

  /// What went wrong as an identifier, for the program to find its sentence: `terminal.unknown-kind`.
  public var identifier: String {
    switch self {
    case .notATerminal: "terminal.not-a-terminal"
    case .unknownKind: "terminal.unknown-kind"
    case .cannotPlaceCursor: "terminal.cannot-place-cursor"
    case .inUse: "terminal.in-use"
    }
  }
}
