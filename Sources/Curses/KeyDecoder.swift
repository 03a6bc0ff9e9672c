package import Screen

/// Turns what a terminal sends into keys, however the bytes are cut into reads.
///
/// It knows ECMA-48 control sequences as xterm, rxvt, tmux and the Linux console use them, and what the terminal's
/// description adds to that. Sequences that it does not know are swallowed, so that they never become typed text.
package struct KeyDecoder {
  /// What an unfinished input is waiting for.
  package enum Waiting {
    /// Nothing: what follows stands for itself, or the rest of a letter will come or will not.
    case nothing
    /// The rest of a sequence; if it does not come soon, somebody pressed Esc.
    case sequence
    /// The rest of an answer of the terminal, which may come in pieces.
    case reply
    /// The rest of a paste.
    case paste
  }

  private let described: [(sequence: [UInt8], key: Key)]
  private let isUTF8: Bool
  private var pending: [UInt8] = []
  private var pasted: [UInt8]?
  /// How much of the mark that ends a paste stands at its end.
  private var endSeen = 0
  /// Whether the letter on its way is held down with Alt, and so is no text.
  private var isAlternate = false
  private var keys: [Key] = []
  private var first = 0

  /// The most bytes that a paste may have; the rest is left out.
  private static let pasteLimit = 100_000
  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)

  /// Makes a decoder.
  ///
  /// - Parameters:
  ///   - described: Sequences from the terminal's description; they win over the general rules.
  ///   - isUTF8: Whether letters arrive as UTF-8; else each byte is one of Latin-1.
  package init(described: [(sequence: [UInt8], key: Key)] = [], isUTF8: Bool = true) {
    self.described = described
    self.isUTF8 = isUTF8
  }

  /// What the input ends in the middle of.
  package var waiting: Waiting {
    if pasted != nil { return .paste }
    guard pending.first == 0x1B else { return .nothing }
    return isReply && pending.count > 2 ? .reply : .sequence
  }

  /// Whether a key is ready.
  package var hasKeys: Bool { first < keys.count }

  /// The next key, nil when more bytes are needed.
  package mutating func next() -> Key? {
    guard hasKeys else {
      keys.removeAll(keepingCapacity: true)
      first = 0
      return nil
    }
    defer { first += 1 }
    return keys[first]
  }

  /// Takes bytes in.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if pasted != nil { paste(byte) } else { take(byte) }
    }
  }

  /// Gives up waiting: a lone Esc is the Esc key, an unfinished sequence is swallowed, a paste ends.
  package mutating func flush() {
    if pasted != nil {
      endPaste()
    } else if pending.first == 0x1B {
      if pending.allSatisfy({ $0 == 0x1B }) { keys += pending.map { _ in .escape } }
      pending = []
    }
  }

  /// Forgets what the input ends in the middle of; what follows begins anew.
  package mutating func forget() {
    pending = []
    pasted = nil
    endSeen = 0
    isAlternate = false
  }

  private mutating func take(_ byte: UInt8) {
    if pending.isEmpty, introduces(byte) { return }
    if pending.isEmpty, byte < 0x80, byte != 0x1B {
      if let key = control(byte) ?? printable(Unicode.Scalar(byte)) { keys.append(key) }
      return
    }
    if pending.first == 0x1B {
      takeSequence(byte)
    } else {
      takeLetter(byte)
    }
  }

  // MARK: Letters

  private mutating func takeLetter(_ byte: UInt8) {
    if byte == 0x1B {
      pending = [byte]
      return
    }
    guard isUTF8 else {
      type(Unicode.Scalar(byte))
      return
    }
    if !pending.isEmpty, byte & 0xC0 != 0x80 {
      // The letter was never finished.
      pending = []
      take(byte)
      return
    }
    pending.append(byte)
    let length =
      switch pending[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard pending.count >= length else { return }
    if length > 1, let text = String(validating: pending, as: UTF8.self) {
      pending = []
      for scalar in text.unicodeScalars where !(scalar.value < 0xA0 && introduces(UInt8(scalar.value))) {
        type(scalar)
      }
      return
    }
    pending = []
  }

  /// Whether a control of one byte (C1) begins a sequence, as Esc and a letter do: SS3, DCS, SOS, CSI, OSC, PM or APC.
  private mutating func introduces(_ byte: UInt8) -> Bool {
    guard [0x8F, 0x90, 0x98, 0x9B, 0x9D, 0x9E, 0x9F].contains(byte) else { return false }
    pending = [0x1B, byte - 0x40]
    // Alt was held with this, not with the letter that comes after it.
    isAlternate = false
    return true
  }

  /// Adds a typed scalar; a mark joins the letter typed just before it.
  private mutating func type(_ scalar: Unicode.Scalar) {
    if isAlternate {
      isAlternate = false
    } else if TextWidth.effect(of: scalar) == .marks, hasKeys, case .character(let base)? = keys.last {
      keys[keys.count - 1] = .character(Character(String(base) + String(Character(scalar))))
    } else if let key = printable(scalar) {
      keys.append(key)
    }
  }

  private func printable(_ scalar: Unicode.Scalar) -> Key? {
    TextWidth.effect(of: scalar) == .vanishes ? nil : .character(Character(scalar))
  }

  private func control(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x03: .interrupt
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1A: .suspend
    case 0x01...0x19: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: nil
    }
  }

  // MARK: Sequences

  private mutating func takeSequence(_ byte: UInt8) {
    if isReply { return takeReply(byte) }
    if byte == 0x1B, !isMouseReport {
      // A second Esc may begin a sequence with Alt; a third says that the first was a key. Any other cuts a sequence off.
      if pending.count == 2, pending[1] == 0x1B { keys.append(.escape) }
      pending = pending.count <= 2 && pending.last == 0x1B ? [byte, byte] : [byte]
      return
    }
    if pending.count == 2, pending[1] == 0x1B {
      if byte != UInt8(ascii: "["), byte != UInt8(ascii: "O") { keys.append(.escape) }
      pending = [0x1B]
    }
    pending.append(byte)
    if let key = described.last(where: { $0.sequence == pending })?.key {
      finish(key)
      return
    }
    switch pending[1] {
    case UInt8(ascii: "["): takeControlSequence()
    case UInt8(ascii: "O"): if pending.count == 3 { finish(KeySequences.single(byte)) }
    default: if !isReply { takeAlternate(byte) }
    }
  }

  /// A key held down with Alt: with Backspace it takes back a word, with a letter it is nothing of ours.
  private mutating func takeAlternate(_ byte: UInt8) {
    pending = []
    switch byte {
    case 0x08, 0x7F: keys.append(.control("w"))
    case 0x20..<0x7F: break
    case 0x80...:
      isAlternate = true
      take(byte)
      // A byte that begins no letter is nothing.
      if pending.isEmpty { isAlternate = false }
    default:
      keys.append(.escape)
      take(byte)
    }
  }

  /// Whether the bytes begin an answer of the terminal (OSC, DCS, APC, PM, SOS): no key, and as long as it likes.
  private var isReply: Bool { pending.count >= 2 && "]P_^X".utf8.contains(pending[1]) }

  /// Swallows an answer up to its end, BEL, Esc \\ or ST; another sequence, or a key such as Enter, cuts it off.
  private mutating func takeReply(_ byte: UInt8) {
    let wasEscape = pending.count > 2 && pending.last == 0x1B
    if byte == 0x07 || wasEscape && byte == UInt8(ascii: "\\") { return pending = [] }
    // In UTF-8 the same byte can end a letter.
    if byte == 0x9C, pending.last ?? 0 < 0x80 { return pending = [] }
    if wasEscape {
      pending = [0x1B]
      return takeSequence(byte)
    }
    if byte < 0x20 && byte != 0x1B || pending.count == 2 && !Self.begins(byte, pending[1]) {
      pending = []
      return take(byte)
    }
    // Only the last byte tells where it ends.
    pending = [pending[0], pending[1], byte]
  }

  /// Whether a byte can stand first in an answer; else somebody pressed a letter with Alt, and then this key.
  private static func begins(_ byte: UInt8, _ kind: UInt8) -> Bool {
    switch kind {
    case UInt8(ascii: "]"): byte == 0x1B || "0123456789lLI".utf8.contains(byte)
    case UInt8(ascii: "P"): byte == 0x1B || "0123456789>=!$+?|".utf8.contains(byte)
    default: true
    }
  }

  /// Whether the bytes begin the old mouse report, whose three bytes may have any value.
  private var isMouseReport: Bool {
    pending.count >= 3 && pending[1] == UInt8(ascii: "[") && pending[2] == UInt8(ascii: "M")
  }

  private mutating func takeControlSequence() {
    guard pending.count > 2, let last = pending.last else { return }
    if isMouseReport {
      guard pending.count == 6 else { return }
      finish(
        KeySequences.mouse(
          button: Int(pending[3]) - 32, column: Int(pending[4]) - 32, row: Int(pending[5]) - 32))
      return
    }
    if pending.count == 3, last == UInt8(ascii: "[") { return }
    let isLinuxFunction = pending[2] == UInt8(ascii: "[")
    // 0x40…0x7E ends a sequence; rxvt ends shifted keys, one number, by a dollar sign.
    let isShifted =
      last == UInt8(ascii: "$") && pending[2...].dropLast().allSatisfy { (0x30...0x39).contains($0) }
    let ends = (0x40...0x7E).contains(last) || (isShifted && pending.count > 3)
    if ends {
      let body = pending[2...]
      if body.elementsEqual("200~".utf8) {
        pending = []
        pasted = []
        return
      }
      finish(isLinuxFunction ? KeySequences.linuxFunction(last) : KeySequences.control(body.dropLast(), last))
    } else if !(0x20...0x3F).contains(last) || pending.count > 32 {
      // Not a sequence after all.
      pending = []
      if let key = control(last) { keys.append(key) }
    }
  }

  private mutating func finish(_ key: Key?) {
    if let key { keys.append(key) }
    pending = []
  }

  // MARK: Pastes

  private mutating func paste(_ byte: UInt8) {
    // Room for the mark too, so that a part of it is never taken for text.
    if pasted?.count ?? 0 < Self.pasteLimit + Self.pasteEnd.count { pasted?.append(byte) }
    endSeen = byte == Self.pasteEnd[endSeen] ? endSeen + 1 : byte == Self.pasteEnd[0] ? 1 : 0
    guard endSeen == Self.pasteEnd.count else { return }
    if pasted?.suffix(endSeen).elementsEqual(Self.pasteEnd) == true { pasted?.removeLast(endSeen) }
    endPaste()
  }

  private mutating func endPaste() {
    let bytes = (pasted ?? []).prefix(Self.pasteLimit)
    pasted = nil
    endSeen = 0
    let text =
      isUTF8 ? String(decoding: bytes, as: UTF8.self) : String(bytes.map { Character(Unicode.Scalar($0)) })
    var kept = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "\r" || (scalar == "\n" && previous != "\r") {
        kept.append("\n")
      } else if scalar == "\t" {
        kept.append(" ")
      } else if TextWidth.effect(of: scalar) != .vanishes {
        kept.append(scalar)
      }
      previous = scalar
    }
    keys.append(.paste(String(kept)))
  }
}
