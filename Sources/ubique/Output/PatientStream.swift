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
  /// Whether writing may wait all the same: it is written in small pieces then, each when there is room.
  private let mayWait: Bool
  /// The bytes that are written at once to what may wait.
  private static let piece = 64

  /// A stream to what a descriptor leads to; opened anew, so that writing waits for nobody, and nobody else is told not
  /// to wait; what belongs to another account cannot be opened, and is written to as it is.
  init?(descriptor: Int32 = STDOUT_FILENO) {
    let own = open("/proc/self/fd/\(descriptor)", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    mayWait = own < 0
    self.descriptor = mayWait ? fcntl(descriptor, F_DUPFD_CLOEXEC, 0) : own
    guard self.descriptor >= 0 else { return nil }
  }

  /// Writes lines within so many seconds, made harmless as those of `StandardStream` are.
  func write(_ lines: [String], within seconds: Int) -> Outcome {
    write((lines.joined(separator: "\n") + "\n").printable, within: seconds)
  }

  /// Writes a text as it is within so many seconds.
  func write(_ text: String, within seconds: Int) -> Outcome {
    var rest = Array(text.utf8)[...]
    let end = StationLoop.now + seconds * 1_000
    while !rest.isEmpty {
      guard !mayWait || hasRoom(until: end) else { return .stalled }
      let count = rest.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, mayWait ? min($0.count, Self.piece) : $0.count)
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EAGAIN || errno == EINTR {
        guard hasRoom(until: end) else { return .stalled }
      } else {
        return .refused
      }
    }
    return .taken
  }

  /// Waits until something can be written; false when the time is over.
  private func hasRoom(until end: Int) -> Bool {
    repeat {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      if poll(&waiting, 1, Int32(clamping: max(0, end - StationLoop.now))) > 0 { return true }
    } while StationLoop.now < end
    return false
  }

  /// Forgets what is on its way, and starts output again that somebody stopped.
  func wake() {
    tcflush(descriptor, TCOFLUSH)
    // Whoever stopped it: the first call makes it ours to start again.
    tcflow(descriptor, TCOOFF)
    tcflow(descriptor, TCOON)
  }
}
