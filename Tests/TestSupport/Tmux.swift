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
    socket = "\(NSTemporaryDirectory())/ubique-\(UUID().uuidString.prefix(8))"
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)='\($0.value)'" }
    try tmux([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "env -u NO_COLOR -u ESCDELAY -u SSH_CONNECTION -u ENV \(variables.joined(separator: " ")) PS1='$ ' sh",
    ])
    try tmux(["set-option", "-g", "escape-time", "0"])
    try wait("the shell") { $0.contains { $0.hasPrefix("$") } }
  }

  deinit {
    _ = try? tmux(["kill-server"])
    unlink(socket)
  }

  /// Presses keys by tmux's names, such as `Down`, `Escape` or `C-c`.
  public func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Sends a text or a sequence as it is.
  public func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Types a command line into the shell.
  public func command(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// Pastes a text, bracketed when the program asked for it.
  public func paste(_ text: String) throws {
    try tmux(["set-buffer", text])
    try tmux(["paste-buffer", "-p", "-r"])
  }

  /// Gives the screen another size.
  public func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The rows of the screen, without spaces at their ends.
  public func screen() throws -> [String] {
    try tmux(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A value of tmux's, such as `#{cursor_y}` or `#{alternate_on}`.
  public func value(_ format: String) throws -> String {
    try tmux(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
  }

  /// Waits until the screen shows something, at most ten seconds, and returns the screen.
  @discardableResult
  public func wait(_ what: String, until isShown: ([String]) throws -> Bool) throws -> [String] {
    let deadline = ContinuousClock.now + .seconds(10)
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

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["tmux"] + arguments
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
    guard process.terminationStatus == 0 else {
      throw Timeout(description: "tmux \(arguments.joined(separator: " ")): \(text)")
    }
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
}
