import Foundation

/// A pseudo-terminal: a program draws on its slave side, the test reads what was sent, byte for byte.
public final class PseudoTerminal {
  /// The descriptor for the program.
  public let slave: Int32
  private let master: Int32

  /// A step that the system refused.
  public struct Failure: Error {
    /// What was being done.
    public let step: String
  }

  /// Opens a pseudo-terminal of a size.
  public init(columns: Int, rows: Int) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    var locked: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0
    else {
      throw Failure(step: "open /dev/ptmx, unlock (TIOCSPTLCK) and number (TIOCGPTN)")
    }
    slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard slave >= 0 else { throw Failure(step: "open /dev/pts/\(number)") }
    resize(columns: columns, rows: rows)
  }

  deinit {
    close(slave)
    close(master)
  }

  /// Gives the terminal another size.
  public func resize(columns: Int, rows: Int) {
    var window = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(slave, UInt(TIOCSWINSZ), &window)
  }

  /// Types bytes.
  public func type(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    _ = write(master, bytes, bytes.count)
  }

  /// Types more bytes than the terminal takes at once, while the test goes on.
  public func typeMeanwhile(_ bytes: [UInt8]) {
    let master = dup(master)
    Thread.detachNewThread {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
        guard count > 0 else { break }
        rest = rest.dropFirst(count)
      }
      close(master)
    }
  }

  /// Stops output, as Scroll Lock does on a console.
  public func stopOutput() { tcflow(slave, TCOOFF) }

  /// Starts output again.
  public func startOutput() { tcflow(slave, TCOON) }

  /// What was sent since the last call, to the last byte: a mark is sent after it and waited for.
  public func sent() throws -> [UInt8] {
    let mark: UInt8 = 0x1E
    _ = withUnsafeBytes(of: mark) { write(slave, $0.baseAddress, 1) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.last != mark {
      var source = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, 5_000) > 0 else { throw Failure(step: "wait for what was sent") }
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { throw Failure(step: "read what was sent") }
      bytes += buffer.prefix(count)
    }
    return bytes.dropLast()
  }

  /// Whether keys echo, lines are gathered and Ctrl-C interrupts, as a shell wants it.
  public var isUsable: Bool {
    var modes = termios()
    let wanted = UInt32(ECHO | ICANON | ISIG)
    return tcgetattr(slave, &modes) == 0 && modes.c_lflag & wanted == wanted
  }
}
