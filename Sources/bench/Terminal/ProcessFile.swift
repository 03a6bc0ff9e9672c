import Glibc

/// The files in which the kernel tells about a process.
enum ProcessFile {
  /// The text of such a file, or `nil` when the process is gone.
  static func read(_ file: String, of process: pid_t) -> String? {
    let descriptor = open("/proc/\(process)/\(file)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    // These files are far below a page or two and are read whole by one call.
    let bytes = [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
