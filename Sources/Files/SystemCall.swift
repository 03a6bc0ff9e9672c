import Glibc

/// Calls of the system that a signal may cut short: they are made again, since that is no failure.
enum SystemCall {
  /// Makes a call until no signal cuts it short; its outcome, with `errno` where it is negative.
  static func again<Number: SignedInteger>(_ call: () -> Number) -> Number {
    while true {
      let outcome = call()
      guard outcome < 0, errno == EINTR else { return outcome }
    }
  }
}
