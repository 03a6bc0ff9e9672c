import Curses
import Screen
import TestSupport
import Testing

/// The terminal on a pseudo-terminal of the test: one at a time, as ncurses demands.
@Suite(.serialized)
struct TerminalTests {
  static let size = Size(columns: 80, rows: 24)

  func options(_ pseudo: PseudoTerminal, kind: String = "xterm-256color") -> Terminal.Options {
    var options = Terminal.Options()
    options.kind = kind
    options.input = pseudo.slave
    options.output = pseudo.slave
    options.handlesSignals = false
    options.usesColour = true
    options.escapeDelay = 25
    return options
  }

  // MARK: Drawing

  /// Whatever is drawn after whatever: what was sent, replayed on a model of the terminal, gives the frame.
  @Test(arguments: [Size(columns: 20, rows: 6), Size(columns: 80, rows: 24)])
  func replayingWhatWasSentGivesTheScreen(size: Size) throws {
    var random = Seed.fresh()
    let note = Comment(rawValue: random.description)
    let pseudo = try PseudoTerminal(columns: size.columns, rows: size.rows)
    var terminal = try Terminal(options(pseudo))
    var model = ModelTerminal(size)
    var canvas = Canvas(size: size)
    for _ in 0..<200 {
      if Int.random(in: 0...5, using: &random) == 0 { canvas = Canvas(size: size) }
      scribble(on: &canvas, using: &random)
      terminal.draw(canvas.frame)
      model.replay(try pseudo.sent())
      try #require(model.unknown.isEmpty, note)
      try #require(model.text == canvas.frame.text, note)
      try #require(Position(row: model.row, column: model.column) == canvas.frame.cursor, note)
      let reversed = model.rows.flatMap { $0.map(\.isReversed) }
      try #require(reversed == canvas.frame.cells.map(\.style.isSelected), note)
    }
    #expect(model.isCursorVisible)
  }

