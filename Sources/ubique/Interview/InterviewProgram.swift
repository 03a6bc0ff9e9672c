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
  /// What the options say of the setting, when there were any.
  var options: SettingOptions?

  func run() throws {
    do {
      try hold()
    } catch {
      // A visit that could not begin after the last one was erased: the terminal is still taken over.
      if Succession.isContinued { _ = try? Terminal() }
      throw error
    }
  }

  private func hold() throws {
    let configuration = try ConfigurationFile().configuration(told: content.spoken)
    let settings = try settings(over: configuration)
    let content = content.over(configuration)
    let folders = try content.folders()
    // A language that nobody speaks is refused before anything is drawn.
    if !folders.hasWords(in: content.spoken) { _ = try content.open(folders) }
    let phrases = folders.openingPhrases(in: content.spoken)
    guard let date = on.map({ CalendarDate($0) }) ?? Today.date else {
      throw Failure(.usage, [phrases.text("terminal.bad-date", ["date": on ?? ""])])
    }
    // Answers live in memory, and nowhere else.
    ProcessGuard.keepMemoryPrivate()
    let (ending, hasFaults) =
      settings.isUnattended
      ? try StationProgram(content: content, on: on, settings: settings).hold(folders, phrases, on: date)
      : try hold(folders, phrases, settings, on: date)
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

  /// The settings of the options over a configuration; fails when they contradict each other.
  func settings(over configuration: Configuration) throws(Failure) -> InterviewSettings {
    let settings = InterviewSettings(options?.laid(over: configuration) ?? configuration)
    guard settings.limits.isInOrder else {
      throw Failure(.usage, [BareWords(language: content.spoken).badTimes(settings.limits)])
    }
    return settings
  }

  /// Takes the terminal over, shows the first page, reads the content while the person reads, and holds the
  /// interview; the terminal is given back when this returns, however it does.
  private func hold(
    _ folders: AssetFolders, _ phrases: Phrases, _ settings: InterviewSettings, on date: CalendarDate
  ) throws(Failure) -> (InterviewLoop.Ending, hasFaults: Bool) {
    var terminal = try Terminal.taken(settings, phrases)
    terminal.draw(FullScreen.opening(phrases, setting: .desk, isPlain: settings.isPlain, size: terminal.size))
    let opened = try content.open(folders)
    let face = FullScreen(Interview(library: opened.narrator.library, date: date))
    var start = face.start(language: opened.narrator.language, setting: .desk, size: terminal.size)
    start.state.isPlain = settings.isPlain
    return (InterviewLoop(face: face).run(&terminal, from: start), !opened.faults.isEmpty)
  }
}

extension Terminal {
  /// The terminal, taken over as the settings want it; fails with the reason and how to go on.
  static func taken(_ settings: InterviewSettings, _ phrases: Phrases) throws(Failure) -> Terminal {
    var options = Terminal.Options()
    options.keyboardSignals = !settings.isUnattended
    options.theme = settings.theme
    options.usesPlainSymbols = settings.usesPlainSymbols
    do {
      return try Terminal(options)
    } catch {
      throw Failure(
        .noTerminal,
        [phrases.text(error.identifier, ["kind": options.kind]), phrases.text("terminal.how")])
    }
  }
}
