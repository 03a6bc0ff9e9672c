import Glibc

/// A file of answers, or standard input: read whole, within a budget.
package enum InputFile {
  /// How many bytes answers or a case may take; far more than every fact answered and a page on every path.
  package static let limit = 1 << 20

  /// The bytes of an ordinary file, or of what the process was handed when it began: `-` is standard input, and a shell
  /// hands on `<(…)` as `/dev/fd/63`.
  ///
  /// - Parameter limit: How many it may have.
  package static func bytes(of path: String, limit: Int = limit) throws(OpenedFile.Fault) -> [UInt8] {
    if path == "-" { return try bytes(from: STDIN_FILENO, limit: limit) }
    return try OpenedFile(path, takesHanded: true).bytes(upTo: limit)
  }

  /// All bytes that can be read from a descriptor.
  package static func bytes(from descriptor: Int32, limit: Int = limit) throws(OpenedFile.Fault) -> [UInt8] {
    try OpenedFile.bytes(from: descriptor, upTo: limit)
  }
}
