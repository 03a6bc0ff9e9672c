import Glibc

/// Another program that is given text and asked for its answer.
enum ChildProcess {
  /// What came of a run.
  struct Run {
    /// What it wrote.
    let output: [UInt8]
    /// The processor's milliseconds that it took, its own and the system's for it.
    let processorTime: Double
  }

  /// Starts a command with a file as its input, waits for its end, and gives what it wrote.
  static func output(
    of command: Command, input: String, environment variables: [String] = Command.environment
  ) throws(BenchFault) -> [UInt8] {
    try run(command, input: input, environment: variables).output
  }

  /// Starts a command with a file as its input, waits for its end, and tells what it wrote and took.
  static func run(
    _ command: Command, input: String, environment variables: [String] = Command.environment
  ) throws(BenchFault) -> Run {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .system(step: "open a pipe", code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let words = [command.path] + command.arguments
    var arguments = words.map { strdup($0) } + [nil]
    var environment = variables.map { strdup($0) } + [nil]
    defer { for word in arguments + environment { free(word) } }
    var process = pid_t()
    let code = posix_spawn(&process, command.path, &actions, nil, &arguments, &environment)
    close(ends[1])
    guard code == 0 else { throw .system(step: "start \(command.path)", code: code) }
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(ends[0], &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      output += chunk[..<count]
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    // fzf ends with 1 when nothing fits.
    let ending = (status >> 8) & 0xFF
    guard status & 0x7F == 0, ending <= 1 else {
      throw .ended(program: command.name, how: "ended with status \(status)", output: "")
    }
    return Run(
      output: output, processorTime: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime))
  }

  private static func milliseconds(_ time: timeval) -> Double {
    Double(time.tv_sec) * 1_000 + Double(time.tv_usec) / 1_000
  }
}
