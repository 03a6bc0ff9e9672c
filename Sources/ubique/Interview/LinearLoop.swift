import CaseFiles
import Glibc
import Interview
import Kiosk
import LineUI
import TerminalUI

/// Holds the interview line by line: says, waits for a line, lets the face hear it, and again.
struct LinearLoop {
  /// How an interview line by line ends.
  enum Ending: Hashable {
    /// The person finished; with the language they left in.
    case finished(language: String)
    /// There were no more lines; whether the proposals had been reached.
    case outOfLines(afterProposals: Bool)
    /// Nobody was there any more.
    case abandoned
    /// The person interrupted the program.
    case interrupted
    /// What is said cannot be written.
    case unwritable
  }

  let face: Linear
  /// Does what the interview wants done outside it.
  let effects: EffectHandler
  /// How long a machine left to strangers waits for a line; nil for a machine that does not.
  var limits: IdleLimits?

  /// Runs until the interview or the input ends.
  func run(from start: LinearModel) throws(LineReader.Unreadable) -> Ending {
    var model = start
    var reader = LineReader()
    while true {
      guard StandardStream.output.write(model.lines) else { return .unwritable }
      if model.state.navigation.isOver { return .finished(language: model.state.visit.language) }
      switch try hear(model, &reader) {
      case .line(let line):
        effects.counter?.hear()
        model = face.update(model, line)
      case .nothing:
        effects.abandon(model.state, of: face.interview)
        return .abandoned
      case .interrupt:
        // A case that is not saved is named first, once.
        guard face.interview.wouldLose(model.state), model.state.navigation.page != .unsaved(.leave) else {
          effects.abandon(model.state, of: face.interview)
          return .interrupted
        }
        model = face.hear(model, .leave)
      case .end:
        StandardStream.output.write(face.ending(model).lines)
        effects.abandon(model.state, of: face.interview)
        return .outOfLines(afterProposals: model.hasSeenAdvice)
      }
      while let effect = model.state.effect {
        // What was said before is said before.
        let lines = model.lines
        model = face.hear(model, effects.outcome(of: effect) { face.sheet(model) })
        guard StandardStream.output.write(lines) else { return .unwritable }
      }
    }
  }

  /// Waits for a line; after a while asks whether somebody is there, and takes Enter alone for a yes.
  private func hear(
    _ model: LinearModel, _ reader: inout LineReader
  ) throws(LineReader.Unreadable) -> LineReader.Heard {
    // Before a visit has begun there is nothing to erase, and nobody to ask.
    while let limits, model.state.navigation.page != .welcome || !model.state.history.past.isEmpty {
      let heard = try reader.next(within: limits.warning)
      guard heard == .nothing else { return heard }
      StandardStream.output.write(face.warning(model, seconds: limits.wipe - limits.warning))
      let answer = try reader.next(within: limits.wipe - limits.warning)
      guard answer == .line("") else { return answer }
    }
    return try reader.next()
  }
}
