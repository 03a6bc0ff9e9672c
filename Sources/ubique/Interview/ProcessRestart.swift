import Curses
import Glibc
import Interview
import Kiosk
import TerminalUI

/// How one visit at a station follows another: the program begins anew in its own process, and takes with it how
/// visits begin, and the wrong tries at the PIN, but nothing that a visitor said.
struct ProcessRestart {
  let content: ContentSource
  let on: String?
  let settings: InterviewOptions
  /// The words of the command line that say which face is shown; none for the full screen.
  var face: [String] = []

  private static let triesName = "UBIQUE_PIN_TRIES"
  private static let continuedName = "UBIQUE_CONTINUED"
  private static let crashReports = (name: "SWIFT_BACKTRACE", off: "enable=no")

  /// Whether this image of the program follows another that had taken the terminal over.
  static var isContinued: Bool { getenv(continuedName) != nil }

  /// The wrong tries at the PIN that the image before knew of.
  static var tries: PinTries {
    getenv(triesName).flatMap { PinTries(String(cString: $0)) } ?? PinTries()
  }

  /// Becomes an image of the program that writes no crash report; the variable is only read at its start.
  func beginWithoutCrashReports(_ defaults: VisitDefaults) {
    let current = getenv(Self.crashReports.name).map { String(cString: $0) }
    guard current != Self.crashReports.off else { return }
    setenv(Self.crashReports.name, Self.crashReports.off, 1)
    FreshImage.begin(arguments(defaults))
    // Refused: the terminal's own signal handlers still come before the crash report's.
  }

  /// Becomes the image of the next visit, the terminal staying taken over; returns only when the system refused.
  func begin(_ defaults: VisitDefaults, _ tries: PinTries, _ terminal: inout Terminal) {
    setenv(Self.continuedName, "1", 1)
    setenv(Self.triesName, tries.text, 1)
    terminal.handOver { FreshImage.begin(arguments(defaults)) }
  }

  /// The command line of the next image; the PIN is not in it, for command lines can be read by all.
  func arguments(_ defaults: VisitDefaults) -> [String] {
    var words = ["ubique", "interview", "--\(settings.setting.rawValue)"]
    words += ["--language", defaults.language, "--theme", ThemeName(defaults.theme).rawValue]
    words += [defaults.isPlain ? "--plain" : "--no-plain", settings.usesPlainSymbols ? "--ascii" : "--no-ascii"]
    words += [settings.hasPanes ? "--panes" : "--no-panes"]
    words += ["--idle-warning", "\(settings.limits.warning)", "--idle-wipe", "\(settings.limits.wipe)"]
    words += face
    if let on { words += ["--on", on] }
    return words + content.assets.flatMap { ["--assets", $0] }
  }
}
