import Content
import Conversation
import Glibc
import Guidance
import Linear

/// The interview line by line, on standard input and output as they are.
struct LinearProgram {
  let content: ContentSource
  let settings: InterviewSettings
  /// The width of a line, as given.
  let columns: Int?

  /// Holds the interview; fails when the input ends before the proposals.
  func hold(_ folders: AssetFolders, on date: CalendarDate) throws(Failure) {
    // Nothing is buffered and nothing was changed on the terminal, so that the program can end at once.
    signal(SIGINT) { _ in _exit(ExitStatus.interrupted.rawValue) }
    let opened = try content.open(folders)
    let narrator = opened.narrator
    let face = Linear(Interview(library: narrator.library, date: date))
    let size = LineSize(columns: columns)
    let start = face.start(
      language: narrator.language, setting: settings.setting, isPlain: settings.isPlain,
      columns: size.columns,
      rows: size.rows)
    let ending: LinearLoop.Ending
    do {
      let errands = CaseErrands(library: narrator.library, date: date)
      ending = try LinearLoop(face: face, errands: errands).run(from: start)
    } catch {
      throw Failure(.noTerminal, [narrator.text("linear.unreadable")])
    }
    switch ending {
    case .finished(let language):
      Farewell(folders: folders, hasFaults: !opened.faults.isEmpty).say(in: language)
    case .outOfLines(afterProposals: true): break
    case .outOfLines(afterProposals: false): throw Failure(.failed, [])
    case .unwritable: throw Failure(.failed, [narrator.text("cli.cannot-write")])
    }
  }
}
