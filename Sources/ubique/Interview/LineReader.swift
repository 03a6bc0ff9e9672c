import Glibc
import Kiosk
import Synchronization

/// Lines as they come in, from a terminal or a pipe: bytes that are no UTF-8 are replaced, nothing traps.
struct LineReader {
  /// What came of waiting for a line.
  enum Heard: Hashable {
    /// A line without its end.
    case line(String)
    /// Nobody typed for as long as was waited.
    case nothing
    /// The input has ended.
    case end
    /// The person pressed Ctrl-C, where that is listened for.
    case interrupt
    /// A station was asked to begin anew, where that is listened for.
    case renewal
  }

  /// A line without its end, as bytes.
  struct Line: Hashable {
    /// The bytes, at most `longest` of them.
    var bytes: [UInt8] = []
    /// Whether these are all; what is beyond was passed over.
    var isWhole = true
    /// How many bytes were passed over.
    fileprivate var passedOver = 0
  }

  /// The input cannot be read at all.
  struct Unreadable: Error, Hashable {
    /// Whether it has more than anybody types or sends: a device without end, or a file that has no lines.
    var isEndless = false
  }

  /// The bytes of a line that are kept; what is longer is no answer.
  static let longest = 4_096
  /// The bytes of a line that are passed over before the input is taken for one without end.
  static let mostPassedOver = 1 << 20

  /// Whether Ctrl-C was pressed since it was last asked for.
  ///
  /// It belongs to the process and not to a reader: a signal comes to the process, and its handler can reach nothing
  /// but what is static.
  private static let isInterrupted = Atomic<Bool>(false)

  /// Listens for Ctrl-C from now on, instead of being ended by it.
  static func listenForInterrupts() {
    var action = sigaction()
    // Without SA_RESTART, so that waiting for a line is over.
    action.__sigaction_handler.sa_handler = { _ in
      LineReader.isInterrupted.store(true, ordering: .relaxed)
    }
    sigaction(SIGINT, &action, nil)
  }

  /// Whether a station was asked to begin anew.
  private static let renewal = Atomic<Bool>(false)
  static var isRenewalAsked: Bool { renewal.load(ordering: .relaxed) }

  /// Listens from now on for being asked to begin anew.
  static func listenForRenewal() {
    ProcessGuard.hearRenewal { _ in LineReader.renewal.store(true, ordering: .relaxed) }
  }

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  init(descriptor: Int32 = STDIN_FILENO) { self.descriptor = descriptor }

  /// The next line, or the end of the input; with a limit, what came within so many seconds.
  mutating func next(within seconds: Int? = nil) throws(Unreadable) -> Heard {
    var line = Line()
    while true {
      if position == buffer.count {
        if isAtEnd { return line.bytes.isEmpty ? .end : .line(text(line)) }
        if let seconds, !isReady(within: seconds) { return .nothing }
        // Who waits for an answer goes on waiting: nobody is asked to end a visit.
        if let other = try fill(), seconds == nil || other != .renewal { return other }
      } else if try take(into: &line) {
        return .line(text(line))
      }
    }
  }

  /// The next line as it is, or nil at the end of the input.
  mutating func line() throws(Unreadable) -> Line? {
    var line = Line()
    while true {
      if position == buffer.count {
        if isAtEnd { return line.bytes.isEmpty ? nil : line }
        _ = try fill()
      } else if try take(into: &line) {
        return line
      }
    }
  }

  /// Adds what there is of a line; whether its end is there too.
  private mutating func take(into line: inout Line) throws(Unreadable) -> Bool {
    let end = buffer[position...].firstIndex(of: 0x0A)
    let part = buffer[position..<(end ?? buffer.count)]
    let room = Self.longest - line.bytes.count
    if part.count > room {
      line.isWhole = false
      line.passedOver += part.count - room
      guard line.passedOver <= Self.mostPassedOver else { throw Unreadable(isEndless: true) }
    }
    line.bytes += part.prefix(Self.longest - line.bytes.count)
    position = end.map { $0 + 1 } ?? buffer.count
    return end != nil
  }

  private func text(_ line: Line) -> String { String(decoding: line.bytes, as: UTF8.self) }

  /// Whether there is something to read within so many seconds, or an end to be met.
  private func isReady(within seconds: Int) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let end = Self.now + seconds * 1_000
    while true {
      let count = poll(&waiting, 1, Int32(clamping: max(0, end - Self.now)))
      // A signal such as that of a new size is no sign that anybody is there.
      if count < 0, errno == EINTR { continue }
      return count != 0
    }
  }

  /// The milliseconds of a clock that is never set back and goes on while the machine sleeps.
  private static var now: Int { StationLoop.now }

  /// Reads what there is; what came instead, if anything did.
  private mutating func fill() throws(Unreadable) -> Heard? {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      if count >= 0 {
        buffer = Array(bytes.prefix(count))
        position = 0
        isAtEnd = count == 0
        return nil
      }
      switch errno {
      case EINTR:
        if Self.isInterrupted.exchange(false, ordering: .relaxed) { return .interrupt }
        if Self.isRenewalAsked { return .renewal }
      case EAGAIN:
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&waiting, 1, -1)
      // The terminal is gone: nothing more will come.
      case EIO:
        (buffer, position, isAtEnd) = ([], 0, true)
        return nil
      default: throw Unreadable()
      }
    }
  }
}
