import Curses
import Glibc
import Interview
import Kiosk
import Screen
import TerminalUI

/// Holds one visit at a station: shows, waits for a key or for the end of its patience, and again.
struct StationLoop {
  /// Why the loop ended.
  enum Ending: Hashable {
    /// The visit is over; with the wrong tries at the PIN so far.
    case visit(StationModel.Ending, PinTries)
    /// The system ended the program, or the terminal is gone; with the number of the signal.
    case signal(Int32)
  }

  let station: Station
  /// What the visit is shown by.
  let face: FullScreen
  /// Does what the visit wants done outside it: prints.
  let effects: EffectHandler

  /// Runs until the visit ends; the terminal stays taken over.
  func run(_ terminal: inout Terminal, from start: StationModel) -> Ending {
    var model = start
    var lastKey = Self.now
    while true {
      terminal.draw(station.view(model))
      repeat {
        let key = terminal.next(
          timeout: station.patience(model).map { lastKey + $0 * 1_000 - Self.now })
        switch key {
        case .terminate, .hangup:
          effects.abandon(model.visit.state, of: face.interview)
          return .signal(key == .terminate ? SIGTERM : SIGHUP)
        case .timeout, .resize: break
        default:
          lastKey = Self.now
          effects.counter?.hear()
        }
        model = station.update(model, key, at: Self.now / 1_000)
        while let effect = model.visit.state.effect {
          model = station.hear(model, effects.outcome(of: effect) { face.sheet(model.visit) })
        }
        if let ending = model.ending { return .visit(ending, model.tries) }
      } while terminal.isInputPending
    }
  }

  /// The milliseconds of a clock that is never set back and goes on while the machine sleeps.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return Int(time.tv_sec) * 1_000 + Int(time.tv_nsec) / 1_000_000
  }
}
