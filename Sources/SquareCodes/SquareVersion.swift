/// One of the forty sizes of a square, with how much it holds at the least redundancy.
struct SquareVersion: Hashable {
  /// The number, from 1 to 40.
  let number: Int

  /// All of them, the smallest first.
  static let all = (1...40).map(SquareVersion.init)

  /// How many modules a side has.
  var side: Int { 17 + 4 * number }

  /// How many bytes correct a block, for each version (ISO/IEC 18004, table 9, level L).
  private static let correcting = [
    7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30,
    30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
  ]
  /// Into how many blocks the bytes are parted, for each version (the same table).
  private static let parted = [
    1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17,
    18, 19, 19, 20, 21, 22, 24, 25,
  ]

  /// How many bytes correct each block.
  var correctingBytes: Int { Self.correcting[number - 1] }
  /// How many blocks there are.
  var blocks: Int { Self.parted[number - 1] }
  /// How many bytes of content there are.
  var dataBytes: Int { allBytes - blocks * correctingBytes }

  /// How many bytes the modules hold that are not of the pattern.
  var allBytes: Int {
    let crossings = alignments.count
    let ofAlignment = number == 1 ? 0 : (25 * crossings - 10) * crossings - 55
    let ofNumber = number < 7 ? 0 : 36
    return ((16 * number + 128) * number + 64 - ofAlignment - ofNumber) / 8
  }

  /// The rows, and the columns, on which the small squares of alignment have their middles (annex E).
  var alignments: [Int] {
    guard number > 1 else { return [] }
    let count = number / 7 + 2
    let step = number == 32 ? 26 : (4 * number + 2 * count + 1) / (2 * count - 2) * 2
    return [6] + (0..<count - 1).reversed().map { side - 7 - $0 * step }
  }
}
