import Foundation
import ScriptSupport
import TestSupport

/// Programs that read from nothing or a descriptor, and write to a file or a descriptor.
enum Spawned {
  /// Starts a program.
  static func start(
    _ program: String, _ arguments: [String], input: Int32? = nil, output: String? = nil, into: Int32? = nil
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    if let into {
      posix_spawn_file_actions_adddup2(&actions, into, 1)
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    } else {
      posix_spawn_file_actions_addopen(
        &actions, 1, output ?? "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
      posix_spawn_file_actions_adddup2(&actions, 1, 2)
    }
    let environment = ["TERM=xterm-256color", "PATH=/usr/sbin:/usr/bin:/bin"]
    let (process, refusal) = ProcessStart.start(program, arguments, environment: environment, &actions)
    guard refusal == 0 else {
      throw Session.Lost(description: "\(program): \(String(cString: strerror(refusal)))")
    }
    return process
  }

  /// How a program ended, once it has; -1 when a signal ended it.
  static func status(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : -1
  }
}
