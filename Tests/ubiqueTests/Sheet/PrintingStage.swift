import Foundation
import Glibc
import TestSupport
import Testing

/// A printer: a socket on loopback that keeps what it is sent.
final class LoopbackPrinter: @unchecked Sendable {
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
final class PrintScheduler {
  /// Whether CUPS is there, and the right to start it, which hands jobs to another account as in a container.
  static let isReady =
    geteuid() == 0 && getpwnam("lp") != nil
    && ["/usr/sbin/cupsd", "/usr/bin/lp", "/usr/bin/lpstat", "/usr/lib/cups/backend/socket"].allSatisfy(
      FileManager.default.isExecutableFile(atPath:))

  /// What it keeps everything in.
  let folder: TemporaryFolder
  private let process = Process()

  /// The socket that programs find it by, as `CUPS_SERVER`.
  var socket: String { folder.path("sock") }

  init(printing port: UInt16) throws {
    folder = try TemporaryFolder()
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
    let end = Date(timeIntervalSinceNow: 30)
    while access(folder.path("sock"), F_OK) != 0, Date() < end { usleep(50_000) }
  }

  deinit {
    guard process.isRunning else { return }
    // A worker thread starts processes with its signals blocked, so that a polite signal would never arrive.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// What it keeps of jobs, once it has been given the time to let go of them.
  func kept() -> [String] {
    let end = Date(timeIntervalSinceNow: 30)
    let names = { (try? FileManager.default.contentsOfDirectory(atPath: self.folder.path("spool"))) ?? [] }
    while !names().isEmpty, Date() < end { usleep(50_000) }
    return names()
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
