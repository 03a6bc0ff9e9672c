public import Screen

extension Terminal {
  /// How to take a terminal over; what is not said comes from the environment.
  public struct Options: Sendable {
    /// The terminal's kind, as in `TERM`.
    public var kind = Environment["TERM"] ?? "unknown"
    /// How each role looks.
    public var theme = Theme.standard
    /// Whether colours may be used; not when `NO_COLOR` is set to anything.
    public var usesColour = Environment["NO_COLOR"] == nil
    /// Whether symbols are replaced by ASCII; always so when the locale is not UTF-8.
    public var usesPlainSymbols = false
    /// Whether to ask for the mouse.
    public var usesMouse = true
    /// Whether Ctrl-C, Ctrl-Z and Ctrl-\ act as everywhere else; at a kiosk they are mere keys.
    ///
    /// When they do, Ctrl-Z suspends, Ctrl-\ ends the program, and Ctrl-C is still told as `Key.interrupt` first; pressed
    /// again before the program has looked, it ends it.
    public var keyboardSignals = false
    /// Whether resize, end and crash signals are handled; only tests that share their process say no.
    public var handlesSignals = true
    /// How long a lone Esc may still become a sequence, in milliseconds.
    ///
    /// `ESCDELAY` when it is set, else 100 over SSH and 25 elsewhere.
    public var escapeDelay =
      Environment["ESCDELAY"].flatMap { Int($0) }.map { min(max($0, 0), 10_000) }
      ?? (Environment["SSH_CONNECTION"] == nil ? 25 : 100)
    /// The file descriptor to read keys from.
    public var input: Int32 = 0
    /// The file descriptor to draw on.
    public var output: Int32 = 1

    /// Options for standard input and output, from the environment.
    public init() {}
  }
}
