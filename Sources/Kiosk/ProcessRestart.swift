internal import CProcess
internal import Glibc

/// How one visit at a station follows another: the program begins anew in its own process, so that nothing of its memory
/// is left.
///
/// All that the next image knows of this one passes in two ways:
/// - its command line says how visits begin; anybody on the machine can read it, so that no PIN is in it;
/// - its environment holds the variables below, which no person sets. Whatever they say, they are only ever read as
///   told here: what cannot be understood counts as not set.
///
/// | variable | says | read by |
/// |---|---|---|
/// | `UBIQUE_CONTINUED` | `1`: the image before had taken the terminal over, and handed it on | `isContinued` |
/// | `UBIQUE_PIN_TRIES` | such as `3@1200`: the wrong tries at the PIN and the second of the last one | `tries` |
/// | `UBIQUE_TERMINAL_MODES` | the modes that the terminal had before the first visit, to be given back | `Terminal` |
/// | `SWIFT_BACKTRACE` | `enable=no`: a crash writes no report, which would show memory | Swift, at its start |
public struct ProcessRestart: Sendable {
  private static let continued = (name: "UBIQUE_CONTINUED", yes: "1")
  private static let triesName = "UBIQUE_PIN_TRIES"
  private static let crashReports = (name: "SWIFT_BACKTRACE", off: "enable=no")

  /// The words of the command line of the next image, the program's own name first.
  public let arguments: [String]

  /// A restart with a command line.
  public init(arguments: [String]) { self.arguments = arguments }

  /// Whether this image of the program follows another that had taken the terminal over.
  public static var isContinued: Bool { variable(continued.name) == continued.yes }

  /// The wrong tries at the PIN that the image before knew of.
  public static var tries: PinTries { variable(triesName).flatMap { PinTries($0) } ?? PinTries() }

  /// Becomes an image of the program that writes no crash report, unless this is one; returns also when the system
  /// refused.
  public func withoutCrashReports() {
    guard Self.variable(Self.crashReports.name) != Self.crashReports.off else { return }
    setenv(Self.crashReports.name, Self.crashReports.off, 1)
    begin()
    // Refused: the terminal's own signal handlers still come before the crash report's.
  }

  /// Becomes the image of the next visit; returns only when the system refused.
  ///
  /// - Parameter tries: The wrong tries at the PIN so far, when the terminal stays taken over; nil when it is not.
  public func begin(handingOn tries: PinTries? = nil) {
    if let tries {
      setenv(Self.continued.name, Self.continued.yes, 1)
      setenv(Self.triesName, tries.text, 1)
    }
    let words = arguments.map { strdup($0) }
    ubique_begin_anew(words + [nil])
    for word in words { free(word) }
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// What a process that hears answers does to keep them, and a station's process to stay in place.
public enum ProcessGuard {
  /// Keeps the memory of the process to itself: no core dump, no reading by other processes of the same account.
  public static func keepMemoryPrivate() { ubique_keep_memory_private() }

  /// Hears Ctrl-C, Ctrl-Z and Ctrl-\, which wait from the first instruction of an interview until it is known whether
  /// it is a station's.
  public static func hearKeyboardSignals() { ubique_hear_keyboard_signals() }

  /// Hears that a station is to begin anew, which waits from the first instruction of an interview.
  ///
  /// Reading a line is over then (EINTR). The full screen hears it from the terminal.
  ///
  /// - Parameter handler: What a handler of signals may do.
  public static func hearRenewal(_ handler: @convention(c) (Int32) -> Void) { ubique_hear_renewal(handler) }

  /// Ignores Ctrl-C, Ctrl-Z and Ctrl-\ for good, also in the next image of the program.
  public static func ignoreKeyboardSignals() { ubique_ignore_keyboard_signals() }
}
