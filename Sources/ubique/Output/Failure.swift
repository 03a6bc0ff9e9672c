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
