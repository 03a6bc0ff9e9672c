import CQrencode
import Glibc

/// A text as a square that telephones read (QR code, ISO/IEC 18004), by libqrencode.
struct SquareCode {
  /// How many modules a side has, without the quiet zone.
  let side: Int
  /// Whether each module is dark, row by row.
  private let dark: [Bool]

  /// The modules of nothing that stand around it on each side, as the standard wants it.
  static let quiet = 4

  /// The square of a text, with the least redundancy; nil for a text that is too long.
  init?(_ text: String) {
    guard let code = QRcode_encodeString(text, 0, QR_ECLEVEL_L, QR_MODE_8, 1) else { return nil }
    defer { QRcode_free(code) }
    side = Int(code.pointee.width)
    dark = (0..<side * side).map { code.pointee.data[$0] & 1 == 1 }
  }

  /// The columns of a row that are dark, those side by side together.
  func darkRuns(in row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for column in 0..<side where dark[row * side + column] {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }
}
