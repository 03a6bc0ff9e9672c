import ArgumentParser
import Wording

/// A command that reads the content and answers with text: what it says is worked out before anything is written.
protocol ContentCommand: ParsableCommand {
  /// Which content, and in which language.
  var content: ContentOptions { get }

  /// What the command says.
  func outcome(_ narrator: Narrator) throws(Failure) -> Outcome
}

extension ContentCommand {
  func run() throws {
    let opened = try content.open()
    var outcome = try outcome(opened.narrator)
    if !opened.faults.isEmpty {
      // Rows at fault are left out: the output may lack something, and whoever relies on it has to know.
      outcome.remarks.append(opened.narrator.text("error.content"))
      outcome.status = .failed
    }
    try outcome.deliver(opened.narrator)
  }
}

extension Outcome {
  /// Writes the outcome, and throws when the command does not end well.
  func deliver(_ narrator: Narrator) throws(Failure) {
    guard StandardStream.output.write(output) else {
      throw Failure(.failed, [narrator.text("cli.cannot-write")] + remarks)
    }
    if status != .done { throw Failure(status, remarks) }
    StandardStream.error.write(remarks)
  }
}
