import Faults
import Files
import Glibc

/// What a parser of YAML takes its bytes from: bytes at hand, or a file that is read no further than the parser goes.
///
/// The first page needs the beginning of two files of a hundred thousand bytes.
final class YamlInput {
  private enum Source {
    case bytes([UInt8])
    case file(OpenedFile)
  }

  /// The lines that give instructions (`%TAG`), of which libyaml compares each with all before it.
  ///
  /// Few stand before a document begins. Behind it such a line is mostly one of a text, which cannot be told apart here:
  /// many are let pass, as many as are compared in no time.
  private struct Instructions {
    static let most = 16, mostBehind = 1_000
    private var count = 0
    private var isAtLineStart = true
    private var isRemark = false
    private var isBehind = false

    /// How many there may be, here.
    var limit: Int { isBehind ? Self.mostBehind : Self.most }

    /// Looks at more bytes; returns where the first one too many begins among them.
    mutating func excess(in bytes: UnsafeMutableBufferPointer<UInt8>) -> Int? {
      var place = 0
      while !isBehind, place < bytes.count {
        switch bytes[place] {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"): (isAtLineStart, isRemark) = (true, false)
        case UInt8(ascii: "%") where isAtLineStart:
          count += 1
          (isAtLineStart, isRemark) = (false, true)
          if count > limit { return place }
        case UInt8(ascii: "#"): (isAtLineStart, isRemark) = (false, true)
        case UInt8(ascii: " "), UInt8(ascii: "\t"): isAtLineStart = false
        default:
          isAtLineStart = false
          isBehind = !isRemark
        }
        place += 1
      }
      return isBehind ? excess(in: bytes, from: place) : nil
    }

    /// Behind the beginning, where only the sign is looked for, since nearly no file has one.
    private mutating func excess(in bytes: UnsafeMutableBufferPointer<UInt8>, from start: Int) -> Int? {
      guard let base = bytes.baseAddress, start < bytes.count else { return nil }
      var place = start
      while place < bytes.count,
        let found = memchr(base + place, Int32(UInt8(ascii: "%")), bytes.count - place)
      {
        place = found.assumingMemoryBound(to: UInt8.self) - base
        if place == 0 ? isAtLineStart : Self.endsLine(bytes[place - 1]) {
          count += 1
          if count > limit { return place }
        }
        place += 1
      }
      isAtLineStart = Self.endsLine(bytes[bytes.count - 1])
      return nil
    }

    private static func endsLine(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
  }

  private let source: Source
  /// How many bytes there are.
  let count: Int
  private var position = 0
  private var instructions = Instructions()
  /// Why the input cannot be read on, other than by a failure of the system.
  private(set) var refusal: Fault?

  /// The mark of the order of bytes, which may stand before everything.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Bytes at hand.
  init(_ bytes: [UInt8]) {
    source = .bytes(bytes)
    count = bytes.count
    if bytes.starts(with: Self.mark) { position = Self.mark.count }
  }

  /// A file, which stays open as long as the input is held.
  init(path: String) throws(OpenedFile.Fault) {
    let file = try OpenedFile(path)
    source = .file(file)
    count = file.size
    var first = [UInt8](repeating: 0, count: Self.mark.count)
    if pread(file.descriptor, &first, first.count, 0) == first.count, first == Self.mark {
      position = first.count
    }
  }

  /// Reads on, as far as there is room; returns how many bytes were read, 0 at the end, nil when that fails.
  func read(into room: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    guard let got = take(into: room) else { return nil }
    let start = position - got
    if let place = instructions.excess(in: .init(rebasing: room[..<got])) {
      let lines = all.prefix(start + place).count { $0 == UInt8(ascii: "\n") }
      refusal = Fault(.directivesTooMany, line: lines + 1, ["limit": "\(instructions.limit)"])
      return nil
    }
    return got
  }

  private func take(into room: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    guard let start = room.baseAddress else { return nil }
    switch source {
    case .bytes(let bytes):
      let got = min(room.count, bytes.count - position)
      _ = room.update(fromContentsOf: bytes[position..<position + got])
      position += got
      return got
    case .file(let file):
      // A file that grows meanwhile is read no further than it was checked for.
      let size = min(room.count, max(0, count - position))
      while true {
        let got = pread(file.descriptor, start, size, off_t(position))
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
      while filled < count, let got = take(into: .init(rebasing: buffer[filled...])), got > 0 {
        filled += got
      }
    }
  }
}