  /// Draws something anywhere, wide letters and marks at the edges included.
  private func scribble(on canvas: inout Canvas, using random: inout Seed) {
    let texts = [
      "Vitré", "日本語", "e\u{301}te\u{301}", "────────", "   ", "aaaaaaaaaaaaaaaa", "x", "⠿⠇", "« œ »",
    ]
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let style = Style.all.randomElement(using: &random) ?? .text
      let row = Int.random(in: 0..<canvas.rows, using: &random)
      canvas.write(
        texts.randomElement(using: &random) ?? "", row: row,
        column: Int.random(in: -2..<canvas.columns, using: &random), style)
    }
    canvas.placeCursor(
      row: Int.random(in: 0..<canvas.rows, using: &random),
      column: Int.random(in: 0..<canvas.columns, using: &random))
  }

  @Test func bytesOfAMoveOfAPageAndOfNothing() throws {
    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    var terminal = try Terminal(options(pseudo))
    let before = try pseudo.sent().count
    terminal.draw(SamplePage(selected: 0).frame)
    let first = before + (try pseudo.sent().count)
    #expect(first <= 4_096)
    var moves: [Int] = []
    for selected in 1..<12 {
      terminal.draw(SamplePage(selected: selected).frame)
      moves.append(try pseudo.sent().count)
    }
    #expect(moves.allSatisfy { $0 > 0 && $0 <= 200 }, "\(moves)")
    terminal.draw(SamplePage(selected: 11).frame)
    #expect(try pseudo.sent().isEmpty, "nothing changed, nothing is sent")
    terminal.draw(SamplePage(selected: 0, turned: true).frame)
    let page = try pseudo.sent().count
    #expect(page <= 4_096)
    terminal.draw(SamplePage(selected: 0, turned: false).frame)
    let back = try pseudo.sent().count
    #expect(back <= 4_096)
    print("bytes at 80x24: first frame \(first), moves \(moves), page change \(page) and \(back), idle 0")
  }

  @Test func aSmallerScreenShowsWhatFits() throws {
    let pseudo = try PseudoTerminal(columns: 10, rows: 3)
    var terminal = try Terminal(options(pseudo))
    var canvas = Canvas(size: Size(columns: 30, rows: 8))
    for row in 0..<8 { canvas.write("ligne\(row) et 日 plus", row: row, column: 0) }
    canvas.placeCursor(row: 7, column: 29)
    terminal.draw(canvas.frame)
    var model = ModelTerminal(Size(columns: 10, rows: 3))
    model.replay(try pseudo.sent())
    #expect(model.text == "ligne0 et\nligne1 et\nligne2 et")
    #expect(model.row == 2 && model.column == 9)
  }

  @Test(arguments: [("vt100", 0), ("linux", 8), ("xterm-256color", 256)])
  func kindsHaveTheirColours(kind: String, colours: Int) throws {
    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    var options = options(pseudo, kind: kind)
    do {
      let terminal = try Terminal(options)
      let found = terminal.colours
      #expect(found == colours)
    }
    options.usesColour = false
    var terminal = try Terminal(options)
    let found = terminal.colours
    #expect(found == 0)
    _ = try pseudo.sent()
    var canvas = Canvas(size: Self.size)
    for (row, style) in Style.all.enumerated() where row < 24 {
      canvas.write("\(style)", row: row, column: 0, style)
    }
    terminal.draw(canvas.frame)
    let sent = String(decoding: try pseudo.sent(), as: UTF8.self)
    #expect(
      sent.matches(of: /\u{1B}\[([0-9;]*;)?(3[0-7]|4[0-7]|[34]8;5;[0-9]+)m/).isEmpty,
      "no colour without leave")
    #expect(sent.contains("[7") || sent.contains(";7"), "the selection still shows")
  }

  @Test func plainSymbolsReachTheTerminal() throws {
    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    var options = options(pseudo)
    options.usesPlainSymbols = true
    var terminal = try Terminal(options)
    var canvas = Canvas(size: Self.size)
    canvas.write("└ été ✓", row: 0, column: 0)
    terminal.draw(canvas.frame)
    var model = ModelTerminal(Self.size)
    model.replay(try pseudo.sent())
    #expect(model.text.hasPrefix("+ été v"))
  }

  /// The console of Linux drew 264 empty cells for a map: its fonts have no Braille patterns.
  @Test(arguments: [("linux", false), ("xterm-256color", true)])
  func aConsoleIsAskedForNoDots(kind: String, drawsDots: Bool) throws {
    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    var terminal = try Terminal(options(pseudo, kind: kind))
    let found = terminal.drawsDots
    #expect(found == drawsDots)
    var canvas = Canvas(size: Self.size)
    canvas.write("● été", row: 0, column: 0)
    terminal.draw(canvas.frame)
    var model = ModelTerminal(Self.size)
    model.replay(try pseudo.sent())
    #expect(model.text.hasPrefix(drawsDots ? "● été" : "@ été"))
  }

  @Test(arguments: Theme.allCases)
  func everyThemeDrawsTheSameText(theme: Theme) throws {
    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    var terminal = try Terminal(options(pseudo))
    var model = ModelTerminal(Self.size)
    terminal.draw(SamplePage(selected: 1).frame)
    terminal.use(theme)
    terminal.draw(SamplePage(selected: 2).frame)
    model.replay(try pseudo.sent())
    #expect(model.text == SamplePage(selected: 2).frame.text)
  }

  // MARK: Keys

  @Test func keysArriveAndTimeoutsTell() throws {
    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    var terminal = try Terminal(options(pseudo))
    pseudo.type("é\u{1B}[B\u{1B}".utf8)
    let first = terminal.next()
    let hasMore = terminal.isInputPending
    #expect(first == .character("é") && hasMore)
    let rest = [terminal.next(), terminal.next()]
    let isEmpty = !terminal.isInputPending
    #expect(rest == [.down, .escape] && isEmpty)
    let timeouts = [terminal.next(timeout: 0), terminal.next(timeout: -5)]
    #expect(timeouts == [.timeout, .timeout])
  }

  /// 2,000 pasted characters drew 2,000 frames before input was taken in first.
  @Test(arguments: [true, false])
  func aPasteCostsOneFrame(isBracketed: Bool) throws {
    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    var terminal = try Terminal(options(pseudo))
    terminal.draw(Frame(size: Self.size))
    _ = try pseudo.sent()
    let text = String(repeating: "Vitré 35500 ", count: 170)
    pseudo.type((isBracketed ? "\u{1B}[200~\(text)\u{1B}[201~" : text).utf8)
    var typed = ""
    var frames = 0
    while typed.count < text.count {
      repeat {
        switch terminal.next(timeout: 5_000) {
        case .character(let character): typed.append(character)
        case .paste(let pasted): typed += pasted
        case let key: try #require(key != .timeout)
        }
      } while terminal.isInputPending
      var canvas = Canvas(size: Self.size)
      canvas.paragraph(typed, row: 0)
      terminal.draw(canvas.frame)
      frames += 1
    }
    #expect(typed == text)
    #expect(frames <= 4, "\(frames) frames")
    #expect(try pseudo.sent().count <= 2_600)
  }

  @Test func controlLRepaintsTheWholeScreen() throws {
    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    var terminal = try Terminal(options(pseudo))
    terminal.draw(SamplePage(selected: 3).frame)
    _ = try pseudo.sent()
    pseudo.type([0x0C, 0x61])
    let key = terminal.next()
    #expect(key == .character("a"))
    var model = ModelTerminal(Self.size)
    model.replay(try pseudo.sent())
    #expect(model.text == SamplePage(selected: 3).frame.text)
  }

  // MARK: Beginning and end

  @Test func theTerminalIsGivenBack() throws {
    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    #expect(pseudo.isUsable)
    do {
      var terminal = try Terminal(options(pseudo))
      terminal.draw(SamplePage(selected: 0).frame)
      #expect(!pseudo.isUsable)
      _ = try pseudo.sent()
    }
    #expect(pseudo.isUsable)
    let end = String(decoding: try pseudo.sent(), as: UTF8.self)
    for sequence in ["\u{1B}[?2004l", "\u{1B}[?1006l\u{1B}[?1000l", "\u{1B}[?1049l"] {
      #expect(end.contains(sequence))
    }
  }

  @Test(arguments: [
    ("no-such-kind", TerminalFault.unknownKind("no-such-kind")), ("dumb", .cannotPlaceCursor("dumb")),
  ])
  func refusesWhatItCannotUse(kind: String, fault: TerminalFault) throws {
    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    let options = options(pseudo, kind: kind)
    expectFault(fault, options)
    #expect(try pseudo.sent().isEmpty, "nothing is sent to a terminal that is refused")
    #expect(pseudo.isUsable)
  }

  @Test func refusesAFileAndASecondTerminal() throws {
    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    var elsewhere = options(pseudo)
    elsewhere.output = 9_999
    expectFault(.notATerminal, elsewhere)
    let options = options(pseudo)
    let terminal = try Terminal(options)
    expectFault(.inUse, options)
    let size = terminal.size
    #expect(size == Self.size)
  }

  private func expectFault(_ expected: TerminalFault, _ options: Terminal.Options) {
    do throws(TerminalFault) {
      _ = try Terminal(options)
      Issue.record("the terminal was taken over")
    } catch {
      #expect(error == expected)
    }
  }
}
