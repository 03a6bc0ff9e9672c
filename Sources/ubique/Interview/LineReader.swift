import Glibc

/// Lines as they come in, from a terminal or a pipe: bytes that are no UTF-8 are replaced, nothing traps.
struct LineReader {
  /// The input cannot be read at all.
  struct Unreadable: Error, Hashable {}

  /// The bytes of a line that are kept; what is longer is no answer.
  private static let longest = 4_096

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  init(descriptor: Int32 = STDIN_FILENO) { self.descriptor = descriptor }

  /// The next line without its end, or nothing at the end of the input.
  mutating func next() throws(Unreadable) -> String? {
    var line: [UInt8] = []
    while true {
      if position == buffer.count {
        if isAtEnd { return line.isEmpty ? nil : text(line) }
        try fill()
        continue
      }
      let end = buffer[position...].firstIndex(of: 0x0A)
      line += buffer[position..<(end ?? buffer.count)].prefix(Self.longest - line.count)
      position = end.map { $0 + 1 } ?? buffer.count
      if end != nil { return text(line) }
    }
  }

  private func text(_ line: [UInt8]) -> String { String(decoding: line, as: UTF8.self) }

  private mutating func fill() throws(Unreadable) {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      if count >= 0 {
        buffer = Array(bytes.prefix(count))
        position = 0
        isAtEnd = count == 0
        return
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&waiting, 1, -1)
      // The terminal is gone: nothing more will come.
      case EIO:
        (buffer, position, isAtEnd) = ([], 0, true)
        return
      default: throw Unreadable()
      }
    }
  }
}
