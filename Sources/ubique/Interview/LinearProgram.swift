import CaseFiles
import ContentFiles
import Curses
import Glibc
import Guidance
import Interview
import Kiosk
import LineUI
import Screen
import TerminalUI
import Wording

/// The interview line by line, on standard input and output as they are.
struct LinearProgram {
  let content: ContentSource
  let settings: InterviewOptions
  /// The width of a line, as given.
  let columns: Int?
  /// The day of each visit.
  var day = VisitDay(given: nil)
  /// The code to begin with, as given.
  var code: String?

  /// Holds the interview; fails when the input ends before the proposals.
  func hold(_ folders: AssetFolders, _ words: Words, on date: CalendarDate) throws(Failure) {
    // On a machine left to strangers a visit ends by being erased, and the next one begins.
    let isStation = settings.isUnattended && isatty(STDIN_FILENO) == 1
    if isStation {
      // A crash report would show memory.
      nextVisit.restart(defaults).withoutCrashReports()
      LineReader.listenForRenewal()
    } else if settings.setting == .desk {
      LineReader.listenForInterrupts()
    } else {
      // Nothing is buffered and nothing was changed on the terminal, so that the program can end at once.
      signal(SIGINT) { _ in _exit(ExitStatus.interrupted.rawValue) }
    }
    let opened = try content.open(folders, words: words)
    let narrator = opened.narrator
    let face = Linear(
      Interview(
        knowledge: narrator.knowledge, date: date, canPrint: settings.printer != nil,
        area: try settings.place(narrator), counts: settings.counts,
        published: settings.published(on: date), observer: nil))
    let size = LineSize(columns: columns)
    var start = face.start(
      language: narrator.language, setting: settings.setting, isPlain: settings.isPlain,
      columns: size.columns,
      rows: size.rows)
    for event in Interview.opening(code: code) { start = face.hear(start, event) }
    let output = isStation ? PatientStream() : nil
    // Whoever begins a visit is told when what they say cannot be taken off the screen.
    if isStation, !Self.erases {
      let text = narrator.text("linear.stays-on-screen")
      StandardStream.output.write(TextWrap.lines(of: text, columns: size.columns))
    }
    let ending: LinearLoop.Ending
    do throws(LineReader.Unreadable) {
      ending = try LinearLoop(
        face: face, day: day, effects: EffectHandler(narrator.knowledge, settings, day),
        limits: isStation ? settings.limits : nil, output: output
      )
      .run(from: start)
    } catch {
      if isStation { erase(output) }
      throw Failure(.noTerminal, [narrator.text(error.isEndless ? "linear.endless" : "linear.unreadable")])
    }
    // However a visit ends, nothing of it stays on the screen.
    if isStation { erase(output) }
    if isStation, ending == .renewed || ending.isVisit && LineReader.isRenewalAsked {
      throw Failure(.renewed, [])
    }
    if isStation, ending.isVisit {
      nextVisit.restart(defaults).begin()
      throw Failure(.failed, [narrator.text("kiosk.no-fresh-image")])
    }
    switch ending {
    case .finished(let language):
      Farewell(words: words, hasFaults: !opened.faults.isEmpty).say(in: language)
    case .outOfLines(let afterProposals):
      // At a station nobody has ended it who may: its service starts it again.
      guard afterProposals, !isStation else { throw Failure(.failed, []) }
    case .abandoned, .renewed: break
    case .interrupted: throw Failure(.interrupted, [])
    case .unwritable: throw Failure(.failed, [narrator.text("cli.cannot-write")])
    }
  }

  // MARK: The next visit

  private var nextVisit: NextVisit {
    NextVisit(content: content, on: day.given, settings: settings, face: ["--linear"] + width)
  }

  private var defaults: VisitDefaults { VisitDefaults(settings, language: content.spoken) }

  private var width: [String] { columns.map { ["--columns", String($0)] } ?? [] }

  /// Whether what was written can be taken off the screen: not on a terminal that only knows lines.
  private static var erases: Bool {
    let kind = getenv("TERM").map { String(cString: $0) } ?? ""
    return !kind.isEmpty && kind != "dumb"
  }

  /// Empties the screen and what has scrolled off it; a terminal that only knows lines has them pushed out of sight.
  private func erase(_ output: PatientStream?) {
    tcflush(STDIN_FILENO, TCIFLUSH)
    let rows = LineSize(columns: columns).rows ?? 100
    let text = Self.erases ? "\u{1B}[H\u{1B}[2J\u{1B}[3J" : String(repeating: "\n", count: rows)
    guard let output else { return _ = StandardStream.output.write(Array(text.utf8)) }
    guard output.write(text, within: 0) != .taken else { return }
    output.wake()
    _ = output.write(text, within: 1)
  }
}

extension LinearLoop.Ending {
  /// Whether a visit is over, and the next one may begin.
  fileprivate var isVisit: Bool {
    switch self {
    case .finished, .abandoned: true
    case .outOfLines, .unwritable, .interrupted, .renewed: false
    }
  }
}

/// How wide a line is, and how many are said at a time.
struct LineSize: Hashable {
  /// The width of a line, in columns.
  let columns: Int
  /// The lines that stay in sight; nil where they do not go to a terminal.
  let rows: Int?

  /// The size that standard output asks for, unless a width is given.
  init(columns given: Int?) {
    var window = winsize()
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let isKnown = isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0
    // Longer lines are hard to read, and to hear.
    columns = given ?? (isKnown ? min(Int(window.ws_col), Linear.usualWidth) : Linear.usualWidth)
    rows = isKnown && window.ws_row > 0 ? Int(window.ws_row) : nil
  }
}
