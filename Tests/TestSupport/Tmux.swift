import Foundation

/// A real terminal for tests: a shell in tmux, on a server of its own, ended with the value's life.
///
/// Tests wait for what the screen shows, never for a time; when it does not come, the last screen is in the error.
public final class Tmux: Sendable {
  /// The screen did not come to show what was expected.
  public struct Timeout: Error, CustomStringConvertible {
    /// What was waited for, and the last screen.
    public let description: String
  }

  /// Whether tmux is installed.
  public static let isAvailable = (try? run(["-V"])) != nil

  private let socket: String

  /// Starts a shell, `sh` without a profile, on a screen of a size.
  ///
  /// - Parameter environment: Variables for the shell, TERM among them; tmux sets the rest.
  public init(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    socket = "\(TerminalServers.folder)/\(UUID().uuidString.prefix(8))"
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\(Self.quoted($0.value))" }
    // The server that this starts would keep a pipe open for ever. Not every login shell, which tmux starts commands
    // with, makes way for the last one by itself, and the process of the terminal is to be the shell.
    _ = try Self.run(
      [
        "-u", "-S", socket, "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
        "exec env -u NO_COLOR -u ESCDELAY -u SSH_CONNECTION -u ENV \(variables.joined(separator: " ")) PS1='$ ' sh",
      ], capturing: false)
    try tmux(["set-option", "-g", "escape-time", "0"])
    try waitForShell()
  }

  deinit {
    _ = try? tmux(["kill-server"])
    unlink(socket)
  }

  /// Presses keys by tmux's names, such as `Down`, `Escape` or `C-c`.
  public func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Sends a text or a sequence as it is.
  public func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Types a command line into the shell, once it waits for one.
  ///
  /// What is typed while a program is still ending is lost with what that program had not read.
  public func command(_ line: String) throws {
    try waitForShell()
    try self.line(line)
  }

  /// Types a line into whatever reads the terminal.
  public func line(_ text: String) throws {
    try type(text)
    try press("Enter")
  }

  /// Waits until no program but the shell reads the terminal, and the cursor stands behind its prompt.
  private func waitForShell() throws {
    try wait("the shell") { rows in
      let words = try value("#{pane_current_command} #{cursor_y}").split(separator: " ")
      guard words.count == 2, words[0] == "sh", let row = Int(words[1]), rows.indices.contains(row)
      else { return false }
      return rows[row].hasSuffix("$")
    }
  }

  /// A text as one word of the shell, whatever stands in it: spaces, accents, apostrophes.
  public static func quoted(_ text: String) -> String {
    "'\(text.replacingOccurrences(of: "'", with: "'\\''"))'"
  }

  /// Pastes a text, bracketed when the program asked for it.
  public func paste(_ text: String) throws {
    try tmux(["set-buffer", text])
    try tmux(["paste-buffer", "-p", "-r"])
  }

  /// Types what a file holds, all at once and as it is.
  public func pasteFile(_ path: String) throws {
    try tmux(["load-buffer", path])
    try tmux(["paste-buffer", "-r"])
  }

  /// Gives the screen another size.
  public func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The rows of the screen, without spaces at their ends.
  public func screen() throws -> [String] {
    try tmux(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The rows of the screen and of everything that scrolled off it.
  public func history() throws -> [String] {
    try tmux(["capture-pane", "-p", "-S", "-"]).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// Writes every byte that the terminal is sent from now on to a file.
  public func record(to path: String) throws { try tmux(["pipe-pane", "cat >> \(Self.quoted(path))"]) }

  /// A value of tmux's, such as `#{cursor_y}` or `#{alternate_on}`.
  public func value(_ format: String) throws -> String {
    try tmux(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
  }

  /// Waits until the screen shows something, at most twenty seconds, and returns the screen.
  @discardableResult
  public func wait(_ what: String, until isShown: ([String]) throws -> Bool) throws -> [String] {
    let deadline = ContinuousClock.now + .seconds(20)
    while true {
      let rows = try screen()
      if try isShown(rows) { return rows }
      guard ContinuousClock.now < deadline else {
        throw Timeout(description: "waited for \(what); the last screen:\n\(rows.joined(separator: "\n"))")
      }
      usleep(20_000)
    }
  }

  /// Waits until a row of the screen contains a text.
  @discardableResult
  public func wait(for text: String) throws -> [String] {
    try wait("“\(text)”") { $0.contains { $0.contains(text) } }
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    try Self.run(["-u", "-S", socket] + arguments)
  }

  /// Runs tmux and returns what it says.
  ///
  /// Not with `Process`, which waits until every heir of its descriptors is gone: the server would be one.
  private static func run(_ arguments: [String], capturing: Bool = true) throws -> String {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Timeout(description: "no pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDWR, 0)
    for output: Int32 in [1, 2] {
      posix_spawn_file_actions_adddup2(&actions, capturing ? ends[1] : 0, output)
    }
    let environment = ProcessInfo.processInfo.environment.map { "\($0.key)=\($0.value)" }
    let (process, refusal) = ProcessStart.start("tmux", arguments, environment: environment, &actions)
    close(ends[1])
    let reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    guard refusal == 0 else { throw Timeout(description: "tmux: \(String(cString: strerror(refusal)))") }
    let text = String(decoding: reading.readDataToEndOfFile(), as: UTF8.self)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    guard status == 0 else { throw Timeout(description: "tmux \(arguments.joined(separator: " ")): \(text)") }
    return text
  }
}

/// A program built beside the tests.
public enum BuiltProgram {
  /// The path of a program of this package, in the folder where the tests themselves were built.
  public static func path(_ name: String) throws -> String {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// The same, as one word of the shell.
  public static func word(_ name: String) throws -> String { Tmux.quoted(try path(name)) }
}
