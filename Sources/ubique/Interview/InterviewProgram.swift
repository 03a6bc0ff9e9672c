import Content
import Conversation
import Curses
import FullScreen
import Glibc
import Guidance
import Linear
import Screen

/// The interview from taking the terminal over to giving it back.
///
/// It needs no parser of arguments: without any, the program comes straight here, and its first screen is there
/// in half the time.
struct InterviewProgram {
  let content: ContentSource
  /// The day the advice is for, as given; today when it is not.
  var on: String?
  /// Whether to hold it line by line; without a terminal that can do more it is held so anyway.
  var isLinear = false
  /// The width of a line, as given.
  var columns: Int?

  func run() throws {
    let folders = try content.folders()
    // A language that nobody speaks is refused before anything is drawn.
    if !folders.hasWords(in: content.spoken) { _ = try content.open(folders) }
    let phrases = folders.openingPhrases(in: content.spoken)
    guard let date = on.map({ CalendarDate($0) }) ?? Today.date else {
      throw Failure(.usage, [phrases.text("terminal.bad-date", ["date": on ?? ""])])
    }
    if let columns, !Linear.widths.contains(columns) {
      let values = ["from": Linear.widths.lowerBound, "to": Linear.widths.upperBound].mapValues { String($0) }
      let words = try content.open(folders).narrator
      throw Failure(.usage, [words.text("linear.bad-columns", values)])
    }
    if isLinear { return try holdLinear(folders, on: date) }
    let ending: InterviewLoop.Ending
    let hasFaults: Bool
    do {
      (ending, hasFaults) = try hold(folders, phrases, on: date)
    } catch let fault as TerminalFault {
      let why = phrases.text(fault.identifier, ["kind": Terminal.Options().kind])
      guard fault.leavesLines else { throw Failure(.noTerminal, [why, phrases.text("terminal.how")]) }
      let columns = LineSize(columns: columns).columns
      StandardStream.error.write(
        TextWrap.lines(of: "\(why) \(phrases.text("terminal.linear"))", columns: columns))
      return try holdLinear(folders, on: date)
    }
    switch ending {
    case .finished(let language): bid(farewell: language, folders, hasFaults: hasFaults)
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
  ) throws -> (InterviewLoop.Ending, hasFaults: Bool) {
    var options = Terminal.Options()
    options.keyboardSignals = true
    var terminal = try Terminal(options)
    terminal.draw(FullScreen.opening(phrases, setting: .desk, size: terminal.size))
    let opened = try content.open(folders)
    let face = FullScreen(Interview(library: opened.narrator.library, date: date))
    let start = face.start(language: opened.narrator.language, setting: .desk, size: terminal.size)
    return (InterviewLoop(face: face).run(&terminal, from: start), !opened.faults.isEmpty)
  }

  /// Holds the interview line by line, on standard input and output as they are.
  private func holdLinear(_ folders: AssetFolders, on date: CalendarDate) throws(Failure) {
    // Nothing is buffered and nothing was changed on the terminal, so that the program can end at once.
    signal(SIGINT) { _ in _exit(ExitStatus.interrupted.rawValue) }
    let opened = try content.open(folders)
    let narrator = opened.narrator
    let face = Linear(Interview(library: narrator.library, date: date))
    let size = LineSize(columns: columns)
    let start = face.start(
      language: narrator.language, setting: .desk, columns: size.columns, rows: size.rows)
    let ending: LinearLoop.Ending
    do {
      ending = try LinearLoop(face: face).run(from: start)
    } catch {
      throw Failure(.noTerminal, [narrator.text("linear.unreadable")])
    }
    switch ending {
    case .finished(let language): bid(farewell: language, folders, hasFaults: !opened.faults.isEmpty)
    case .outOfLines(afterProposals: true): break
    case .outOfLines(afterProposals: false): throw Failure(.failed, [])
    case .unwritable: throw Failure(.failed, [narrator.text("cli.cannot-write")])
    }
  }

  private func bid(farewell language: String, _ folders: AssetFolders, hasFaults: Bool) {
    let words = folders.openingPhrases(in: language)
    StandardStream.output.write([words.text("screen.goodbye")])
    // Rows at fault were left out, and whoever keeps the content has to know; the visitor need not.
    if hasFaults { StandardStream.error.write([words.text("screen.content-at-fault")]) }
  }
}

extension TerminalFault {
  /// Whether lines can be read and written all the same.
  fileprivate var leavesLines: Bool {
    switch self {
    case .notATerminal, .unknownKind, .cannotPlaceCursor: true
    case .inUse: false
    }
  }
}
