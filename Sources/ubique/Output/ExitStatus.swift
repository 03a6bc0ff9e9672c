/// How the program ends, as a number that scripts can rely on.
enum ExitStatus: Int32 {
  /// Done.
  case done = 0
  /// Nothing was found, the content is at fault, the input ended before the proposals, or the output could not be written.
  case failed = 1
  /// The command line, a date, a place or a file of answers cannot be understood.
  case usage = 2
  /// There is neither a terminal nor any other input that the interview could use.
  case noTerminal = 3
  /// The person interrupted the program.
  case interrupted = 130
}
