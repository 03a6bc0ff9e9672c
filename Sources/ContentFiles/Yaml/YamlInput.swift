import Glibc

/// What a parser of YAML takes its bytes from: bytes at hand, or a file that is read no further than the parser goes.
///
/// The first page needs the beginning of two files of a hundred thousand bytes.
final class YamlInput {
  private enum Source {
    case bytes([UInt8])
    case file(descriptor: Int32)
  }

  private let source: Source
  /// How many bytes there are.
  let count: Int
  private var position = 0

  /// Bytes at hand.
  init(_ bytes: [UInt8]) {
    source = .bytes(bytes)
    count = bytes.count
  }

  /// A file, which stays open as long as the input is held; nil when it cannot be read.
  init?(path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      return nil
    }
    source = .file(descriptor: descriptor)
    count = Int(status.st_size)
  }

  deinit { if case .file(let descriptor) = source { close(descriptor) } }

  /// Reads on, as far as there is room; returns how many bytes were read, 0 at the end, nil when that fails.
  func read(into room: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    guard let start = room.baseAddress else { return nil }
    switch source {
    case .bytes(let bytes):
      let got = min(room.count, bytes.count - position)
      _ = room.update(fromContentsOf: bytes[position..<position + got])
      position += got
      return got
    case .file(let descriptor):
      while true {
        let got = pread(descriptor, start, room.count, off_t(position))
        if got < 0 && errno == EINTR { continue }
        guard got >= 0 else { return nil }
        position += got
        return got
      }
    }
  }

  /// All bytes, read anew from a file, to tell where something is wrong; none when they cannot be read.
  var all: [UInt8] {
    if case .bytes(let bytes) = source { return bytes }
    position = 0
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let got = read(into: .init(rebasing: buffer[filled...])), got > 0 {
        filled += got
      }
    }
  }
}
