import CaseFiles
import Faults
import Glibc
import Guidance
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
    /// The program is to be started again, as it was asked to be, and nobody is there.
    case renewed
    /// What is said cannot be written.
    case unwritable
  }

  let face: Linear
  /// The day of each visit.
  let day: VisitDay
  /// Does what the interview wants done outside it.
  let effects: EffectHandler
  /// How long a machine left to strangers waits for a line; nil for a machine that does not.
  var limits: IdleLimits?
  /// Where a machine left to strangers says what it says.
  var output: PatientStream?

  /// How many lines a visit takes from what is no terminal: a whole interview has a hundred, and nobody reads what is
  /// answered to an input without end.
  static let mostLines = 2_000
  /// How many bytes it takes from there: ten times what a whole interview has with notes on every path.
  static let mostBytes = 65_536

  /// Runs until the interview or the input ends.
  func run(from start: LinearModel) throws(LineReader.Unreadable) -> Ending {
    var model = start
    var face = face
    var reader = LineReader()
    var (lines, bytes) = isatty(STDIN_FILENO) == 1 ? (Int.max, Int.max) : (Self.mostLines, Self.mostBytes)
    while true {
      guard lines > 0, bytes >= 0 else { throw LineReader.Unreadable(isEndless: true) }
      lines -= 1
      if let ending = say(model.lines) { return left(model, face, ending) }
      if model.state.navigation.isOver { return .finished(language: model.state.visit.language) }
      switch try hear(model, &reader) {
      case .line(let line):
        bytes -= line.utf8.count
        effects.counter?.hear(in: model.state.visit.number)
        if let date = day.next(after: face.interview.date, hasBegun: model.state.hasBegun) {
          face = face.on(date)
          model = face.adopting(model)
        }
        model = face.update(model, line)
      case .renewal: return .renewed
      case .nothing: return left(model, face, .abandoned)
      case .interrupt:
        // A case that is not saved is named first, once.
        guard face.interview.wouldLose(model.state), model.state.navigation.page != .unsaved(.leave) else {
          return left(model, face, .interrupted)
        }
        model = face.hear(model, .leave)
      case .end:
        _ = say(face.ending(model).lines)
        return left(model, face, .outOfLines(afterProposals: model.hasSeenAdvice))
      }
      while let effect = model.state.effect {
        // What was said before is said before.
        let lines = model.lines
        // A case that is opened is a visit of its own, of today.
        var next = face
        if case .open = effect, let date = day.next(after: face.interview.date, hasBegun: false) {
          next = face.on(date)
        }
        let outcome = effects.outcome(of: effect, on: next.interview.date) { face.sheet(model) }
        if case .opened = outcome { face = next }
        model = face.hear(model, outcome)
        if let ending = say(lines) { return left(model, face, ending) }
      }
    }
  }

  /// How the interview ends for a visit that nobody goes on with, which is counted where visits are.
  private func left(_ model: LinearModel, _ face: Linear, _ ending: Ending) -> Ending {
    effects.abandon(model.state, of: face.interview)
    return ending
  }

  /// Says lines; how the interview ends when they cannot be said.
  ///
  /// On a machine left to strangers nobody is waited for longer than answers may stay: its output may be stopped.
  private func say(_ lines: [String], within seconds: Int? = nil) -> Ending? {
    guard let limits, let output else { return StandardStream.output.write(lines) ? nil : .unwritable }
    guard !lines.isEmpty else { return nil }
    switch output.write(lines, within: seconds ?? limits.wipe) {
    case .taken: return nil
    case .stalled: return .abandoned
    case .refused: return .unwritable
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
      // Saying it and waiting for an answer share what is left of the time.
      let left = limits.wipe - limits.warning
      let end = StationLoop.now + left * 1_000
      if let ending = say(face.warning(model, seconds: left), within: left) {
        return ending == .abandoned ? .nothing : .end
      }
      let answer = try reader.next(within: max(0, (end - StationLoop.now + 999) / 1_000))
      guard answer == .line("") else { return answer }
    }
    if LineReader.isRenewalAsked { return .renewal }
    return try reader.next()
  }
}
