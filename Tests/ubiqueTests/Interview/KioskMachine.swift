import Foundation
import ScriptSupport
import Synchronization
import TestSupport

/// A machine of its own that systemd boots into, with a pseudo-terminal for a console: nothing of the real one can be
/// written there, and no unit of it is started.
final class KioskMachine {
  private let home: TemporaryFolder
  private let console: Int32
  private let unit: String
  private let outer: pid_t
  private let inner: pid_t
  private let shown = Seen()

  /// What the console was sent since it was last looked at.
  private final class Seen: Sendable {
    let text = Mutex<String>("")
  }

  /// Boots it; where it prints, it is given the socket of CUPS, and an addition to the unit, or an empty one for none.
  init(
    unit: String, program: String, assets: String, printing: (socket: String, addition: String)? = nil
  ) throws {
    home = try TemporaryFolder()
    console = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (locked, number): (Int32, Int32) = (0, 0)
    guard console >= 0, ioctl(console, 0x4004_5431, &locked) == 0, ioctl(console, 0x8004_5430, &number) == 0
    else { throw Session.Lost(description: "no pseudo-terminal") }
    var window = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(console, UInt(TIOCSWINSZ), &window)
    self.unit = "ubique-kiosk@pts-\(number).service"
    let script = ShippedAssets.folder + "/../Tests/Kiosk/machine"
    outer = try Spawned.start(
      "/usr/bin/unshare",
      [
        "--pid", "--fork", "--mount", "--cgroup", "--uts", "--ipc", "--kill-child", "/bin/sh", script, unit,
        program, assets,
      ] + (printing.map { [$0.addition, $0.socket] } ?? []), output: home.path("log"))
    let (console, shown) = (console, shown)
    Thread.detachNewThread {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = read(console, &buffer, buffer.count)
        if count > 0 {
          shown.text.withLock { $0 += String(decoding: buffer.prefix(count), as: UTF8.self) }
        } else if count < 0, errno == EIO {
          // Nobody has it open, as between two lives of the program.
          usleep(20_000)
        } else {
          return
        }
      }
    }
    var found: pid_t?
    let deadline = ContinuousClock.now + .seconds(20)
    while found == nil, ContinuousClock.now < deadline {
      let children = try? String(contentsOfFile: "/proc/\(outer)/task/\(outer)/children", encoding: .utf8)
      let child = children?.split(separator: " ").first.flatMap { pid_t(String($0)) }
      let name = child.flatMap { try? String(contentsOfFile: "/proc/\($0)/comm", encoding: .utf8) }
      if name == "systemd\n" { found = child }
      usleep(50_000)
    }
    guard let found else { throw Session.Lost(description: "no systemd: \(try home.text("log"))") }
    inner = found
    try wait("the machine to run") { try self.run("systemctl", ["list-units"]).status == 0 }
  }

  deinit {
    kill(inner, SIGKILL)
    _ = Spawned.status(of: outer)
    close(console)
  }

  /// Has the unit started or stopped.
  func control(_ verb: String) throws {
    let outcome = try run("systemctl", [verb, unit])
    guard outcome.status == 0 else { throw Session.Lost(description: outcome.text) }
  }

  /// The state of the unit.
  func state() throws -> String { try property("ActiveState") }

  /// The number of the program's process within the machine.
  func mainProcess() throws -> String { try property("MainPID") }

  /// Sends a signal to a process of the machine; what was shown before is forgotten.
  func signal(_ name: String, to process: String) throws {
    shown.text.withLock { $0 = "" }
    _ = try run("kill", ["-\(name)", process])
  }

  /// Types on the console.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(console, bytes, bytes.count)
  }

  /// Waits until the console shows a text; what was shown is forgotten then.
  func wait(for text: String) throws {
    try wait("“\(text)”") { self.shown.text.withLock { $0.contains(text) } }
    shown.text.withLock { $0 = "" }
  }

  /// Waits until something is so, at most twenty seconds.
  func wait(_ what: String, until isSo: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while try !isSo() {
      guard ContinuousClock.now < deadline else {
        let screen = shown.text.withLock { String($0.suffix(500)) }
        throw Session.Lost(description: "waited for \(what): \(screen)\n\(try home.text("log"))")
      }
      usleep(50_000)
    }
  }

  private func property(_ name: String) throws -> String {
    try run("systemctl", ["show", unit, "--property", name, "--value"]).text.trimmingCharacters(in: .newlines)
  }

  private func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = try Spawned.start(
      "/usr/bin/nsenter", ["-t", "\(inner)", "-m", "-p", "-C", program] + arguments, output: home.path("said")
    )
    return (Spawned.status(of: process), try home.text("said"))
  }
}
