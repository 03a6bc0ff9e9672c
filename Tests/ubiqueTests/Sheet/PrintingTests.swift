import Foundation
import Glibc
import Interview
import Knowledge
import Sheets
import TestSupport
import Testing
import Wording

@testable import ubique

/// The sheet through a real scheduler of CUPS, started on a temporary folder, with a printer that listens on loopback.
///
/// It takes the right to hand jobs to another account, as in a container; where CUPS or that right is missing the tests
/// are skipped, which is said.
@Suite(.serialized)
struct PrintingTests {
  static let isReady =
    geteuid() == 0 && getpwnam("lp") != nil
    && ["/usr/sbin/cupsd", "/usr/bin/lp", "/usr/bin/lpstat"].allSatisfy(
      FileManager.default.isExecutableFile(atPath:))

  /// A printer: a socket on loopback that keeps what it is sent.
  private final class Printer: @unchecked Sendable {
    let port: UInt16
    private let descriptor: Int32
    private let received = DispatchSemaphore(value: 0)
    private var bytes: [UInt8] = []

    init() throws {
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = inet_addr("127.0.0.1")
      var length = socklen_t(MemoryLayout<sockaddr_in>.size)
      let descriptor = descriptor
      let isBound = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, length) == 0 && listen(descriptor, 1) == 0
            && getsockname(descriptor, $0, &length) == 0
        }
      }
      try #require(isBound)
      port = UInt16(bigEndian: address.sin_port)
      Thread.detachNewThread { [self] in
        let job = accept(descriptor, nil, nil)
        var piece = [UInt8](repeating: 0, count: 4_096)
        while job >= 0 {
          let count = read(job, &piece, piece.count)
          guard count > 0 else { break }
          bytes += piece[..<count]
        }
        // Whoever sends waits for the printer to end.
        close(job)
        received.signal()
      }
    }

    /// What was sent, once all of it is there.
    func page() -> [UInt8] {
      _ = received.wait(timeout: .now() + 60)
      return bytes
    }
  }

  /// A scheduler with a printer that prints, and one that is stopped.
  private final class Scheduler {
    let folder = try? TemporaryFolder()
    private let process = Process()

    init(printing port: UInt16) throws {
      let folder = try #require(folder)
      let path = folder.path("")
      for name in ["cache", "state", "spool", "tmp"] {
        mkdir(folder.path(name), 0o755)
        if let lp = getpwnam("lp") { chown(folder.path(name), lp.pointee.pw_uid, lp.pointee.pw_gid) }
      }
      chmod(path, 0o711)
      try folder.write([UInt8](Self.files(path).utf8), to: "cups-files.conf")
      try folder.write([UInt8](Self.rules(path).utf8), to: "cupsd.conf")
      try folder.write([UInt8](Self.queues(port).utf8), to: "printers.conf")
      process.executableURL = URL(fileURLWithPath: "/usr/sbin/cupsd")
      process.arguments = [
        "-f", "-c", folder.path("cupsd.conf"), "-s", folder.path("cups-files.conf"),
      ]
      process.standardError = FileHandle.nullDevice
      try process.run()
      setenv("CUPS_SERVER", folder.path("sock"), 1)
      let end = Date(timeIntervalSinceNow: 30)
      while access(folder.path("sock"), F_OK) != 0, Date() < end { usleep(50_000) }
    }

    deinit {
      // A worker thread starts processes with its signals blocked, so that a polite signal would never arrive.
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      unsetenv("CUPS_SERVER")
    }

    private static func files(_ path: String) -> String {
      """
      FileDevice Yes
      ServerRoot \(path)
      CacheDir \(path)/cache
      StateDir \(path)/state
      RequestRoot \(path)/spool
      TempDir \(path)/tmp
      AccessLog \(path)/access_log
      ErrorLog \(path)/error_log
      PageLog \(path)/page_log
      SystemGroup root
      User lp
      Group lp

      """
    }

    private static func rules(_ path: String) -> String {
      """
      Listen \(path)/sock
      Browsing Off
      WebInterface No
      DefaultAuthType None
      PreserveJobHistory No
      PreserveJobFiles No
      <Location />
        Order allow,deny
        Allow all
      </Location>
      <Policy default>
        <Limit All>
          Order allow,deny
          Allow all
        </Limit>
      </Policy>

      """
    }

    private static func queues(_ port: UInt16) -> String {
      """
      <Printer works>
      DeviceURI socket://127.0.0.1:\(port)
      State Idle
      Accepting Yes
      </Printer>
      <Printer stopped>
      DeviceURI socket://127.0.0.1:9
      State Stopped
      Accepting Yes
      </Printer>

      """
    }
  }

  @Test(.enabled(if: isReady, "CUPS, or the right to start it, is missing"))
  func aSheetIsPrintedAndNothingOfItStays() throws {
    let printer = try Printer()
    let scheduler = try Scheduler(printing: printer.port)
    let folder = try #require(scheduler.folder)
    let narrator = try Shipped.narrator("fr", on: .shipped)
    let answers = try AnswersInput(
      path: "answers", narrator: narrator, date: try ShippedLibrary.day("2026-11-23")
    ).answers(from: [UInt8](People.vitre.utf8))
    let date = try ShippedLibrary.day("2026-11-23")
    let plan = try #require(narrator.knowledge.plan(for: answers, on: date))
    let sheet = SheetMaker(narrator.knowledge.discreet(plan, for: answers), for: answers, narrator).sheet()
    let writer = SheetWriter(narrator: narrator)
    for (queue, key) in [("none", "sheet.printer.absent"), ("stopped", "sheet.printer.stopped")] {
      let refusal = Event.refused(.file(Problem(key: key, values: ["queue": queue])))
      #expect(SheetPrinter(queue: queue).print(sheet, writer) == refusal)
    }
    #expect(SheetPrinter(queue: "works").print(sheet, writer) == .sheetPrinted)
    // The page, or the text where the program that draws pages does not lie beside this one.
    let expected = (try? writer.page(of: sheet, isLarge: false)) ?? Array(writer.text(of: sheet).utf8)
    #expect(printer.page() == expected)
    let end = Date(timeIntervalSinceNow: 30)
    let kept = { (try? FileManager.default.contentsOfDirectory(atPath: folder.path("spool"))) ?? [] }
    while !kept().isEmpty, Date() < end { usleep(50_000) }
    #expect(kept().isEmpty, "\(kept())")
  }
}
