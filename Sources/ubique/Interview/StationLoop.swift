import Curses
import Glibc
import Guidance
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
    /// The program is to be started again, as it was asked to be, and nobody is there.
    case renewed
  }

  let station: Station
  /// The day of the visit.
  let day: VisitDay
  /// Does what the visit wants done outside it: prints, counts.
  let effects: EffectHandler

  /// Runs until the visit ends; the terminal stays taken over.
  func run(_ terminal: inout Terminal, from start: StationModel) -> Ending {
    var model = start
    var station = station
    var lastKey = Self.now
    var isToBeRenewed = false
    while true {
      terminal.draw(station.view(model))
      repeat {
        let key = terminal.next(
          timeout: station.patience(model).map { lastKey + $0 * 1_000 - Self.now })
        switch key {
        case .terminate, .hangup:
          effects.abandon(model.visit.state, of: station.face.interview)
          return .signal(key == .terminate ? SIGTERM : SIGHUP)
        case .renew:
          isToBeRenewed = true
          if station.isWaiting(model) { return .renewed }
          continue
        case .timeout, .resize: break
        default:
          lastKey = Self.now
          effects.counter?.hear(in: model.visit.state.visit.number)
        }
        if let date = day.next(after: station.face.interview.date, hasBegun: model.hasBegun) {
          station = station.on(date)
          model = station.adopting(model)
        }
        model = station.update(model, key, at: Self.now / 1_000)
        let face = station.face
        while let effect = model.visit.state.effect {
          let outcome = effects.outcome(of: effect, on: face.interview.date) { face.sheet(model.visit) }
          model = station.hear(model, outcome)
        }
        if isToBeRenewed, model.ending != .quit, model.ending != nil || station.isWaiting(model) {
          return .renewed
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
