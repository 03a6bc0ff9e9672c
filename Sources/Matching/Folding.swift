/// Folds text to the letters people would type without care: lower case, no accents, no ligatures.
///
/// `Œ` becomes `oe`, a combining accent vanishes, and whatever is neither letter nor digit parts words:
/// hyphens, apostrophes and spaces of every kind count as one.
package enum Folding {
  /// What one character of the text folds to.
  package enum Unit {
    /// One letter or digit.
    case one(UInt8)
    /// Two letters, of a ligature.
    case two(UInt8, UInt8)
    /// A mark upon the letter before.
    case nothing
    /// Anything that parts words.
    case gap
  }

  /// The letters of U+00C0 to U+00FF; `A` stands for ae, `S` for ss, `*` for a gap.
  private static let latin: StaticString = "aaaaaaAceeeeiiiidnooooo*ouuuuytSaaaaaaAceeeeiiiidnooooo*ouuuuyty"
  /// The letters of U+0100 to U+017F; `O` stands for oe.
  private static let extended: StaticString =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"

  /// Folds the character that starts at a place of UTF-8 text, and moves the place behind it.
  package static func next(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Unit {
    let byte = bytes[index]
    index += 1
    if byte &- UInt8(ascii: "a") < 26 { return .one(byte) }
    if byte < 0x80 {
      if byte &- UInt8(ascii: "A") < 26 { return .one(byte | 0x20) }
      return byte &- UInt8(ascii: "0") < 10 ? .one(byte) : .gap
    }
    return unusual(byte, bytes, &index)
  }

  /// Folds a character beyond ASCII whose first byte is already read.
  private static func unusual(_ lead: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Unit
  {
    let next: UInt8 = index < bytes.count ? bytes[index] : 0
    var following = 0
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 {
      index += 1
      following += 1
    }
    guard following == 1 else { return .gap }
    let low = next & 0x3F
    let letter: UInt8
    switch lead {
    case 0xC3: letter = latin.utf8Start[Int(low)]
    case 0xC4: letter = extended.utf8Start[Int(low)]
    case 0xC5: letter = extended.utf8Start[Int(low) + 64]
    case 0xCC: return .nothing
    case 0xCD: return low < 0x30 ? .nothing : .gap
    default: return .gap
    }
    switch letter {
    case UInt8(ascii: "A"): return .two(UInt8(ascii: "a"), UInt8(ascii: "e"))
    case UInt8(ascii: "O"): return .two(UInt8(ascii: "o"), UInt8(ascii: "e"))
    case UInt8(ascii: "S"): return .two(UInt8(ascii: "s"), UInt8(ascii: "s"))
    case UInt8(ascii: "*"): return .gap
    default: return .one(letter)
    }
  }

  /// The first letter or digit of a text, folded; nil when it has none.
  package static func firstLetter(of text: String) -> UInt8? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        switch next(bytes, &index) {
        case .one(let letter), .two(let letter, _): return letter
        case .nothing, .gap: continue
        }
      }
      return nil
    }
  }

  /// The words of a text, folded, with runs of digits parted from letters.
  package static func words(_ text: String) -> [FoldedWord] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var words: [FoldedWord] = []
      var follows = false
      var index = 0
      func add(_ letter: UInt8) {
        let isDigit = letter <= UInt8(ascii: "9")
        if follows, let last = words.indices.last, words[last].isNumber == isDigit {
          words[last].letters.append(letter)
        } else {
          words.append(FoldedWord(letters: [letter], isNumber: isDigit, isGlued: follows))
        }
        follows = true
      }
      while index < bytes.count {
        switch next(bytes, &index) {
        case .one(let letter): add(letter)
        case .two(let first, let second):
          add(first)
          add(second)
        case .nothing: break
        case .gap: follows = false
        }
      }
      return words
    }
  }
}

/// A folded word of what was typed.
package struct FoldedWord: Hashable, Sendable {
  /// Lower-case letters, or digits.
  package var letters: [UInt8]
  /// Whether it is made of digits.
  package let isNumber: Bool
  /// Whether it follows the word before without a gap, as `e` follows `18` in `18e`.
  package let isGlued: Bool

  /// Makes a word of letters folded already.
  package init(letters: [UInt8], isNumber: Bool, isGlued: Bool) {
    self.letters = letters
    self.isNumber = isNumber
    self.isGlued = isGlued
  }

  /// The word as text.
  package var text: String { String(decoding: letters, as: UTF8.self) }

  /// The number, for a word of digits.
  package var number: Int? { isNumber && letters.count <= 9 ? Int(text) : nil }
}
