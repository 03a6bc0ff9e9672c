/// What it took a program to show its first full screen.
///
/// The screen is full at the last byte that the program writes before it rests: it then sleeps and has written nothing
/// for a quarter of a second. The time runs from just before the program is started, so starting a process is part
/// of it, for every program alike; the rest itself is not.
struct FirstScreen: Sendable {
  /// How long without a byte counts as rest, in milliseconds; several times the whole start of what is measured.
  static let rest: Int32 = 250
  /// How long a program may take to come to rest, in seconds.
  static let patience = 10

  /// The time from the start to the last byte of the screen, in milliseconds.
  let milliseconds: Double
  /// The size of everything written, in bytes.
  let bytes: Double
  /// The most memory held at once until then, in mebibytes.
  let peakMemory: Double

  /// Starts a program on a terminal of 80 columns and 24 rows, waits for its first full screen and ends it.
  static func measure(_ command: Command) throws(BenchFault) -> FirstScreen {
    let terminal = try PseudoTerminal(running: command)
    var written: [UInt8] = []
    var last: ContinuousClock.Instant?
    while ContinuousClock.now - terminal.started < .seconds(patience) {
      switch terminal.read(within: rest) {
      case .bytes(let bytes, let moment):
        written += bytes
        last = moment
      case .quiet:
        guard let last, terminal.isAsleep, let peak = terminal.peakMemory else { continue }
        return FirstScreen(
          milliseconds: (last - terminal.started) / .milliseconds(1), bytes: Double(written.count),
          peakMemory: peak)
      case .closed:
        throw .ended(program: command.name, how: terminal.ending(), output: excerpt(of: written))
      }
    }
    throw .restless(program: command.name, seconds: patience)
  }

  /// The first printable line of what a program wrote, to tell why it ended.
  private static func excerpt(of bytes: [UInt8]) -> String {
    let line = String(decoding: bytes.prefix { $0 != 13 && $0 != 10 }, as: UTF8.self)
    return String(line.unicodeScalars.filter { $0.properties.generalCategory != .control }.prefix(100))
  }
}
