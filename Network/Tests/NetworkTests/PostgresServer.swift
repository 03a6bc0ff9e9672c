import Foundation
import Glibc

/// A PostgreSQL of its own for one test: in a temporary folder, on a Unix socket there and on loopback, gone afterwards.
final class PostgresServer: @unchecked Sendable {
  /// Where the programs of a PostgreSQL of version 15 or newer are; nil where none is installed.
  static let programs: String? = {
    let root = "/usr/lib/postgresql"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return versions.compactMap { Int($0) }.filter { $0 >= 15 }.min().map { "\(root)/\($0)/bin" }
  }()
  /// It refuses to run as root: then the account of Debian's package runs it.
  private static let account: String? = geteuid() == 0 ? "postgres" : nil
  /// Whether it can be started here.
  static var isReady: Bool { programs != nil && (account.map { getpwnam($0) != nil } ?? true) }

  /// The folder, whose name is short: that of a socket may have 107 bytes.
  let folder: String
  let port = Int.random(in: 20_000..<60_000)
  private var server: Started?

  /// Starts it, with TLS where it is given certificates that are made in its folder.
  init(certificates: ((String) throws -> Certificates)? = nil) throws {
    folder = "/tmp/ubique-pg-\(getpid())-\(Int.random(in: 0..<1_000_000))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if let account = Self.account, let entry = getpwnam(account) {
      chown(folder, entry.pointee.pw_uid, entry.pointee.pw_gid)
    }
    let data = "\(folder)/data"
    try run("initdb", ["-D", data, "-U", "boss", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"])
    if certificates != nil {
      try Self.rules.write(toFile: "\(data)/pg_hba.conf", atomically: false, encoding: .utf8)
    }
    let encrypting = try certificates?(folder).settings ?? []
    // Not through pg_ctl: a server that leaves its parent is waited for without an end.
    server = try Started(
      Self.words("postgres")[0],
      Array(Self.words("postgres").dropFirst()) + [
        "-D", data, "-k", folder, "-h", "127.0.0.1", "-p", "\(port)", "-c", "max_connections=400", "-c",
        "fsync=off", "-c", "shared_buffers=64MB", "-c", "log_connections=on",
      ] + encrypting, in: folder)
    for _ in 0..<600 {
      if (try? sql("SELECT 1")) == ["1"] { return }
      usleep(50_000)
    }
    throw Failed(description: "the server does not answer")
  }

  /// Who may connect to a server with TLS, and how: a station with its password, in the clear too, so that it is the
  /// program that refuses that.
  private static let rules = """
    local all all trust
    host all +ubique_station all scram-sha-256
    host all all 127.0.0.1/32 trust

    """

  /// The lines that it wrote on connections of a user.
  func connections(of user: String) -> [Substring] {
    (server?.errorsSoFar ?? "").split(separator: "\n").filter { $0.contains("user=\(user) ") }
  }

  deinit {
    _ = try? run("pg_ctl", ["-D", "\(folder)/data", "-m", "immediate", "-w", "stop"])
    _ = try? server?.ended()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The URL of the database over the socket.
  func url(_ user: String = "boss") -> String {
    "postgresql:///postgres?host=\(folder)&port=\(port)&user=\(user)"
  }

  /// The URL over loopback.
  func tcp(_ mode: String? = nil) -> String {
    "postgresql://boss@127.0.0.1:\(port)/postgres" + (mode.map { "?sslmode=\($0)" } ?? "")
  }

  /// What a statement gives, a row a line, its columns parted by tabs.
  @discardableResult
  func sql(_ statement: String, as user: String = "boss") throws -> [String] {
    let arguments = [
      "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1", "-d", url(user), "-c", statement,
    ]
    let run = try Run("\(Self.programs ?? "")/psql", arguments)
    guard run.status == 0 else { throw Failed(description: run.errors) }
    return run.output.split(separator: "\n").map(String.init)
  }

  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// A program of the server with what starts it in its account.
  private static func words(_ name: String) -> [String] { words(program: "\(programs ?? "")/\(name)") }

  /// A program with what starts it in the account of the server.
  static func words(program: String) -> [String] {
    account.map { ["/usr/sbin/runuser", "-u", $0, "--", program] } ?? [program]
  }

  @discardableResult
  private func run(_ name: String, _ arguments: [String]) throws -> Run {
    let words = Self.words(name)
    let run = try Run(words[0], Array(words.dropFirst()) + arguments, in: folder)
    guard run.status == 0 else { throw Failed(description: "\(name): \(run.errors)\(run.output)") }
    return run
  }
}

/// A program that has run to its end.
struct Run {
  let status: Int32
  let output: String
  let errors: String

  init(
    _ path: String, _ arguments: [String], in folder: String? = nil, variables: [String: String] = [:]
  ) throws {
    self = try Started(path, arguments, in: folder, variables: variables).ended()
  }

  fileprivate init(status: Int32, output: String, errors: String) {
    self.status = status
    self.output = output
    self.errors = errors
  }
}

/// A program that is running.
struct Started {
  let process = Process()
  private let scratch: URL

  init(
    _ path: String, _ arguments: [String], in folder: String? = nil, variables: [String: String] = [:]
  ) throws {
    scratch = FileManager.default.temporaryDirectory.appending(path: "ubique-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ["LC_ALL": "en_GB.UTF-8", "PATH": "/usr/bin:/bin", "HOME": scratch.path]
      .merging(variables) { $1 }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    // Files rather than pipes: a server that goes on would hold a pipe open.
    for name in ["output", "errors"] {
      _ = FileManager.default.createFile(atPath: scratch.appending(path: name).path, contents: nil)
    }
    process.standardOutput = try FileHandle(forWritingTo: scratch.appending(path: "output"))
    process.standardError = try FileHandle(forWritingTo: scratch.appending(path: "errors"))
    process.standardInput = FileHandle.nullDevice
    try process.run()
  }

  /// What it has written to standard error until now.
  var errorsSoFar: String {
    (try? String(contentsOf: scratch.appending(path: "errors"), encoding: .utf8)) ?? ""
  }

  func ended() throws -> Run {
    process.waitUntilExit()
    let text = { (name: String) in
      (try? String(contentsOf: scratch.appending(path: name), encoding: .utf8)) ?? ""
    }
    let status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    let run = Run(status: status, output: text("output"), errors: text("errors"))
    try FileManager.default.removeItem(at: scratch)
    return run
  }
}
