import Content
import Conversation
import Curses
import FullScreen
import Glibc
import Guidance

/// The interview from taking the terminal over to giving it back.
///
/// It needs no parser of arguments: without any, the program comes straight here, and its first screen is there
/// in half the time.
struct InterviewProgram {
  let content: ContentSource
  /// The day the advice is for, as given; today when it is not.
  var on: String?

  func run() throws {
    let folders = try content.folders()
    // A language that nobody speaks is refused before anything is drawn.
    if !folders.hasWords(in: content.spoken) { _ = try content.open(folders) }
    let phrases = folders.openingPhrases(in: content.spoken)
    guard let date = on.map({ CalendarDate($0) }) ?? Today.date else {
      throw Failure(.usage, [phrases.text("terminal.bad-date", ["date": on ?? ""])])
    }
    let (ending, hasFaults) = try hold(folders, phrases, on: date)
    switch ending {
    case .finished(let language):
      let words = language == phrases.language ? phrases : folders.openingPhrases(in: language)
      StandardStream.output.write([words.text("screen.goodbye")])
      // Rows at fault were left out, and whoever keeps the content has to know; the visitor need not.
      if hasFaults { StandardStream.error.write([words.text("screen.content-at-fault")]) }
    case .interrupted: throw Failure(.interrupted, [])
    case .ended(let number):
      // Whoever started the program is to see that it was ended, and by what.
      signal(number, SIG_DFL)
      raise(number)
    }
  }

  /// Takes the terminal over, shows the first page, reads the content while the person reads, and holds the
  /// interview; the terminal is given back when this returns, however it does.
  private func hold(
    _ folders: AssetFolders, _ phrases: Phrases, on date: CalendarDate
  ) throws(Failure) -> (InterviewLoop.Ending, hasFaults: Bool) {
    var options = Terminal.Options()
    options.keyboardSignals = true
    var terminal: Terminal
    do {
      terminal = try Terminal(options)
    } catch {
      throw Failure(
        .noTerminal,
        [phrases.text(error.identifier, ["kind": options.kind]), phrases.text("terminal.how")])
    }
    terminal.draw(FullScreen.opening(phrases, setting: .desk, size: terminal.size))
    let opened = try content.open(folders)
    let face = FullScreen(Interview(library: opened.narrator.library, date: date))
    let start = face.start(language: opened.narrator.language, setting: .desk, size: terminal.size)
    return (InterviewLoop(face: face).run(&terminal, from: start), !opened.faults.isEmpty)
  }
}
