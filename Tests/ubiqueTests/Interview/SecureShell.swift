import Foundation
import ScriptSupport
import TestSupport

/// A real OpenSSH server on this machine's own address, set up as the kiosk guide says, and its clients.
final class SecureShell {
  /// Whether server and client are installed.
  static let isAvailable = [server, "/usr/bin/ssh", "/usr/bin/ssh-keygen"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  private static let server = "/usr/sbin/sshd"

  /// What the guide has a site write for the account, word for word, but for the places of program and configuration.
  static func rules(in page: String, program: String, configuration: String, keys: String) throws -> String {
    let text = try String(contentsOfFile: page, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.drop { $0.isWhitespace }
    }
    guard let start = lines.firstIndex(of: "Match User ubique") else {
      throw Session.Lost(description: "no rules in \(page)")
    }
    return lines[(start + 1)...].prefix { $0 != "```" }.joined(separator: "\n")
      .replacing("/usr/local/bin/ubique", with: program).replacing("/var/lib/ubique", with: configuration)
      .replacing("/etc/ssh/ubique_keys", with: keys)
  }

  let home: TemporaryFolder
  private let daemon: pid_t
  let port: Int
  private let user: String

  /// The process of the server; visits descend from it.
  var process: pid_t { daemon }

  /// Starts the server, with a program and the configuration of a kiosk.
  init(program: String, assets: String, configuration: String) throws {
    home = try TemporaryFolder(["configuration/ubique/config.yaml": "assets: [\(assets)]\n" + configuration])
    chmod(home.path("configuration/ubique/config.yaml"), 0o600)
    user = NSUserName()
    port = try Self.freePort()
    for name in ["host", "person"] {
      let maker = try Spawned.start(
        "/usr/bin/ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", home.path(name)],
        output: home.path("keys"))
      guard Spawned.status(of: maker) == 0 else { throw Session.Lost(description: "no key could be made") }
    }
    // A path without spaces, as that of an installed program has none.
    symlink(program, home.path("program"))
    let rules = try Self.rules(
      in: ShippedAssets.folder + "/../Documentation/en/kiosk.md", program: home.path("program"),
      configuration: home.path("configuration"), keys: home.path("person.pub"))
    try home.write(
      """
      ListenAddress 127.0.0.1
      Port \(port)
      HostKey \(home.path("host"))
      PidFile none
      StrictModes no
      UsePAM no
      MaxStartups 200
      PermitRootLogin yes
      Match User \(user)
      \(rules)
      """, to: "sshd_config")
    // Where the server puts itself away; only the administrator's needs it.
    if geteuid() == 0 {
      try? FileManager.default.createDirectory(atPath: "/run/sshd", withIntermediateDirectories: true)
    }
    daemon = try Spawned.start(
      Self.server, ["-D", "-e", "-f", home.path("sshd_config")], output: home.path("log"))
    try wait("the server") { try home.text("log").contains("Server listening") }
  }

  deinit {
    kill(daemon, SIGTERM)
    _ = Spawned.status(of: daemon)
  }

  /// Waits until something is so, at most twenty seconds.
  func wait(_ what: String, until isSo: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while try !isSo() {
      guard ContinuousClock.now < deadline else {
        throw Session.Lost(description: "waited for \(what): \(try home.text("log").suffix(2_000))")
      }
      usleep(20_000)
    }
  }

  /// The words of a client's command line.
  func words(_ options: [String] = ["-tt"], command: [String] = []) -> [String] {
    let fixed = [
      "-F", "/dev/null", "-o", "IdentitiesOnly=yes", "-i", home.path("person"), "-o", "BatchMode=yes", "-o",
      "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR", "-p",
      "\(port)",
    ]
    return fixed + options + ["\(user)@127.0.0.1"] + command
  }

  /// What a client that is given nothing to type says, and how it ends.
  func answer(_ options: [String], command: [String] = []) throws -> (status: Int32, text: String) {
    let client = try Spawned.start(
      "/usr/bin/ssh", words(options, command: command), output: home.path("answer"))
    return (Spawned.status(of: client), try home.text("answer"))
  }

  /// The processes of the program that hold visits.
  func visits() throws -> [pid_t] {
    var parents: [pid_t: pid_t] = [:]
    var visits: [pid_t] = []
    for entry in try FileManager.default.contentsOfDirectory(atPath: "/proc") {
      guard let process = pid_t(entry),
        let stat = try? String(contentsOfFile: "/proc/\(entry)/stat", encoding: .utf8),
        let close = stat.lastIndex(of: ")")
      else { continue }
      parents[process] = stat[close...].split(separator: " ").dropFirst(2).first.flatMap { pid_t($0) }
      let words = (try? String(contentsOfFile: "/proc/\(entry)/cmdline", encoding: .utf8)) ?? ""
      if words.hasPrefix("ubique\0interview\0") { visits.append(process) }
    }
    return visits.filter { process in
      var ancestor = parents[process]
      while let next = ancestor, next != self.process { ancestor = parents[next] }
      return ancestor == self.process
    }
  }

  /// A port that nobody listens on.
  private static func freePort() throws -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { place in
      place.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
      }
    }
    guard isBound else { throw Session.Lost(description: "no free port") }
    return Int(UInt16(bigEndian: address.sin_port))
  }
}
