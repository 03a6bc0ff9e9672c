import Foundation
import Screen
import ScriptSupport
import TerminalUI
import TestSupport

/// The real program as a station on a real terminal, in an account and with a configuration of its own.
struct StationStage {
  let tmux: Tmux
  /// The account's folder: its configuration, and whatever a program might leave behind.
  let home: TemporaryFolder
  /// The file that every byte sent to the terminal is written to.
  var recording: String { home.path("recording") }

  /// What the shell said before the program started, which nobody at the station is to see.
  static let secret = "what-the-shell-said"

  /// What the page says that waits for somebody.
  static let attract = "Appuyez sur une touche"
  /// The configuration of a kiosk whose clock no test is slow enough to hear; what follows belongs to `kiosk:`.
  static let kiosk = """
    setting: kiosk
    plain: no
    language: fr
    kiosk:
      idle-warning: 600
      idle-wipe: 900

    """

  /// Starts the program, and waits for its first page to show a text.
  init(
    _ configuration: String, showing text: String, arguments: String = "", columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:], account: Account? = nil
  ) throws {
    home = try TemporaryFolder(["ubique/config.yaml": configuration])
    for folder in ["tmp", "own"] {
      try FileManager.default.createDirectory(atPath: home.path(folder), withIntermediateDirectories: true)
    }
    chmod(home.path("ubique/config.yaml"), 0o600)
    let variables = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "XDG_CONFIG_HOME": home.path, "HOME": home.path("own"),
      "TMPDIR": home.path("tmp"),
    ]
    tmux = try Tmux(columns: columns, rows: rows, environment: variables.merging(environment) { $1 })
    try tmux.command("echo \(Self.secret)")
    try tmux.wait(for: Self.secret)
    try tmux.record(to: recording)
    let program = try account?.prepare(home) ?? BuiltProgram.word("ubique")
    try tmux.command("\(program) --assets \(Tmux.quoted(ShippedAssets.folder)) --on 2026-11-23 \(arguments)")
    try tmux.wait(for: text)
  }

  /// A program file of certain rights, run in an account that is not the administrator's.
  struct Account {
    /// The rights of the program file.
    let mode: mode_t
    /// An account that owns nothing, where the tests are run by the administrator.
    private static let nobody: uid_t = 65_534

    /// How a command is run in the account: by the shell, in front of it.
    static let prefix =
      geteuid() == 0 ? "setpriv --reuid=\(nobody) --regid=\(nobody) --clear-groups " : ""

    /// Copies the program, gives the folder to the account, and says how the program is called.
    fileprivate func prepare(_ home: TemporaryFolder) throws -> String {
      let copy = home.path("ubique-copy")
      // By another process: a program that is started while this one writes the file would keep it busy.
      let copying = try Spawned.start("/bin/cp", [BuiltProgram.path("ubique"), copy])
      guard Spawned.status(of: copying) == 0 else { throw Session.Lost(description: "no copy could be made") }
      chmod(copy, mode)
      if geteuid() == 0 {
        for file in ["", "ubique", "ubique/config.yaml", "own", "tmp"] {
          chown(home.path(file), Self.nobody, Self.nobody)
        }
        // The folder of all tests lies in the way.
        chmod(URL(fileURLWithPath: home.path).deletingLastPathComponent().path, 0o755)
      }
      return "\(Self.prefix)'\(copy)'"
    }
  }

  /// The terminal, to be looked at or stopped from outside; close it afterwards.
  func openTerminal() throws -> Int32 {
    let descriptor = open(try tmux.value("#{pane_tty}"), O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Session.Lost(description: "the terminal cannot be opened") }
    return descriptor
  }

  /// Leaves a visit and has everything erased.
  func finish() throws {
    try press("⒑")
    try tmux.wait(for: "Continuer ma visite")
    try press("↓⏎")
    try tmux.wait(for: Self.attract)
  }

  /// Presses the keys of a script, one after the other without waiting for what they show.
  func press(_ script: String) throws {
    for step in KeyScript(script).steps {
      guard case .press(let key) = step else { throw Session.Lost(description: "a station finds nothing") }
      try TmuxStage.press(key, tmux)
    }
  }

  /// The process of the program; it stays the same from visit to visit.
  func process() throws -> pid_t { try TmuxStage.process(in: tmux) }

  /// Waits until the terminal shows a frame, its cursor in the frame's place.
  func expect(_ frame: Frame, _ what: String) throws {
    let expected = (0..<frame.size.rows).map { frame.line($0) }
    try tmux.wait("\(what):\n\(frame.golden)\n—") { rows in
      guard Array(rows.prefix(expected.count)) == expected else { return false }
      return try tmux.value("#{cursor_y}:#{cursor_x}") == "\(frame.cursor)"
    }
  }

  /// Every byte that the terminal has been sent since the program was started.
  func sent() throws -> String {
    String(decoding: try Data(contentsOf: home.url("recording")), as: UTF8.self)
  }

  /// The same, once the program rests and the recording has caught up with it.
  func sentSoFar() throws -> String {
    var (last, repeats) = ("", 0)
    try tmux.wait("the recording to catch up") { _ in
      let now = try sent()
      repeats = now == last ? repeats + 1 : 0
      last = now
      return repeats == 5 && !now.isEmpty
    }
    return last
  }

  /// The files of the account but for its configuration and the recording, with what they hold.
  func leftBehind() -> [String: Data] {
    var files: [String: Data] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: home.path) ?? .init()
    where path != "recording" && path != "ubique/config.yaml" {
      if let data = FileManager.default.contents(atPath: home.path(path)) { files[path] = data }
    }
    return files
  }
}
