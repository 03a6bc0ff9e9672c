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

  private let isUTF8: Bool
  // One of these at most is on its way.
  private var letter: [UInt8] = []
  private var sequence: EscapeSequence
  private var paste: BracketedPaste?
  /// Whether the letter on its way is held down with Alt, and so is no text.
  private var isAlternate = false
  private var keys: [Key] = []
  private var first = 0

  /// Makes a decoder.
  ///
  /// - Parameters:
  ///   - described: Sequences from the terminal's description; they win over the general rules.
  ///   - isUTF8: Whether letters arrive as UTF-8; else each byte is one of Latin-1.
  package init(described: [(sequence: [UInt8], key: Key)] = [], isUTF8: Bool = true) {
    sequence = EscapeSequence(described: described)
    self.isUTF8 = isUTF8
  }

  /// What the input ends in the middle of.
  package var waiting: Waiting {
    if paste != nil { return .paste }
    guard sequence.isOpen else { return .nothing }
    return sequence.isWithinReply ? .reply : .sequence
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
      if let ends = paste?.take(byte) {
        if ends { endPaste() }
      } else {
        take(byte)
      }
    }
  }

  /// Gives up waiting: a lone Esc is the Esc key, an unfinished sequence is swallowed, a paste ends.
  package mutating func flush() {
    if paste != nil { endPaste() } else { sequence.flush(&keys) }
  }

  /// Forgets what the input ends in the middle of; what follows begins anew.
  package mutating func forget() {
    letter = []
    sequence.forget()
    paste = nil
    isAlternate = false
  }

  private mutating func take(_ byte: UInt8) {
    if sequence.isOpen { return takeSequence(byte) }
    if letter.isEmpty {
      if introduces(byte) { return }
      if byte < 0x80, byte != 0x1B {
        if let key = KeySequences.character(byte) ?? printable(Unicode.Scalar(byte)) { keys.append(key) }
        return
      }
    }
    takeLetter(byte)
  }

  // MARK: Letters

  private mutating func takeLetter(_ byte: UInt8) {
    if byte == 0x1B {
      letter = []
      sequence.begin()
      return
    }
    guard isUTF8 else {
      type(Unicode.Scalar(byte))
      return
    }
    if !letter.isEmpty, byte & 0xC0 != 0x80 {
      // The letter was never finished.
      letter = []
      take(byte)
      return
    }
    letter.append(byte)
    let length =
      switch letter[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard letter.count >= length else { return }
    if length > 1, let text = String(validating: letter, as: UTF8.self) {
      letter = []
      for scalar in text.unicodeScalars where !(scalar.value < 0xA0 && introduces(UInt8(scalar.value))) {
        type(scalar)
      }
      return
    }
    letter = []
  }

  /// Whether a control of one byte begins a sequence.
  private mutating func introduces(_ byte: UInt8) -> Bool {
    guard sequence.begin(with: byte) else { return false }
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

  // MARK: Sequences and pastes

  private mutating func takeSequence(_ byte: UInt8) {
    switch sequence.take(byte, &keys) {
    case .taken: break
    case .pasteBegan: paste = BracketedPaste()
    case .alternate: takeAlternate(byte)
    case .cutOff: take(byte)
    }
  }

  /// A key held down with Alt: with Backspace it takes back a word, with a letter it is nothing of ours.
  private mutating func takeAlternate(_ byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: keys.append(.control("w"))
    case 0x20..<0x7F: break
    case 0x80...:
      isAlternate = true
      take(byte)
      // A byte that begins no letter is nothing.
      if letter.isEmpty { isAlternate = false }
    default:
      keys.append(.escape)
      take(byte)
    }
  }

  private mutating func endPaste() {
    if let paste { keys.append(.paste(paste.text(isUTF8: isUTF8))) }
    paste = nil
  }
}
