import Foundation
import ScriptSupport
import Synchronization
import TestSupport
import Testing

/// Many stations from one machine: thin clients over ssh, as the kiosk guide says.
///
/// `make stations` holds a hundred visits at once and judges their figures; here it is a few, which are not. By root
/// alone: the server lets nobody into an account that was never given a password, as those of CI are.
@Suite(
  .serialized,
  .enabled(
    if: SecureShell.isAvailable && geteuid() == 0, "openssh-server is not installed, or nobody is root"))
struct ManyStationsTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let asked = environment["UBIQUE_VISITS"].flatMap { Int($0) }

  /// The longest that a key may take for 99 of 100, in seconds.
  private static let longestKey = 0.050
  /// The most memory that a visit may have for itself, in KiB.
  private static let mostMemory = 8_192

  private func server(warning: Int = 600, wipe: Int = 900) throws -> SecureShell {
    try SecureShell(
      program: try Self.environment["UBIQUE_PROGRAM"] ?? BuiltProgram.path("ubique"),
      assets: ShippedAssets.folder,
      configuration: """
        setting: kiosk
        plain: no
        language: fr
        kiosk:
          idle-warning: \(warning)
          idle-wipe: \(wipe)

        """)
  }

  @Test(.timeLimit(.minutes(10))) func visitsAtOnceAreAnswered() throws {
    let count = Self.asked ?? 3
    let shell = try server()
    let times = Mutex<[Double]>([])
    let faults = Mutex<[String]>([])
    let (arrived, begin, done) = (DispatchGroup(), DispatchSemaphore(value: 0), DispatchGroup())
    let words = shell.words()
    let pause: UInt32 = Self.asked == nil ? 0 : 1_000_000
    for number in 0..<count {
      arrived.enter()
      done.enter()
      Thread.detachNewThread {
        defer { done.leave() }
        do {
          let visit: RemoteVisit
          do {
            defer { arrived.leave() }
            visit = try RemoteVisit(words)
            try visit.wait(for: "Appuyez", seconds: 300)
          }
          begin.wait()
          // Nobody presses keys in step with the others.
          usleep(pause * UInt32(number) / UInt32(count))
          for key in Self.keys {
            let time = try visit.press(key)
            times.withLock { $0.append(time) }
            usleep(pause)
          }
          if !visit.text.contains("Bienvenue") { throw Session.Lost(description: visit.text) }
          begin.wait()
        } catch {
          faults.withLock { $0.append("\(error)") }
        }
      }
      // A server lets only so many come in at the same moment.
      usleep(50_000)
    }
    arrived.wait()
    for _ in 0..<count { begin.signal() }
    let all = count * Self.keys.count
    while times.withLock({ $0.count }) < all, faults.withLock({ $0.isEmpty }) { usleep(100_000) }
    let visits = try shell.visits()
    let memory = visits.compactMap { Self.ownMemory(of: $0) }
    for _ in 0..<count { begin.signal() }
    done.wait()
    #expect(faults.withLock { $0 } == [])
    #expect(visits.count == count)
    let sorted = times.withLock { $0.sorted() }
    guard !sorted.isEmpty else { return }
    let (median, late) = (sorted[sorted.count / 2], sorted[min(sorted.count * 99 / 100, sorted.count - 1)])
    print(
      "\(count) visits, \(sorted.count) keys: median \(Int(median * 1e6)) µs, 99th percentile \(Int(late * 1e6)) µs;",
      "memory of a visit's own: \(memory.max().map { "at most \($0) KiB" } ?? "only root may look")")
    guard Self.asked != nil else { return }
    #expect(late <= Self.longestKey)
    #expect(memory.allSatisfy { $0 <= Self.mostMemory })
  }

  /// What a visitor does: from the first page to the age, the age typed and erased, up and down, the help and back.
  private static let keys =
    ["\r", "\r", "3", "4", "\u{7F}", "\u{7F}"]
    + (0..<4).flatMap { _ in ["\u{1B}[B", "\u{1B}[A", "\u{18}", "\u{18}", "5", "\u{7F}"] }

  /// The memory that a process has for itself, in KiB; nil when it may not be looked at.
  private static func ownMemory(of process: pid_t) -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/smaps_rollup", encoding: .utf8) else {
      return nil
    }
    return text.split(separator: "\n").filter { $0.hasPrefix("Private_") }.reduce(0) { sum, line in
      sum + (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0)
    }
  }

  @Test func anIdleVisitIsErased() throws {
    let shell = try server(warning: 2, wipe: 4)
    let visit = try RemoteVisit(shell.words())
    try visit.wait(for: "Appuyez")
    for key in ["\r", "\r", "8", "7"] { _ = try visit.press(key) }
    try visit.wait(for: "Appuyez")
    #expect(try shell.visits().count == 1)
  }

  @Test func aBrokenConnectionEndsItsVisit() throws {
    let shell = try server()
    let visit = try RemoteVisit(shell.words())
    try visit.wait(for: "Appuyez")
    _ = try visit.press("\r")
    #expect(try shell.visits().count == 1)
    visit.cut()
    try shell.wait("the end of the visit") { try shell.visits().isEmpty }
  }

  /// What the guide has sent after an upgrade.
  @Test func aProgramIsRenewedOnceNobodyIsThere() throws {
    let shell = try server()
    let waiting = try RemoteVisit(shell.words())
    try waiting.wait(for: "Appuyez")
    let idle = try #require(try shell.visits().first)
    let visit = try RemoteVisit(shell.words())
    try visit.wait(for: "Appuyez")
    _ = try visit.press("\r")
    let visited = try #require(try shell.visits().first { $0 != idle })
    for process in [idle, visited] { kill(process, SIGURG) }
    try shell.wait("the end of who waits") { try shell.visits() == [visited] }
    _ = try visit.press("\r")
    #expect(visit.text.contains("Âge"), "the visit goes on")
    _ = try visit.press("\u{1B}[21~")
    _ = try visit.press("\u{1B}[B")
    _ = try? visit.press("\r")
    try shell.wait("the end of the visit") { try shell.visits().isEmpty }
  }

  @Test func nothingElseIsToBeHadThere() throws {
    let shell = try server()
    // A command, a shell without a terminal, files.
    for (options, command) in [
      (["-T"], ["echo leaked-$((40 + 2))"]), (["-T"], []), (["-T", "-s"], ["sftp"]),
    ] {
      let answer = try shell.answer(options, command: command)
      #expect(answer.status != 0, "\(options) \(command)")
      #expect(!answer.text.contains("leaked-42"), "\(answer.text)")
    }
    // Ways through to elsewhere.
    #expect(try !shell.answer(["-W", "127.0.0.1:\(shell.port)"]).text.contains("SSH-2.0"))
    #expect(
      try shell.answer(["-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:\(shell.port)"]).status
        != 0)
    #expect(try shell.visits().isEmpty)
  }

  /// What is tested here is what both pages of the guide say.
  @Test func bothPagesSayTheSame() throws {
    let pages = ["en/kiosk.md", "fr/borne.md"].map { ShippedAssets.folder + "/../Documentation/\($0)" }
    let rules = try pages.map { try SecureShell.rules(in: $0, program: "p", configuration: "c", keys: "k") }
    #expect(rules[0] == rules[1])
    #expect(rules[0].contains("ForceCommand exec p --kiosk"))
  }
}
