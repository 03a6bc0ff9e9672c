internal import CCurses
public import Screen

/// The real terminal, taken over for the full screen and given back at the end of its life, whatever happens.
///
/// There is one at a time, used from the main thread. A program leaves its scope before it ends: `exit` does not run
/// `deinit`. A crash gives the terminal back too, by a signal handler.
public struct Terminal: ~Copyable {
  /// The size of the screen.
  public private(set) var size: Size
  /// Whether symbols are replaced by ASCII; see `PlainSymbols`.
  public let usesPlainSymbols: Bool
  /// The number of colours in use, 0 when monochrome.
  public let colours: Int

  /// Whether squares for telephones can be drawn, dark on light: with half blocks, and in colours of their own.
  public var drawsSquares: Bool {
    !usesPlainSymbols && theme.appearance(of: .square).background?.number(amongst: colours) != nil
  }

  /// Whether its fonts have the dots of Braille patterns, which maps are drawn with: those of the console of Linux have
  /// not.
  public var drawsDots: Bool { !usesPlainSymbols && hasShapes }

  /// Whether its fonts have geometric shapes.
  private let hasShapes: Bool
  private var theme: Theme
  private var input: KeyInput
  private var shown: Frame?
  /// The frame to show as soon as the terminal takes output again.
  private var awaited: Frame?
  /// When bytes last came, by the clock of `ubique_clock`.
  private var lastBytes: Int64 = 0

  /// Takes the terminal over.
  public init(_ options: Options = Options()) throws(TerminalFault) {
    let isUTF8 = ubique_prepare_locale()
    var settings = ubique_settings(
      kind: nil, input: options.input, output: options.output, keyboard_signals: options.keyboardSignals,
      mouse: options.usesMouse, signals: options.handlesSignals)
    let outcome = options.kind.withCString { kind in
      settings.kind = kind
      return ubique_open(&settings)
    }
    switch outcome {
    case .opened: break
    case .notATerminal: throw .notATerminal
    case .unknownKind: throw .unknownKind(options.kind)
    case .noCursorPlacement: throw .cannotPlaceCursor(options.kind)
    case .inUse: throw .inUse
    }
    usesPlainSymbols = options.usesPlainSymbols || !isUTF8
    hasShapes = !(options.kind == "linux" || options.kind.hasPrefix("linux-"))
    colours = options.usesColour ? Int(ubique_colours()) : 0
    theme = options.theme
    input = KeyInput(isUTF8: isUTF8, escapeDelay: options.escapeDelay)
    size = Self.currentSize()
    use(options.theme)
  }

  deinit { ubique_close() }

  /// Gives back the terminal that an earlier image of this process had taken over and handed on.
  ///
  /// It is taken over once more for that; where it cannot be, there is nothing to give back.
  public static func giveBackInherited() {
    guard let terminal = try? Terminal() else { return }
    // Its end gives the terminal back.
    _ = consume terminal
  }

  /// Shows in another theme from the next frame on.
  public mutating func use(_ theme: Theme) {
    self.theme = theme
    for style in Style.all {
      let appearance = theme.appearance(of: style)
      let bits =
        (appearance.isBold ? UBIQUE_BOLD : 0) | (appearance.isReversed ? UBIQUE_REVERSED : 0)
        | (appearance.isUnderlined ? UBIQUE_UNDERLINED : 0)
      ubique_define_style(
        Int32(style.index), UInt32(bits),
        Int32(appearance.foreground?.number(amongst: colours) ?? -1),
        Int32(appearance.background?.number(amongst: colours) ?? -1))
    }
    shown = nil
  }

