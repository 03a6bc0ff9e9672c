import ArgumentParser
import Content
import Conversation
import Curses
import FullScreen
import Glibc
import Guidance

/// The full-screen interview: what the program does when nothing else is asked for.
struct InterviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interview", abstract: "Hold the interview, full screen (the default).")

  @Option(help: ArgumentHelp("The day the advice is for (default: today).", valueName: "date"))
  var on: String?

  @OptionGroup var content: ContentOptions

  func run() throws {
    let opened = try content.open()
    let narrator = opened.narrator
    guard let date = on.map({ CalendarDate($0) }) ?? Today.date else {
      throw Failure(.usage, [narrator.text("error.bad-date", ["date": on ?? ""])])
    }
    let ending: InterviewLoop.Ending
    do {
      ending = try converse(in: narrator.language, about: narrator.library, on: date)
    } catch {
      throw Failure(.noTerminal, sentences(for: error, narrator))
    }
    switch ending {
    case .finished(let language):
      let words = Narrator(narrator.library, language: language)
      StandardStream.output.write([words.text("screen.goodbye")])
      // Rows at fault were left out, and whoever keeps the content has to know; the visitor need not.
      if !opened.faults.isEmpty { StandardStream.error.write([words.text("error.content")]) }
    case .interrupted: throw Failure(.interrupted, [])
    case .ended(let number):
      // Whoever started the program is to see that it was ended, and by what.
      signal(number, SIG_DFL)
      raise(number)
    }
  }

  /// Holds the interview; the terminal is given back before anything else is said.
  private func converse(
    in language: String, about library: Library, on date: CalendarDate
  ) throws(TerminalFault) -> InterviewLoop.Ending {
    var options = Terminal.Options()
    options.keyboardSignals = true
    var terminal = try Terminal(options)
    let face = FullScreen(Interview(library: library, date: date))
    let start = face.start(language: language, setting: .desk, size: terminal.size)
    return InterviewLoop(face: face).run(&terminal, from: start)
  }

  /// Why there is no full screen, and how to go on without.
  private func sentences(for fault: TerminalFault, _ narrator: Narrator) -> [String] {
    var values: [String: String] = [:]
    switch fault {
    case .unknownKind(let kind), .cannotPlaceCursor(let kind): values["kind"] = kind
    case .notATerminal, .inUse: break
    }
    return [narrator.text(fault.identifier, values), narrator.text("terminal.how")]
  }
}
