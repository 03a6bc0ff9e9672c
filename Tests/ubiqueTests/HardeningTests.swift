import Foundation
import TestSupport
import Testing

/// The release program is hardened as Debian hardens its own, as its file says: the linker's flags alone prove nothing.
struct HardeningTests {
  /// What `make build` builds; `.ci/run` has it built by `make lint` before the tests.
  private static let program = ShippedAssets.folder + "/../.build/release/ubique"
  /// That, what draws sheets, and what sends counts, where they are built.
  private static let programs = ["", "-sheet", "-network"].map { program + $0 }
    .filter(FileManager.default.fileExists(atPath:))

  @Test(.enabled(if: !programs.isEmpty, "make build has not run"), arguments: programs)
  func aReleaseProgramIsHardened(program: String) throws {
    let file = try #require(ElfFile([UInt8](try Data(contentsOf: URL(filePath: program)))))
    #expect(file.weaknesses == [])
    #expect(file.segments.contains { $0.kind == .load && $0.flags == .read })
    #expect(file.segments.contains { $0.kind == .load && $0.flags == [.read, .execute] })
  }

  /// Whoever has the program need not know who built it, and where.
  @Test(.enabled(if: !programs.isEmpty, "make build has not run"), arguments: programs)
  func aReleaseProgramNamesNoFolderItWasBuiltIn(program: String) throws {
    let bytes = try Data(contentsOf: URL(filePath: program))
    #expect(bytes.range(of: Data("Swift".utf8)) != nil, "what is there is found")
    #expect(bytes.range(of: Data(ShippedAssets.root.utf8)) == nil)
  }

  private typealias Segment = ElfFile.Segment

  private static let sound = [
    Segment(kind: .load, flags: .read, offset: 0, size: 0x1000),
    Segment(kind: .load, flags: [.read, .execute], offset: 0x1000, size: 0x1000),
    Segment(kind: .load, flags: [.read, .write], offset: 0x2000, size: 0x1000),
    Segment(kind: .relro, flags: .read, offset: 0x2000, size: 0x800),
    Segment(kind: .stack, flags: [.read, .write], offset: 0, size: 0),
  ]

  @Test func aSoundFileHasNoWeakness() throws {
    #expect(try #require(ElfFile(ElfFile.bytes(Self.sound))).weaknesses == [])
    let dynamic = [Segment(kind: .dynamic, flags: .read, offset: 0x400, size: 32)]
    let bound = ElfFile.bytes(Self.sound + dynamic, dynamic: [(24, 0), (0, 0)])
    #expect(try #require(ElfFile(bound)).weaknesses == [])
    let fixed = ElfFile.bytes(Self.sound, type: 2)
    #expect(try #require(ElfFile(fixed)).weaknesses == ["it lies at one address"])
    for tag in [15, 29] as [UInt64] {
      let searching = ElfFile.bytes(Self.sound + dynamic, dynamic: [(24, 0), (tag, 1)])
      #expect(try #require(ElfFile(searching)).weaknesses == ["libraries are searched for beside it"])
    }
  }

  @Test(arguments: [
    (0, Segment(kind: .load, flags: [.read, .execute], offset: 0, size: 0x1000), "no read-only segment"),
    (
      1, Segment(kind: .load, flags: [.read, .write, .execute], offset: 0x1000, size: 0x1000),
      "a segment is writable and executable"
    ),
    (
      1, Segment(kind: .load, flags: [.read, .execute], offset: 0xFF0, size: 0x1010),
      "code shares a page with data"
    ),
    (3, Segment(kind: .other(4), flags: .read, offset: 0, size: 0), "no RELRO"),
    (
      4, Segment(kind: .stack, flags: [.read, .write, .execute], offset: 0, size: 0),
      "the stack is executable"
    ),
    (4, Segment(kind: .other(4), flags: .read, offset: 0, size: 0), "the stack is executable"),
    (4, Segment(kind: .dynamic, flags: .read, offset: 0x400, size: 32), "symbols are bound late"),
  ])
  func everyWeaknessIsSeen(place: Int, segment: ElfFile.Segment, weakness: String) throws {
    var segments = Self.sound
    segments[place] = segment
    let weaknesses = try #require(ElfFile(ElfFile.bytes(segments, dynamic: [(5, 1), (0, 0)]))).weaknesses
    #expect(weaknesses.contains(weakness), "\(weaknesses)")
  }

  @Test func whatIsNoElfFileIsNotRead() {
    #expect(ElfFile([]) == nil)
    #expect(ElfFile([UInt8]("#!/bin/sh\n".utf8)) == nil)
    #expect(ElfFile(Array(ElfFile.bytes(Self.sound).prefix(100))) == nil)
  }
}

/// What the headers of an ELF file for a machine of 64 bits, little end first, say of its segments (ELF-64, version 1.5;
/// the GNU kinds from the Linux Standard Base).
struct ElfFile {
  /// A segment, as it is mapped into memory.
  struct Segment: Hashable {
    /// What it is for.
    enum Kind: Hashable {
      case load, dynamic, stack, relro
      case other(UInt32)

