import Faults
import Glibc
import Matching

/// Standard output and standard error, written whole and without surprise when nobody reads any more.
///
/// What is written as text is made harmless: whatever an answer, a file or the name of one holds, a terminal shows it
/// and obeys none of it. What is meant to be obeyed is written as bytes.
struct StandardStream {
  /// Standard output.
  static let output = StandardStream(descriptor: STDOUT_FILENO)
  /// Standard error.
  static let error = StandardStream(descriptor: STDERR_FILENO)

  private let descriptor: Int32

  /// Writes lines, and says whether all is well: a reader that went away has had what it wanted, a full disk has not.
  @discardableResult
  func write(_ lines: [String]) -> Bool {
    lines.isEmpty || write(lines.joined(separator: "\n") + "\n")
  }

  /// Writes a text, with a sign for each character that is more than one.
  @discardableResult
  func write(_ text: String) -> Bool {
    var text = text.printable
    return text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  /// Writes bytes as they are.
  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBytes(write) }

  private func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EAGAIN {
        // Whoever shares the descriptor asked for this; a slow reader gets everything all the same.
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
        continue
      }
      if count < 0 { return errno == EPIPE }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return true
  }
}

extension String {
  /// The text as a terminal shows it and obeys none of it; a carriage return ends no line here, but would have what
  /// follows written over what stands there.
  var printable: String { replacingAll("\r", with: "\u{FFFD}").harmless }
}
