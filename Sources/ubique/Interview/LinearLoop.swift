import Conversation
import Glibc
import Linear

/// Holds the interview line by line: says, waits for a line, lets the face hear it, and again.
struct LinearLoop {
  /// How an interview line by line ends.
  enum Ending: Hashable {
    /// The person finished; with the language they left in.
    case finished(language: String)
    /// There were no more lines; whether the proposals had been reached.
    case outOfLines(afterProposals: Bool)
    /// What is said cannot be written.
    case unwritable
  }

  let face: Linear
  /// Does what the conversation asks for at a desk.
  let errands: CaseErrands

  /// Runs until the interview or the input ends.
  func run(from start: LinearModel) throws(LineReader.Unreadable) -> Ending {
    var model = start
    var reader = LineReader()
    while true {
      guard StandardStream.output.write(model.lines) else { return .unwritable }
      if model.state.isOver { return .finished(language: model.state.language) }
      guard let line = try reader.next() else {
        StandardStream.output.write(face.ending(model).lines)
        return .outOfLines(afterProposals: model.hasSeenProposals)
      }
      model = face.update(model, line)
      while let errand = model.state.errand {
        // What was said before is said before.
        let lines = model.lines
        model = face.hear(model, errands.outcome(of: errand))
        guard StandardStream.output.write(lines) else { return .unwritable }
      }
    }
  }
}
