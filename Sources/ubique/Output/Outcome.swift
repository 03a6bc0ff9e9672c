/// What a command has to say: its output, remarks beside it, and how it ends.
struct Outcome: Hashable {
  /// What goes to standard output.
  var output = ""
  /// What goes to standard output as it is, in place of a text.
  var bytes: [UInt8] = []
  /// Sentences for standard error, beside the output.
  var remarks: [String] = []
  /// How the command ends.
  var status = ExitStatus.done
}

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
  /// A station was asked to begin anew, and nobody is there: its service starts it again.
  case renewed = 75
  /// The person interrupted the program.
  case interrupted = 130
}

/// Why a command ends without a result: full sentences, and the status to end with.
package struct Failure: Error, Hashable {
  /// The status to end with.
  let status: ExitStatus
  /// What to say on standard error, one sentence a line.
  let messages: [String]

  /// Makes a failure.
  init(_ status: ExitStatus, _ messages: [String]) {
    self.status = status
    self.messages = messages
  }
}
