import Foundation

/// The memory of another process, as the system lets its owner read it.
struct ProcessMemory {
  let process: pid_t

  /// Whether the memory may be read at all; the program forbids it to all but the system's administrator.
  var isReadable: Bool {
    guard let maps = fopen("/proc/\(process)/maps", "r") else { return false }
    defer { fclose(maps) }
    return fgetc(maps) != EOF
  }

  /// Where a word of ASCII letters stands, letter after letter or with the same number of bytes, up to 40, from one to
  /// the next: text, wide characters and the cells of a screen alike.
  func places(of word: String) throws -> [String] {
    let letters = [UInt8](word.utf8)
    let maps = try String(contentsOfFile: "/proc/\(process)/maps", encoding: .utf8)
    let memory = open("/proc/\(process)/mem", O_RDONLY)
    guard memory >= 0 else { throw CocoaError(.fileReadNoPermission) }
    defer { close(memory) }
    var places: [String] = []
    for line in maps.split(separator: "\n") {
      let parts = line.split(separator: " ", omittingEmptySubsequences: true)
      let bounds = parts[0].split(separator: "-").compactMap { UInt64($0, radix: 16) }
      guard bounds.count == 2, parts[1].hasPrefix("r") else { continue }
      let name = parts.count > 5 ? String(parts[5]) : "memory"
      guard name != "[vvar]", name != "[vsyscall]" else { continue }
      let bytes = Self.bytes(memory, from: bounds[0], count: Int(bounds[1] - bounds[0]))
      if let stride = Self.stride(of: letters, in: bytes) { places.append("\(name), every \(stride) bytes") }
    }
    return places
  }

  private static func bytes(_ memory: Int32, from start: UInt64, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      while read < count {
        let got = pread(
          memory, buffer.baseAddress.map { $0 + read }, count - read, off_t(start) + off_t(read))
        guard got > 0 else { return }
        read += got
      }
    }
  }

  private static func stride(of letters: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      for start in bytes.indices where bytes[start] == letters[0] {
        for stride in 1...40 where start + (letters.count - 1) * stride < bytes.count {
          var position = 1
          while position < letters.count, bytes[start + position * stride] == letters[position] {
            position += 1
          }
          if position == letters.count { return stride }
        }
      }
      return nil
    }
  }
}
