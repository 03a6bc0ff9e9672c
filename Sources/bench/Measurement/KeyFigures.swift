import Matching

/// What the program sends to the terminal for a key, for another page, for a paste, and for nothing at all.
struct KeyFigures {
  private static let down: [UInt8] = [0x1B, 0x4F, 0x42]
  /// The last choice of a page, “I don’t know”, is taken: the End key, then Enter.
  private static let decline: [UInt8] = [0x1B, 0x4F, 0x46, 0x0D]
  private static let paste = Array(
    "\u{1B}[200~\(String(repeating: "studying ", count: 222))to\u{1B}[201~".utf8)
  /// Empties what is typed: Ctrl-U.
  private static let clear: [UInt8] = [0x15]
  /// How many pages are walked after the question of the place: as long as the last choice is “I don’t know”.
  private static let pagesAfterPlace = 2
  /// How many pages there may be from the first to the question of the place.
  private static let mostPages = 20

  /// The bytes of each move in a list.
  private(set) var moves: [Double] = []
  /// The bytes of each change of page.
  private(set) var pages: [Double] = []
  /// The bytes of a paste of 2,000 characters.
  private(set) var pasted = 0.0
  /// The bytes sent while nobody pressed a key.
  private(set) var idle = 0.0
  /// The most memory held at once on the way, in mebibytes.
  private(set) var peakMemory = 0.0

  /// Walks from the first page past the question of the place on a terminal of 80 columns and 24 rows.
  init(of command: Command) throws(BenchFault) {
    let terminal = try PseudoTerminal(running: command)
    _ = try Self.rest(terminal, command)
    terminal.type([0x0D])
    var page = try Self.rest(terminal, command)
    for _ in 0..<Self.mostPages where !Self.asksForPlace(page) {
      page = try declined(page, terminal, command)
    }
    guard Self.asksForPlace(page) else {
      throw .ended(program: command.name, how: "did not ask for a place", output: "")
    }
    terminal.type(Self.paste)
    pasted = Double(try Self.rest(terminal, command).count)
    terminal.type(Self.clear)
    _ = try Self.rest(terminal, command)
    for _ in 0..<Self.pagesAfterPlace { page = try declined(page, terminal, command) }
    idle = Double(try Self.rest(terminal, command, within: 1_000).count)
    peakMemory = terminal.peakMemory ?? 0
  }

  /// Goes on from a page without an answer, and moves about on the next one; gives what that one sent.
  private mutating func declined(
    _ page: [UInt8], _ terminal: borrowing PseudoTerminal, _ command: Command
  ) throws(BenchFault) -> [UInt8] {
    pages.append(Double(page.count))
    terminal.type(Self.decline)
    let next = try Self.rest(terminal, command)
    // Down on a page of choices; where there is but one, nothing moves and nothing is sent.
    for _ in 0..<3 {
      terminal.type(Self.down)
      moves.append(Double(try Self.rest(terminal, command).count))
    }
    return next
  }

  /// Adds a line for each figure: the most of its kind, for each of them has to keep its bound.
  func add(to report: inout Report) {
    let lines: [(String, [Double], Double)] = [
      ("bytes, a move in a list (most)", moves, 200), ("bytes, another page at 80x24 (most)", pages, 4_096),
      ("bytes, a paste of 2,000 characters", [pasted], 2_048), ("bytes, idle for a second", [idle], 0),
    ]
    for (name, values, goal) in lines {
      report.add(
        values.max().flatMap { Sample([$0]) }.map {
          Report.Line(name: name, value: $0, unit: "B", goal: .value(goal))
        })
    }
    report.add(
      Sample([peakMemory]).map {
        Report.Line(name: "memory of a visit", value: $0, unit: "MiB", goal: .value(16))
      })
    report.note(
      "Bytes and memory: \(moves.count) moves and \(pages.count) pages, from the first page past the question of the place."
    )
  }

  private static func asksForPlace(_ page: [UInt8]) -> Bool {
    String(decoding: page, as: UTF8.self).holds("code postal")
  }

  /// What the program sends until it sleeps and has been silent for so long.
  private static func rest(
    _ terminal: borrowing PseudoTerminal, _ command: Command, within milliseconds: Int32 = 40
  ) throws(BenchFault) -> [UInt8] {
    var sent: [UInt8] = []
    for _ in 0..<1_000 {
      switch terminal.read(within: milliseconds) {
      case .bytes(let bytes, _): sent += bytes
      case .quiet: if terminal.isAsleep { return sent }
      case .closed: throw .ended(program: command.name, how: terminal.ending(), output: "")
      }
    }
    throw .restless(program: command.name, seconds: FirstScreen.patience)
  }
}
