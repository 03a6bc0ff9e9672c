import CaseFiles
import Curses
import Guidance
import Interview
import Screen
import TerminalUI

/// Holds the interview on a terminal: shows, waits for a key, lets the face hear it, and again.
///
/// Synchronous and on the main thread, as the terminal library wants it. What is typed ahead is heard before
/// the next frame is drawn, so that a paste costs one frame.
struct InterviewLoop {
  /// How an interview ends.
  enum Ending: Hashable {
    /// The person finished; with the language they left in.
    case finished(language: String)
    /// The person interrupted the program.
    case interrupted
    /// The system ended the program, or the terminal is gone; with the number of the signal.
    case ended(signal: Int32)
    /// A station is to be started again, as it was asked to be.
    case renewed
  }

  let face: FullScreen
  /// The day of each visit.
  let day: VisitDay
  /// Does what the interview wants done outside it.
  let effects: EffectHandler

  /// Runs until the interview ends; the terminal stays taken over.
  func run(_ terminal: inout Terminal, from start: FullScreenModel) -> Ending {
    var model = start
    var face = face
    while true {
      terminal.draw(face.view(model))
      repeat {
        let key = terminal.next()
        if let date = day.next(after: face.interview.date, hasBegun: model.state.hasBegun) {
          face = face.on(date)
          model = face.adopting(model)
        }
        switch key {
        case .terminate, .hangup:
          effects.abandon(model.state, of: face.interview)
          return .ended(signal: key == .terminate ? 15 : 1)
        // Nothing waits here for the next visitor.
        case .renew: continue
        default:
          effects.counter?.hear(in: model.state.visit.number)
          model = face.update(model, key)
        }
        while let effect = model.state.effect {
          // A case that is opened is a visit of its own, of today.
          var next = face
          if case .open = effect, let date = day.next(after: face.interview.date, hasBegun: false) {
            next = face.on(date)
          }
          let outcome = effects.outcome(of: effect, on: next.interview.date) { face.sheet(model) }
          if case .opened = outcome { face = next }
          model = face.hear(model, outcome)
        }
        if model.isInterrupted {
          effects.abandon(model.state, of: face.interview)
          return .interrupted
        }
        if model.state.navigation.isOver { return .finished(language: model.state.visit.language) }
      } while terminal.isInputPending
    }
  }
}