  /// Shows a frame: what differs from the last one is sent, and the hardware cursor is placed.
  ///
  /// A frame of another size than the screen's is cut, or leaves the rest empty. Nothing changed means nothing sent.
  /// While the terminal takes no output nothing waits for it: the last frame is shown once it does.
  public mutating func draw(_ frame: Frame) {
    guard ubique_is_shown() else { return awaited = frame }
    awaited = nil
    let new = usesPlainSymbols ? frame.withPlainSymbols : hasShapes ? frame : frame.withPlainShapes
    let old = shown.flatMap { $0.size == new.size ? $0 : nil }
    if old == nil { ubique_erase() }
    for row in 0..<min(new.size.rows, size.rows) {
      for column in 0..<min(new.size.columns, size.columns) {
        let cell = new[row, column]
        guard cell != (old?[row, column] ?? .blank), let base = cell.glyph.base else { continue }
        let isWide = new[row, column + 1].glyph == .continuation
        if isWide, column + 1 == size.columns { continue }
        let marks = cell.glyph.marks
        ubique_put(
          Int32(row), Int32(column), base.value, marks.0, marks.1, isWide ? 2 : 1, Int32(cell.style.index))
      }
    }
    shown = new
    ubique_show(
      Int32(min(new.cursor.row, max(size.rows - 1, 0))),
      Int32(min(new.cursor.column, max(size.columns - 1, 0))))
  }

  /// Sends the whole screen again, as after another program wrote on it; Ctrl-L does so by itself.
  public mutating func repaint() {
    ubique_repaint()
    if let frame = awaited ?? shown { draw(frame) }
  }

  /// Whether something is waiting: a program takes it in before it draws, so that a paste costs one frame.
  public var isInputPending: Bool { input.isPending }

  /// Waits for a key, or for something that the system says.
  ///
  /// - Parameter milliseconds: The time without any input after which the answer is `timeout`; nil waits for ever.
  public mutating func next(timeout milliseconds: Int? = nil) -> Key {
    let begin = { milliseconds.map { ubique_clock() + Int64(max($0, 0)) } }
    var deadline = begin()
    while true {
      while let key = input.next() {
        guard key == .control("l") else { return key }
        repaint()
        deadline = begin()
      }
      input.notePause()
      // Bytes that are no key, as answers of the terminal are, are nobody's: they put the end of the time off by nothing.
      let rest = deadline.map { Int(max($0 - ubique_clock(), 0)) }
      let patience = input.patience.map { Int(max(lastBytes + Int64($0) - ubique_clock(), 0)) }
      let limit = [rest, patience].compactMap { $0 }.min() ?? -1
      let event = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4_096) { bytes in
        let event = ubique_next(bytes.baseAddress, Int32(bytes.count), Int32(clamping: limit))
        input.take(bytes.prefix(Int(event.count)))
        return event
      }
      switch event.kind {
      case .bytes:
        lastBytes = ubique_clock()
        if rest == 0, !input.hasKeys { return .timeout }
      case .shown: if let awaited { draw(awaited) }
      case .timeout where patience == limit: input.flush()
      case .timeout: return .timeout
      case .stopped:
        suspend()
        return .resize(size)
      case .continued:
        ubique_resume()
        adoptSize()
        return .resize(size)
      case .resized:
        adoptSize()
        return .resize(size)
      case .interrupted: return .interrupt
      case .terminated: return .terminate
      case .hungUp: return .hangup
      case .renewed: return .renew
      }
    }
  }

  /// Whether a signal has asked the program to end since `next` last told so.
  public static var isAskedToEnd: Bool { ubique_is_asked_to_end() }

  /// Gives the terminal to the shell until the program is continued; the next frame is sent whole.
  public mutating func suspend() {
    ubique_suspend()
    adoptSize()
  }

  /// Empties the screen and, where the terminal can, what scrolled off it.
  public mutating func forget() {
    ubique_forget()
    shown = nil
  }

  /// Becomes a fresh image of the program, with the screen emptied and no answer left in memory; the first screen is
  /// not shown between, and what is typed meanwhile neither shows nor is a signal.
  ///
  /// Returns only when the system refused.
  ///
  /// - Parameter begin: Has the process become the other image.
  public mutating func handOver(to begin: () -> Void) {
    ubique_hand_over()
    begin()
    ubique_take_back()
    shown = nil
  }

  private mutating func adoptSize() {
    size = Self.currentSize()
    shown = nil
  }

  private static func currentSize() -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    ubique_size(&rows, &columns)
    return Size(columns: Int(columns), rows: Int(rows))
  }
}
