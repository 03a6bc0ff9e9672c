import CaseFiles
import ContentFiles
import Curses
import Guidance
import Interview
import Kiosk
import Knowledge
import TerminalUI
import Wording

/// The interview on a machine left to strangers: one process image a visit, so that no answer outlives it.
struct StationProgram {
  let content: ContentSource
  /// The day of each visit.
  let day: VisitDay
  let settings: InterviewOptions

  /// Holds one visit; returns only when staff or the system end the program.
  func hold(
    _ folders: AssetFolders, _ words: Words, on date: CalendarDate
  ) throws -> (InterviewLoop.Ending, hasFaults: Bool) {
    let phrases = words.phrases(in: content.spoken, isPlain: settings.isPlain)
    let defaults = VisitDefaults(settings, language: content.spoken)
    let nextVisit = NextVisit(content: content, on: day.given, settings: settings)
    // A crash report would show memory, and on a terminal offer a debugger to whoever stands there.
    nextVisit.restart(defaults).withoutCrashReports()
    var terminal = try Terminal(Terminal.Options(settings))
    // A kiosk begins with a page that waits, and says it in every language: that takes the content.
    if settings.setting == .publicLibrary {
      terminal.draw(
        FullScreen.opening(
          phrases, setting: .publicLibrary, size: terminal.size, counts: settings.counts))
    }
    let opened = try content.open(folders, words: words)
    let face = FullScreen(
      Interview(
        knowledge: opened.narrator.knowledge, date: date, canPrint: settings.printer != nil,
        counts: settings.counts),
      drawsSquares: terminal.drawsSquares, drawsDots: terminal.drawsDots)
    let station = Station(face, settings, defaults)
    let ending = StationLoop(
      station: station, day: day, effects: EffectHandler(opened.narrator.knowledge, settings, day)
    ).run(
      &terminal, from: station.start(size: terminal.size, tries: ProcessRestart.tries))
    switch ending {
    case .signal(let number):
      terminal.forget()
      return (.ended(signal: number), false)
    case .renewed:
      terminal.forget()
      return (.renewed, false)
    case .visit(.quit, _):
      terminal.forget()
      return (.finished(language: defaults.language), !opened.faults.isEmpty)
    case .visit(.wiped(let next), let tries):
      let restart = nextVisit.restart(next)
      terminal.handOver { restart.begin(handingOn: tries) }
      // Without a fresh image answers would stay in memory: the program ends instead, and its service starts it again.
      throw Failure(.failed, [phrases.text("kiosk.no-fresh-image")])
    }
  }
}
