/// What stands for a symbol on a terminal that has letters and little else.
///
/// Each symbol is replaced cell for cell, so that a page keeps its layout. Letters with accents stay.
public enum PlainSymbols {
  /// The scalar to show for a scalar: itself when it is a letter or in Latin-1, else an ASCII stand-in.
  public static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    if value < 0x80 { return scalar }
    if let known = table[scalar] { return known }
    switch value {
    case 0x2500...0x257F: return box(value)
    case 0x2580...0x259F: return "#"
    case 0x2800...0x28FF: return dots((value - 0x2800).nonzeroBitCount)
    case 0x2000...0x200A: return " "
    case 0x2010...0x2015: return "-"
    default: return value < 0x100 || scalar.properties.isAlphabetic ? scalar : "?"
    }
  }

  /// A text with the stand-ins of its symbols.
  public static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(replacement)))
  }

  /// Whether a scalar is a geometric shape or a Braille pattern, which fonts of consoles lack.
  static func isShape(_ scalar: Unicode.Scalar) -> Bool {
    (0x25A0...0x25FF).contains(scalar.value) || (0x2800...0x28FF).contains(scalar.value)
  }

  /// The line-drawing block: horizontals, verticals, and everything that joins them.
  private static func box(_ value: UInt32) -> Unicode.Scalar {
    switch value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2574, 0x2576, 0x2578, 0x257A: "-"
    case 0x2550: "="
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577: "|"
    case 0x2571: "/"
    case 0x2572: "\\"
    default: "+"
    }
  }

  /// A Braille pattern by the number of its dots: the map is drawn with them.
  private static func dots(_ count: Int) -> Unicode.Scalar {
    switch count {
    case 0: " "
    case 1...2: "."
    case 3...5: ":"
    default: "#"
    }
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{A0}": " ", "\u{202F}": " ", "\u{205F}": " ", "\u{3000}": " ",
    "«": "\"", "»": "\"", "“": "\"", "”": "\"", "„": "\"", "‹": "<", "›": ">",
    "‘": "'", "’": "'", "‚": "'", "′": "'", "″": "\"",
    "…": "~", "•": "*", "·": ".", "‣": ">", "◦": "o", "×": "x", "−": "-", "≈": "~", "≤": "<", "≥": ">",
    "←": "<", "→": ">", "↑": "^", "↓": "v", "↔": "-", "↕": "|", "⏎": "<", "↵": "<", "⇥": ">", "⇤": "<",
    "▲": "^", "▼": "v", "◀": "<", "▶": ">", "△": "^", "▽": "v", "▸": ">", "▾": "v", "◂": "<", "▴": "^",
    "●": "@", "○": "o", "◉": "*", "◆": "*", "◇": "o", "■": "#", "□": "o", "▪": "*", "▫": "o",
    "✓": "v", "✔": "v", "✗": "x", "✘": "x", "★": "*", "☆": "*", "☐": "o", "☑": "v", "☒": "x",
    "€": "E", "№": "#", "™": "T",
  ]
}
