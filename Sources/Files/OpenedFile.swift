import Glibc

/// An ordinary file, open for reading, until nobody holds it any more.
///
/// Whatever else has that name (a folder, a pipe, a device) is refused, and nothing is ever waited for.
package final class OpenedFile {
  /// Why a file cannot be taken.
  package enum Fault: Error, Hashable {
    /// Nothing is there.
    case missing
    /// A link is there, and leads nowhere or to itself.
    case brokenLink
    /// It is a folder, a pipe, a device or a socket.
    case notOrdinary
    /// The system does not let it be read, and says why.
    case unreadable(SystemError)
    /// It holds more bytes than it may.
    case tooLong
  }

  /// The open file.
  package let descriptor: Int32
  private let status: stat

  deinit { close(descriptor) }

  /// Opens a file.
  ///
  /// - Parameter takesHanded: Whether what the process was handed when it began (`/dev/stdin`, `/dev/fd/63`) is taken
  ///   too, be it a pipe: that is waited for as standard input is.
  package init(_ path: String, takesHanded: Bool = false) throws(Fault) {
    let isHanded = takesHanded && Self.isHanded(path)
    // Looked at before it is opened, as opening alone sets some devices in motion.
    var seen = stat()
    guard stat(path, &seen) == 0 else { throw Self.absence(of: path, errno) }
    guard isHanded || seen.st_mode & S_IFMT == S_IFREG else { throw .notOrdinary }
    let flags = O_RDONLY | O_NOCTTY | O_CLOEXEC | (isHanded ? 0 : O_NONBLOCK)
    let opened = SystemCall.again { open(path, flags) }
    guard opened >= 0 else { throw Self.absence(of: path, errno) }
    descriptor = opened
    var status = stat()
    let isKnown = fstat(opened, &status) == 0
    self.status = status
    guard isKnown, isHanded || status.st_mode & S_IFMT == S_IFREG else { throw .notOrdinary }
  }

  /// Whether others than its owner may read it, or do more.
  package var isOpenToOthers: Bool { status.st_mode & 0o077 != 0 }

  /// How many bytes it has, as far as the system knows.
  package var size: Int { Int(status.st_size) }

  /// All of it; fails at once on a file that has more than a number of bytes.
  package func bytes(upTo limit: Int) throws(Fault) -> [UInt8] {
    guard status.st_mode & S_IFMT != S_IFREG || size <= limit else { throw .tooLong }
    return try Self.bytes(from: descriptor, upTo: limit, expecting: size)
  }

  /// All bytes that can be read from a descriptor, unless there are more than a number of them.
  static func bytes(
    from descriptor: Int32, upTo limit: Int, expecting size: Int = 0
  ) throws(Fault) -> [UInt8] {
    var bytes = try part(of: descriptor, min(max(size, 0), limit) + 1)
    while true {
      guard bytes.count <= limit else { throw .tooLong }
      let more = try part(of: descriptor, 16_384)
      if more.isEmpty { return bytes }
      bytes += more
    }
  }

  /// What one reading gives: at most so many bytes, none at the end.
  private static func part(of descriptor: Int32, _ room: Int) throws(Fault) -> [UInt8] {
    var hasFailed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      let got = SystemCall.again { read(descriptor, buffer.baseAddress, room) }
      hasFailed = got < 0
      count = max(got, 0)
    }
    guard !hasFailed else { throw .unreadable(SystemError()) }
    return bytes
  }

  /// Whether a path names a descriptor that the process was handed when it began.
  private static func isHanded(_ path: String) -> Bool {
    path == "/dev/stdin" || path.hasPrefix("/dev/fd/") || path.hasPrefix("/proc/self/fd/")
  }

  /// Why nothing could be opened: what the system says, or a link on the way that leads nowhere.
  private static func absence(of path: String, _ code: Int32) -> Fault {
    switch code {
    case ENOENT, ENOTDIR: endsInBrokenLink(path) ? .brokenLink : .missing
    case ELOOP: .brokenLink
    case ENXIO, ENODEV, EISDIR: .notOrdinary
    default: .unreadable(SystemError(code))
    }
  }

  /// Whether a path, or a folder on the way to it, is a link that leads nowhere.
  private static func endsInBrokenLink(_ path: String) -> Bool {
    var ends = path.indices.filter { path[$0] == "/" && $0 != path.startIndex }.map { String(path[..<$0]) }
    ends.append(path)
    // Beyond what the system itself takes there is nothing.
    guard ends.count <= Int(PATH_MAX) / 2 else { return false }
    for end in ends {
      var status = stat()
      guard lstat(end, &status) == 0 else { return false }
      if status.st_mode & S_IFMT == S_IFLNK, stat(end, &status) != 0 { return true }
    }
    return false
  }
}
