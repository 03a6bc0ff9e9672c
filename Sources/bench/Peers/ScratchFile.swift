import Glibc

/// A file that is gone when the bench is.
final class ScratchFile {
  /// Where it is.
  let path: String

  /// Writes some text into a new file.
  init(_ text: String) throws(BenchFault) {
    var template = Array("/tmp/ubique-bench-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .system(step: "make a file", code: errno) }
    defer { close(descriptor) }
    path = template.withUnsafeBufferPointer { buffer in
      String(decoding: buffer.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw .system(step: "write a file", code: errno) }
      done += count
    }
  }

  deinit { unlink(path) }
}
