import Curses
import Screen

/// Keys come out of bytes the same however these are cut; nothing typed is a control character.
enum KeyFuzz {
  static func run(_ bytes: [UInt8]) {
    for isUTF8 in [true, false] {
      let whole = keys(of: [bytes[...]], isUTF8)
      for key in whole { check(key) }
      let cut = Int(bytes.first ?? 0) % (bytes.count + 1)
      require(keys(of: [bytes[..<cut], bytes[cut...]], isUTF8) == whole, "cut at \(cut), the keys differ")
    }
  }

  private static func keys(of parts: [ArraySlice<UInt8>], _ isUTF8: Bool) -> [Key] {
    var decoder = KeyDecoder(described: [(Array("\u{1B}[1;2Z".utf8), .backTab)], isUTF8: isUTF8)
    for part in parts { decoder.feed(part) }
    decoder.flush()
    var keys: [Key] = []
    while let key = decoder.next() { keys.append(key) }
    return keys
  }

  private static func check(_ key: Key) {
    switch key {
    case .character(let character):
      require(
        !character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }, "a control is typed")
    case .paste(let text):
      let isPlain = text.unicodeScalars.allSatisfy { $0 == "\n" || TextWidth.effect(of: $0) != .vanishes }
      require(isPlain, "a control is pasted")
    case .function(let number): require((1...24).contains(number), "there is no F\(number)")
    default: break
    }
  }
}