      init(number: UInt32) {
        switch number {
        case 1: self = .load
        case 2: self = .dynamic
        case 0x6474_E551: self = .stack
        case 0x6474_E552: self = .relro
        default: self = .other(number)
        }
      }

      var number: UInt32 {
        switch self {
        case .load: 1
        case .dynamic: 2
        case .stack: 0x6474_E551
        case .relro: 0x6474_E552
        case .other(let number): number
        }
      }
    }

    /// What may be done with its memory.
    struct Flags: OptionSet, Hashable {
      let rawValue: UInt32
      static let execute = Flags(rawValue: 1)
      static let write = Flags(rawValue: 2)
      static let read = Flags(rawValue: 4)
    }

    let kind: Kind
    let flags: Flags
    let offset: Int
    let size: Int
  }

  private static let page = 4_096
  let segments: [Segment]
  private let bindsAtOnce, isMovable, searchesFolders: Bool

  /// Reads the headers; nil when the bytes are no such file, or cut.
  init?(_ bytes: [UInt8]) {
    func number(_ offset: Int, _ size: Int) -> UInt64 {
      bytes[offset..<offset + size].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    guard bytes.count >= 64, bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]) else { return nil }
    let (start, size, count) = (Int(number(32, 8)), Int(number(54, 2)), Int(number(56, 2)))
    guard size == 56, start + count * size <= bytes.count else { return nil }
    segments = (0..<count).map { index in
      let header = start + index * size
      return Segment(
        kind: Segment.Kind(number: UInt32(number(header, 4))),
        flags: Segment.Flags(rawValue: UInt32(number(header + 4, 4))), offset: Int(number(header + 8, 8)),
        size: Int(number(header + 32, 8)))
    }
    isMovable = number(16, 2) == 3  // ET_DYN
    let dynamic = segments.filter { $0.kind == .dynamic }.map { segment in
      stride(from: segment.offset, to: min(segment.offset + segment.size, bytes.count - 15), by: 16)
        .map { (tag: number($0, 8), value: number($0 + 8, 8)) }
    }
    // A program without a dynamic section has nothing left to bind when it starts.
    bindsAtOnce = dynamic.allSatisfy { entries in
      entries.contains { entry in
        switch entry.tag {
        case 24: true  // DT_BIND_NOW
        case 30: entry.value & 8 != 0  // DF_BIND_NOW
        case 0x6FFF_FFFB: entry.value & 1 != 0  // DF_1_NOW
        default: false
        }
      }
    }
    searchesFolders = dynamic.joined().contains { $0.tag == 15 || $0.tag == 29 }  // DT_RPATH, DT_RUNPATH
  }

  /// What is not hardened.
  var weaknesses: [String] {
    let loaded = segments.filter { $0.kind == .load }
    let code = loaded.filter { $0.flags.contains(.execute) }
    let isStackSafe = segments.contains { $0.kind == .stack && !$0.flags.contains(.execute) }
    let isShared = code.contains { code in
      loaded.contains { other in
        other != code && !other.flags.contains(.execute)
          && other.offset / Self.page <= (code.offset + code.size - 1) / Self.page
          && code.offset / Self.page <= (other.offset + other.size - 1) / Self.page
      }
    }
    return [
      loaded.contains { $0.flags == .read } ? nil : "no read-only segment",
      code.contains { $0.flags.contains(.write) } ? "a segment is writable and executable" : nil,
      isShared ? "code shares a page with data" : nil,
      segments.contains { $0.kind == .relro } ? nil : "no RELRO",
      isStackSafe ? nil : "the stack is executable",
      bindsAtOnce ? nil : "symbols are bound late",
      isMovable ? nil : "it lies at one address",
      searchesFolders ? "libraries are searched for beside it" : nil,
    ].compactMap { $0 }
  }

  /// A file that is nothing but headers, to try the reading on; its dynamic section stands at 0x400.
  static func bytes(
    _ segments: [Segment], dynamic: [(tag: UInt64, value: UInt64)] = [], type: UInt16 = 3
  ) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 0x1000)
    func put(_ value: some FixedWidthInteger, at offset: Int) {
      withUnsafeBytes(of: value.littleEndian) { bytes.replaceSubrange(offset..<offset + $0.count, with: $0) }
    }
    bytes.replaceSubrange(0..<6, with: [0x7F, 0x45, 0x4C, 0x46, 2, 1])
    put(type, at: 16)
    put(UInt64(64), at: 32)
    put(UInt16(56), at: 54)
    put(UInt16(segments.count), at: 56)
    for (index, segment) in segments.enumerated() {
      put(segment.kind.number, at: 64 + index * 56)
      put(segment.flags.rawValue, at: 64 + index * 56 + 4)
      put(UInt64(segment.offset), at: 64 + index * 56 + 8)
      put(UInt64(segment.size), at: 64 + index * 56 + 32)
    }
    for (index, entry) in dynamic.enumerated() {
      put(entry.tag, at: 0x400 + index * 16)
      put(entry.value, at: 0x400 + index * 16 + 8)
    }
    return bytes
  }
}
