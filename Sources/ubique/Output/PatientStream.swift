import Glibc

/// Standard output to somebody who may be gone: what it does not take in time is given up, so that output which somebody
/// stopped never stops the erasing.
struct PatientStream {
  /// What became of what was written.
  enum Outcome: Hashable {
    /// All of it was taken.
    case taken
    /// It was not taken in time.
    case stalled
    /// There is nothing any more that could take it.
    case refused
  }

  private let descriptor: Int32

  /// A stream to what a descriptor leads to; opened anew, so that writing waits for nobody, and nobody else is told not
  /// to wait.
  init?(descriptor: Int32 = STDOUT_FILENO) {
    let own = open("/proc/self/fd/\(descriptor)", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard own >= 0 else { return nil }
    self.descriptor = own
  }

  /// Writes a text within so many seconds.
  func write(_ text: String, within seconds: Int) -> Outcome {
    var rest = Array(text.utf8)[...]
    let end = StationLoop.now + seconds * 1_000
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EAGAIN || errno == EINTR {
        let left = end - StationLoop.now
        guard left > 0 else { return .stalled }
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, Int32(clamping: left))
      } else {
        return .refused
      }
    }
    return .taken
  }

  /// Forgets what is on its way, and starts output again that somebody stopped.
  func wake() {
    tcflush(descriptor, TCOFLUSH)
    // Whoever stopped it: the first call makes it ours to start again.
    tcflow(descriptor, TCOOFF)
    tcflow(descriptor, TCOON)
  }
}
