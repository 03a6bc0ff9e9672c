import Glibc

/// A file of answers, or standard input: read whole, pipes and devices too.
package enum InputFile {
  /// Why a file cannot be taken.
  package enum Fault: Error, Hashable {
    case unreadable
    /// It holds more than anyone's answers could.
    case tooLong
  }

  /// How many bytes answers or a case may take; far more than every fact answered and a page on every path.
  package static let limit = 1 << 20

  /// The bytes of a file; `-` is standard input.
  ///
  /// - Parameter limit: How many it may have.
  package static func bytes(of path: String, limit: Int = limit) throws(Fault) -> [UInt8] {
    if path == "-" { return try bytes(from: STDIN_FILENO, limit: limit) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable }
    defer { close(descriptor) }
    return try bytes(from: descriptor, limit: limit)
  }

  /// All bytes that can be read from a descriptor.
  package static func bytes(from descriptor: Int32, limit: Int = limit) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= limit else { throw .tooLong }
    }
  }
}
