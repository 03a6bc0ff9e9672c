/// How many cells a text takes on a terminal.
///
/// A terminal moves its cursor by the sum of `wcwidth` over the scalars, so that is what is counted here: not
/// graphemes, and not what a font would draw. `ubique` keeps emoji, flags and variation selectors out of its words.
public enum TextWidth {
  /// What a scalar does on a screen.
  public enum Effect: Hashable, Sendable {
    /// It fills one or two cells.
    case fills(Int)
    /// It is drawn over the cell before it, such as U+0301 COMBINING ACUTE ACCENT.
    case marks
    /// It is never sent: controls, joiners, directions, variation selectors.
    case vanishes
  }

  /// What a scalar does on a screen.
  public static func effect(of scalar: Unicode.Scalar) -> Effect {
    let value = scalar.value
    if value < 0x300 {
      return value < 0x20 || (0x7F..<0xA0).contains(value) ? .vanishes : .fills(1)
    }
    if contains(value, in: zeroRanges) {
      return scalar.properties.isDefaultIgnorableCodePoint ? .vanishes : .marks
    }
    if value == 0x2028 || value == 0x2029 || fillers.contains(value) { return .vanishes }
    return .fills(value >= 0x1100 && contains(value, in: wideRanges) ? 2 : 1)
  }

  /// The cells that a scalar takes: 0, 1 or 2.
  public static func cells(of scalar: Unicode.Scalar) -> Int {
    if case .fills(let cells) = effect(of: scalar) { cells } else { 0 }
  }

  /// The cells that a text takes on one line; controls and line breaks count for nothing.
  public static func cells(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + cells(of: $1) }
  }

  /// Letters of Hangul without a form, which C libraries count as letters or as nothing, by their version: what is not
  /// sent moves no cursor.
  static let fillers: [UInt32] = [0x3164, 0xFFA0]

  /// Whether a value lies in one of the sorted runs of a table.
  private static func contains(_ value: UInt32, in table: [UInt32]) -> Bool {
    var low = 0
    var high = table.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value > table[2 * middle + 1] { low = middle + 1 } else { high = middle }
    }
    return 2 * low < table.count && value >= table[2 * low]
  }
}
