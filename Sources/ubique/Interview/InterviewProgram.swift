import CaseFiles
import ContentFiles
import Curses
import Glibc
import Guidance
import Interview
import Kiosk
import Knowledge
import LineUI
import Screen
import TerminalUI
import Wording

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
  /// The width of a line, as given.
  var columns: Int?
  /// The code to begin with, as given.
  var code: String?

  func run() throws {
    do {
      try hold()
    } catch {
      // A visit that could not begin after the last one was erased: the terminal is still taken over.
      if ProcessRestart.isContinued { Terminal.giveBackInherited() }
      throw error
    }
  }

  private func hold() throws {
    let configuration = try ConfigurationFile().configuration(told: content.spoken)
    let settings = try settings(over: configuration)
    // They have waited since the program began; at a station they are mere keys.
    if settings.isUnattended, isatty(STDIN_FILENO) == 1 { ProcessGuard.ignoreKeyboardSignals() }
    ProcessGuard.hearKeyboardSignals()
    let configured = content.over(configuration)
    let folders = try configured.folders()
    let words = Words(folders)
    let content = configured.settled(by: words)
    // A language that nobody speaks is refused before anything is drawn.
    if !words.has(content.spoken) { _ = try content.open(folders, words: words) }
    let phrases = words.phrases(in: content.spoken)
    let day = VisitDay(given: on)
    guard let date = day.date else {
      throw Failure(.usage, [phrases.text("terminal.bad-date", ["date": on ?? ""])])
    }
    if let columns, !Linear.widths.contains(columns) {
      let values = ["from": Linear.widths.lowerBound, "to": Linear.widths.upperBound].mapValues { String($0) }
      throw Failure(.usage, [phrases.text("linear.bad-columns", values)])
    }
    // Answers live in memory, and nowhere else.
    ProcessGuard.keepMemoryPrivate()
    let lines = LinearProgram(content: content, settings: settings, columns: columns, day: day, code: code)
    if settings.isLinear { return try lines.hold(folders, words, on: date) }
    let ending: InterviewLoop.Ending
    let hasFaults: Bool
    do {
      (ending, hasFaults) =
        settings.isUnattended
        ? try StationProgram(content: content, day: day, settings: settings).hold(folders, words, on: date)
        : try hold(content, folders, words, settings, day, on: date)
    } catch let fault as TerminalFault {
      let why = phrases.text(fault.identifier, ["kind": Terminal.Options().kind])
      // A kiosk without its terminal is a matter for staff; line by line, a visitor could end the program.
      guard fault.leavesLines, settings.setting != .kiosk else {
        throw Failure(.noTerminal, [why, phrases.text("terminal.how")])
      }
      let columns = LineSize(columns: columns).columns
      StandardStream.error.write(
        TextWrap.lines(of: "\(why) \(phrases.text("terminal.linear"))", columns: columns))
      return try lines.hold(folders, words, on: date)
    }
    switch ending {
    case .finished(let language): Farewell(words: words, hasFaults: hasFaults).say(in: language)
    case .interrupted: throw Failure(.interrupted, [])
    case .ended(let number):
      // Whoever started the program is to see that it was ended, and by what.
      signal(number, SIG_DFL)
      raise(number)
    case .renewed: throw Failure(.renewed, [])
    }
  }

  /// The settings of the options over a configuration; fails when they contradict each other.
  func settings(over configuration: Configuration) throws(Failure) -> InterviewOptions {
    let settings = InterviewOptions(options?.laid(over: configuration) ?? configuration)
    guard settings.limits.isInOrder else {
      throw Failure(.usage, [BootstrapMessages(language: content.spoken).badTimes(settings.limits)])
    }
    guard settings.setting != .kiosk || !settings.isLinear else {
      throw Failure(.usage, [BootstrapMessages(language: content.spoken).noLinearKiosk])
    }
    return settings
  }

  /// Takes the terminal over, shows the first page, reads the content while the person reads, and holds the
  /// interview; the terminal is given back when this returns, however it does.
  private func hold(
    _ content: ContentSource, _ folders: AssetFolders, _ words: Words, _ settings: InterviewOptions,
    _ day: VisitDay, on date: CalendarDate
  ) throws -> (InterviewLoop.Ending, hasFaults: Bool) {
    var terminal = try Terminal(Terminal.Options(settings))
    // A desk begins with the questions, which the content has to be read for.
    if settings.setting != .desk {
      terminal.draw(
        FullScreen.opening(
          words.phrases(in: content.spoken, isPlain: settings.isPlain), setting: settings.setting,
          size: terminal.size, counts: settings.counts))
    }
    let opened = try content.open(folders, words: words)
    let face = FullScreen(
      Interview(
        knowledge: opened.narrator.knowledge, date: date, canPrint: settings.printer != nil,
        area: try settings.place(opened.narrator), counts: settings.counts,
        published: settings.published(on: date), observer: nil),
      drawsSquares: terminal.drawsSquares, drawsDots: terminal.drawsDots)
    var start = face.start(settings, language: opened.narrator.language, size: terminal.size)
    for event in Interview.opening(code: code) { start = face.hear(start, event) }
    return (
      InterviewLoop(
        face: face, day: day, effects: EffectHandler(opened.narrator.knowledge, settings, day)
      )
      .run(&terminal, from: start), !opened.faults.isEmpty
    )
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

/// What is said when an interview is over and the terminal has been given back.
struct Farewell {
  /// The words to say it with.
  let words: Words
  /// Whether rows of the content were left out because they are at fault.
  let hasFaults: Bool

  /// Says it in the language that the person left in.
  func say(in language: String) {
    let phrases = words.phrases(in: language)
    StandardStream.output.write([phrases.text("screen.goodbye")])
    // Whoever keeps the content has to know; the visitor need not.
    if hasFaults { StandardStream.error.write([phrases.text("screen.content-at-fault")]) }
  }
}
