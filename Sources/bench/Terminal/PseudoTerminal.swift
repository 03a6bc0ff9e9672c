import Glibc

/// A program running on a pseudo-terminal of its own; both end with this value.
struct PseudoTerminal: ~Copyable {
  /// What a wait for output brought.
  enum Output {
    /// The program wrote these bytes, read at this moment.
    case bytes([UInt8], at: ContinuousClock.Instant)
    /// The program wrote nothing during the wait.
    case quiet
    /// The program closed its side of the terminal.
    case closed
  }

  /// The process of the program.
  let process: pid_t
  /// The moment just before the program was started.
  let started: ContinuousClock.Instant
  private let controller: Int32

  /// `POSIX_SPAWN_SETSID`, which the C library's header hides from Swift.
  private static let newSession: Int16 = 0x80

  /// Opens a terminal of the given size and starts a program as the leader of a session on it.
  init(running command: Command, columns: UInt16 = 80, rows: UInt16 = 24) throws(BenchFault) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var controller: Int32 = -1
    var device: Int32 = -1
    guard openpty(&controller, &device, nil, nil, &size) == 0 else {
      throw .system(step: "open a pseudo-terminal", code: errno)
    }
    for descriptor in [controller, device] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    // Once the program runs, its own hold on the terminal is the only one, so that its end closes it.
    defer { close(device) }
    let started = ContinuousClock.now
    let process: pid_t
    do {
      process = try Self.start(command, on: device)
    } catch {
      close(controller)
      throw error
    }
    self.process = process
    self.started = started
    self.controller = controller
  }

  deinit {
    // The program was only started to be looked at: it keeps nothing that a polite end would save.
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    close(controller)
  }

  /// Types bytes; they are few, and the program reads them.
  func type(_ bytes: [UInt8]) { _ = Glibc.write(controller, bytes, bytes.count) }

  /// Waits for output, at most the given number of milliseconds.
  func read(within milliseconds: Int32) -> Output {
    var interest = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    var ready = poll(&interest, 1, milliseconds)
    while ready == -1, errno == EINTR { ready = poll(&interest, 1, milliseconds) }
    guard ready > 0 else { return .quiet }
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, Glibc.read(controller, buffer.baseAddress, buffer.count))
    }
    return bytes.isEmpty ? .closed : .bytes(bytes, at: .now)
  }

  /// Whether the program sleeps until something happens, as it does when it waits for a key.
  var isAsleep: Bool {
    // The state follows the program's name, which stands in brackets and may hold spaces.
    guard let stat = ProcessFile.read("stat", of: process),
      let bracket = stat.lastIndex(of: ")")
    else { return false }
    return stat[bracket...].dropFirst(2).first == "S"
  }

  /// The most memory that the program has held at once, in mebibytes.
  var peakMemory: Double? {
    let label = "VmHWM:"
    guard let lines = ProcessFile.read("status", of: process)?.split(separator: "\n"),
      let line = lines.first(where: { $0.hasPrefix(label) }),
      let kibibytes = Double(line.dropFirst(label.count).filter(\.isNumber))
    else { return nil }
    return kibibytes / 1024
  }

  /// How the program ended, as the end of a sentence that its name begins.
  func ending() -> String {
    var information = siginfo_t()
    // WNOWAIT leaves the process to be collected when this value ends.
    guard waitid(P_PID, id_t(process), &information, WEXITED | WNOWAIT) == 0 else { return "ended" }
    let status = information._sifields._sigchld.si_status
    return information.si_code == Int32(CLD_EXITED)
      ? "ended with exit code \(status)" : "was ended by signal \(status)"
  }

  private static func start(_ command: Command, on device: Int32) throws(BenchFault) -> pid_t {
    guard let name = ttyname(device).map({ String(cString: $0) }) else {
      throw .system(step: "name a pseudo-terminal", code: errno)
    }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The program starts with the signals as a shell would leave them, whatever the runner of this code does with them.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    // The leader of a new session takes the first terminal that it opens as its controlling one.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)

    var arguments = ([command.path] + command.arguments).map { strdup($0) } + [nil]
    var environment = Command.environment.map { strdup($0) } + [nil]
    defer { (arguments + environment).forEach { free($0) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, command.path, &actions, &attributes, &arguments, &environment)
    guard code == 0 else { throw .system(step: "start \(command.path)", code: code) }
    return process
  }
}
