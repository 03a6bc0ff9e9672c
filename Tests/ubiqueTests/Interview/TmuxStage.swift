import Foundation
import Screen
import ScriptSupport
import TestSupport

/// The real program on a real terminal, beside a session without one: after every key both must show the same.
struct TmuxStage {
  let tmux: Tmux
  private(set) var session: Session

  /// Starts the program, and waits for its first page.
  init(
    columns: Int = 80, rows: Int = 24, language: String = "fr", environment: [String: String] = [:]
  ) throws {
    let variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "XDG_CONFIG_HOME": "/nonexistent"].merging(
      environment
    ) { $1 }
    tmux = try Tmux(columns: columns, rows: rows, environment: variables)
    session = try Session(language: language, columns: columns, rows: rows)
    let program = try BuiltProgram.word("ubique")
    try tmux.command(
      "\(program) --assets \(Tmux.quoted(ShippedAssets.folder)) --language \(language) --on 2026-11-23")
    try expectSame()
  }

  /// Plays a script on both; each key is awaited before the next one is pressed.
  mutating func play(_ script: String) throws {
    let tmux = tmux
    try session.play(script) { key, frame in
      try Self.press(key, tmux)
      try Self.await(frame, tmux, "what follows \(key)")
    }
  }

  /// Gives both another size.
  mutating func resize(columns: Int, rows: Int) throws {
    try tmux.resize(columns: columns, rows: rows)
    session.press(.resize(Size(columns: columns, rows: rows)))
    try expectSame()
  }

  /// Waits until the terminal shows what the session shows.
  func expectSame() throws { try Self.await(session.frame, tmux, "the page") }

  private static func await(_ frame: Frame, _ tmux: Tmux, _ what: String) throws {
    let expected = (0..<frame.size.rows).map { frame.line($0) }
    try tmux.wait("\(what):\n\(frame.golden)\n—") { rows in
      guard Array(rows.prefix(expected.count)) == expected else { return false }
      return try tmux.value("#{cursor_y}:#{cursor_x}") == "\(frame.cursor)"
    }
  }

  static func press(_ key: Key, _ tmux: Tmux) throws {
    switch key {
    case .character(let character): try tmux.type(String(character))
    case .enter: try tmux.press("Enter")
    case .tab: try tmux.press("Tab")
    case .backTab: try tmux.press("BTab")
    case .escape: try tmux.press("Escape")
    case .delete: try tmux.press("DC")
    case .backspace: try tmux.press("BSpace")
    case .up: try tmux.press("Up")
    case .down: try tmux.press("Down")
    case .left: try tmux.press("Left")
    case .right: try tmux.press("Right")
    case .home: try tmux.press("Home")
    case .end: try tmux.press("End")
    case .pageUp: try tmux.press("PPage")
    case .pageDown: try tmux.press("NPage")
    case .function(let number): try tmux.press("F\(number)")
    case .control(let letter): try tmux.press("C-\(letter)")
    default: throw Session.Lost(description: "no key of tmux for \(key)")
    }
  }

  /// The process of the program.
  func process() throws -> pid_t { try Self.process(in: tmux) }

  /// The process that the shell of a terminal has started.
  static func process(in tmux: Tmux) throws -> pid_t {
    let shell = try tmux.value("#{pane_pid}")
    let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    guard let first = children.split(separator: " ").first, let process = pid_t(String(first)) else {
      throw Session.Lost(description: "the program is not running")
    }
    return process
  }

  /// Waits for the shell, and requires its status and the terminal as it was.
  func expectGivenBack(status: Int) throws { try Self.expectGivenBack(tmux, status: status) }

  /// Waits for the shell of a terminal, and requires its status and the terminal as it was.
  static func expectGivenBack(_ tmux: Tmux, status: Int) throws {
    try tmux.wait("the first screen") { _ in try tmux.value("#{alternate_on}") == "0" }
    try tmux.command("echo status=$? && stty -a")
    try tmux.wait(for: "status=\(status)")
    let modes = try tmux.wait(for: "icanon").joined(separator: " ").split(separator: " ").map(String.init)
    for mode in ["icanon", "echo", "isig", "icrnl", "opost", "iexten"] where !modes.contains(mode) {
      throw Session.Lost(description: "no \(mode) in \(modes)")
    }
    let flags = try tmux.value("#{mouse_any_flag}#{cursor_flag}#{keypad_cursor_flag}")
    guard flags == "010" else {
      throw Session.Lost(description: "mouse, cursor and keypad are \(flags) instead of 010")
    }
  }
}
