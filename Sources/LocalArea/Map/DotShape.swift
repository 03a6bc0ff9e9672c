/// The characters that dots are shown by.
enum DotShape {
  /// The Braille pattern of the dots of a cell.
  static func braille(_ dots: UInt8) -> Character {
    Unicode.Scalar(0x2800 + UInt32(dots)).map { Character($0) } ?? " "
  }

  /// The ASCII character whose shape is nearest to the dots of a cell.
  static func ascii(_ dots: UInt8) -> Character { nearest[Int(dots)] }

  /// Characters with the dots that they cover, the plainest first: of equally near ones the first is taken.
  private static let shapes: [(Character, UInt8)] = [
    (" ", 0), (".", 0x40), (".", 0x80), (".", 0xC0), ("'", 0x01), ("'", 0x08), ("'", 0x09), ("-", 0x12),
    ("-", 0x24),
    ("-", 0x36), ("_", 0xC0), ("|", 0x47), ("|", 0xB8), ("/", 0x5C), ("/", 0x78), ("/", 0x6C), ("/", 0xD8),
    ("\\", 0xA3), ("\\", 0x87), ("\\", 0x93), ("\\", 0xC7), (",", 0xA0), (",", 0x60), ("`", 0x11),
    ("`", 0x0A),
    ("(", 0x8E), (")", 0x71), ("r", 0x4F), ("\"", 0x1B), ("=", 0xED), ("L", 0xC7), ("J", 0xF8), (":", 0x22),
    (":", 0x44),
    ("#", 0xFF),
  ]

  private static let nearest: [Character] = (0...255).map { dots in
    var best = (character: Character("#"), distance: Int.max)
    for (character, shape) in shapes {
      let distance = (UInt8(dots) ^ shape).nonzeroBitCount
      if distance < best.distance { best = (character, distance) }
    }
    return dots != 0 && best.character == " " ? "." : best.character
  }
}
