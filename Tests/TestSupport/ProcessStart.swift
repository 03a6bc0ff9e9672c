public import Foundation

/// Starts programs without `Process`, which waits until every heir of its descriptors is gone.
public enum ProcessStart {
  /// Starts a program that hears every signal: worker threads of the tests block them, and what inherits that would
  /// outlive the tests.
  ///
  /// - Returns: the process; 0 with the reason, an `errno`, where it could not be started.
  public static func start(
    _ program: String, _ arguments: [String], environment: [String],
    _ actions: inout posix_spawn_file_actions_t
  ) -> (process: pid_t, refusal: Int32) {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let words = ([program] + arguments).map { strdup($0) }
    let variables = environment.map { strdup($0) }
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let refusal = posix_spawnp(&process, program, &actions, &attributes, words + [nil], variables + [nil])
    return (process, refusal)
  }
}
