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

  @OptionGroup var content: ContentOptions

  func run() throws {
    let folders = try content.folders()
    let phrases = folders.openingPhrases(in: content.spoken)
    switch try hold(folders, phrases) {
    case .finished: StandardStream.output.write([phrases.text("screen.goodbye")])
    case .interrupted: throw Failure(.interrupted, [])
    case .ended(let signal):
      // Whoever waits for the program learns from which signal it ended.
      Glibc.signal(signal, SIG_DFL)
      raise(signal)
    }
  }

  /// Takes the terminal over, shows the first page, reads the content while the person reads, and holds the
  /// interview; the terminal is given back when this returns, however it does.
  private func hold(_ folders: AssetFolders, _ phrases: Phrases) throws(Failure) -> InterviewLoop.Ending {
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
    guard opened.faults.isEmpty, let today = Today.date else {
      throw Failure(.failed, [opened.narrator.text("error.content")])
    }
    let face = FullScreen(Interview(library: opened.narrator.library, date: today))
    let model = face.start(
      language: opened.narrator.language, setting: .desk, size: terminal.size)
    return InterviewLoop(face: face).run(&terminal, from: model)
  }

  private var options: Terminal.Options {
    var options = Terminal.Options()
    options.keyboardSignals = true
    return options
  }
}
