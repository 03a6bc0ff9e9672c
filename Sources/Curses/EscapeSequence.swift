internal import Screen

/// An escape sequence on its way, byte by byte: a key, a mouse report, the beginning of a paste, or an answer of the
/// terminal, which is swallowed.
struct EscapeSequence {
  /// What a byte was to a sequence.
  enum Step {
    /// It belonged to it; the sequence goes on, or has ended.
    case taken
    /// It ended the mark with which a paste begins.
    case pasteBegan
    /// It was pressed with Alt, and ended the sequence.
    case alternate
    /// It cut the sequence off, and stands for itself.
    case cutOff
  }

  /// Sequences from the terminal's description; they win over the general rules.
  private let described: [(sequence: [UInt8], key: Key)]
  /// What has come of it, from its Esc; empty when no sequence is on its way.
  private var bytes: [UInt8] = []

  init(described: [(sequence: [UInt8], key: Key)]) { self.described = described }

  /// Whether one is on its way.
  var isOpen: Bool { !bytes.isEmpty }

  /// Whether an answer of the terminal has begun for certain, which may come in pieces.
  var isWithinReply: Bool { isReply && bytes.count > 2 }

  // MARK: Beginning and end

  /// Begins with Esc.
  mutating func begin() { bytes = [0x1B] }

  /// Begins with a control of one byte (C1), as Esc and a letter do: SS3, DCS, SOS, CSI, OSC, PM or APC; false when the
  /// byte is none of them.
  mutating func begin(with byte: UInt8) -> Bool {
    guard [0x8F, 0x90, 0x98, 0x9B, 0x9D, 0x9E, 0x9F].contains(byte) else { return false }
    bytes = [0x1B, byte - 0x40]
    return true
  }

  /// Gives up waiting: a lone Esc is the Esc key, an unfinished sequence is swallowed.
  mutating func flush(_ keys: inout [Key]) {
    if bytes.allSatisfy({ $0 == 0x1B }) { keys += bytes.map { _ in .escape } }
    bytes = []
  }

  /// Forgets what has come of it.
  mutating func forget() { bytes = [] }

  private mutating func finish(_ key: Key?, _ keys: inout [Key]) {
    if let key { keys.append(key) }
    bytes = []
  }

  // MARK: Bytes

  /// Takes the next byte in, and adds the keys that are whole by it.
  mutating func take(_ byte: UInt8, _ keys: inout [Key]) -> Step {
    if isReply { return takeReply(byte, &keys) }
    if byte == 0x1B, !isMouseReport {
      // A second Esc may begin a sequence with Alt; a third says that the first was a key. Any other cuts a sequence off.
      if bytes.count == 2, bytes[1] == 0x1B { keys.append(.escape) }
      bytes = bytes.count <= 2 && bytes.last == 0x1B ? [byte, byte] : [byte]
      return .taken
    }
    if bytes.count == 2, bytes[1] == 0x1B {
      if byte != UInt8(ascii: "["), byte != UInt8(ascii: "O") { keys.append(.escape) }
      bytes = [0x1B]
    }
    bytes.append(byte)
    if let key = described.last(where: { $0.sequence == bytes })?.key {
      finish(key, &keys)
      return .taken
    }
    switch bytes[1] {
    case UInt8(ascii: "["): return takeControlSequence(&keys)
    case UInt8(ascii: "O"):
      if bytes.count == 3 { finish(KeySequences.single(byte), &keys) }
      return .taken
    default:
      if isReply { return .taken }
      bytes = []
      return .alternate
    }
  }

  /// Whether the bytes begin the old mouse report, whose three bytes may have any value.
  private var isMouseReport: Bool {
    bytes.count >= 3 && bytes[1] == UInt8(ascii: "[") && bytes[2] == UInt8(ascii: "M")
  }

  private mutating func takeControlSequence(_ keys: inout [Key]) -> Step {
    guard bytes.count > 2, let last = bytes.last else { return .taken }
    if isMouseReport {
      guard bytes.count == 6 else { return .taken }
      finish(
        KeySequences.mouse(button: Int(bytes[3]) - 32, column: Int(bytes[4]) - 32, row: Int(bytes[5]) - 32),
        &keys)
      return .taken
    }
    if bytes.count == 3, last == UInt8(ascii: "[") { return .taken }
    let isLinuxFunction = bytes[2] == UInt8(ascii: "[")
    // 0x40…0x7E ends a sequence; rxvt ends shifted keys, one number, by a dollar sign.
    let isShifted =
      last == UInt8(ascii: "$") && bytes[2...].dropLast().allSatisfy { (0x30...0x39).contains($0) }
    let ends = (0x40...0x7E).contains(last) || (isShifted && bytes.count > 3)
    if ends {
      let body = bytes[2...]
      if BracketedPaste.begins(body) {
        bytes = []
        return .pasteBegan
      }
      finish(
        isLinuxFunction ? KeySequences.linuxFunction(last) : KeySequences.control(body.dropLast(), last),
        &keys)
    } else if !(0x20...0x3F).contains(last) || bytes.count > 32 {
      // Not a sequence after all.
      finish(KeySequences.character(last), &keys)
    }
    return .taken
  }

  // MARK: Answers of the terminal

  /// Whether the bytes begin an answer of the terminal (OSC, DCS, APC, PM, SOS): no key, and as long as it likes.
  private var isReply: Bool { bytes.count >= 2 && "]P_^X".utf8.contains(bytes[1]) }

  /// Swallows an answer up to its end, BEL, Esc \\ or ST; another sequence, or a key such as Enter, cuts it off.
  private mutating func takeReply(_ byte: UInt8, _ keys: inout [Key]) -> Step {
    let wasEscape = bytes.count > 2 && bytes.last == 0x1B
    // In UTF-8 the byte of ST can end a letter, and is the second of two for ST itself.
    let endsAlone = bytes.last.map { $0 < 0x80 || $0 == 0xC2 } ?? true
    let isEnd = byte == 0x07 || wasEscape && byte == UInt8(ascii: "\\") || byte == 0x9C && endsAlone
    if isEnd {
      bytes = []
      return .taken
    }
    if wasEscape {
      bytes = [0x1B]
      return take(byte, &keys)
    }
    if byte < 0x20 && byte != 0x1B || bytes.count == 2 && !Self.begins(byte, bytes[1]) {
      bytes = []
      return .cutOff
    }
    // Only the last byte tells where it ends.
    bytes = [bytes[0], bytes[1], byte]
    return .taken
  }

  /// Whether a byte can stand first in an answer; else somebody pressed a letter with Alt, and then this key.
  private static func begins(_ byte: UInt8, _ kind: UInt8) -> Bool {
    switch kind {
    case UInt8(ascii: "]"): byte == 0x1B || "0123456789lLI".utf8.contains(byte)
    case UInt8(ascii: "P"): byte == 0x1B || "0123456789>=!$+?|".utf8.contains(byte)
    default: true
    }
  }
}
