import Glibc
import Imports

/// A file for readers that take a path, written anew each time, and gone with the process.
final class ScratchFile: Sendable {
  static let shared = ScratchFile()

  private let descriptor: Int32

  private init() {
    var template = Array("/tmp/ubique-fuzz-XXXXXX".utf8CString)
    descriptor = mkstemp(&template)
    unlink(template)
  }

  /// The file, with these bytes in it.
  func holding(_ bytes: [UInt8]) -> ImportedFile {
    var isWritten = ftruncate(descriptor, 0) == 0
    isWritten = isWritten && pwrite(descriptor, bytes, bytes.count, 0) == bytes.count
    require(isWritten, "there is no room for a file in /tmp")
    return ImportedFile(path: "/proc/self/fd/\(descriptor)", name: "x")
  }
}
