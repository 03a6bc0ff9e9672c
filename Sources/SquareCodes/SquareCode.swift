/// A text as a square that telephones read (QR code, ISO/IEC 18004): which of its modules are dark.
///
/// It has the least redundancy (level L): what is on a screen is neither torn nor stained, and fewer modules are larger.
public struct SquareCode: Hashable, Sendable {
  /// How many modules a side has, without the quiet zone.
  public let side: Int
  /// Whether each module is dark, row by row.
  private let dark: [Bool]

  /// The light modules around a square, on each side: as the standard wants it, and the fewest that telephones need.
  public static let quiet = 4, leastQuiet = 2

  /// The square of a text; nil for one that no square of so many modules a side holds.
  ///
  /// - Parameter mostSide: The most modules that a side may have, without the quiet zone; the largest square has 177.
  public init?(_ text: String, mostSide: Int = 177) {
    let content = SquareContent(text)
    guard let version = SquareVersion.all.first(where: { content.bits(in: $0) <= 8 * $0.dataBytes }),
      version.side <= mostSide
    else { return nil }
    self.init(version, Redundancy.woven(content.bytes(in: version), version))
  }

  /// The square of bytes, with the mask under which its pattern is easiest to read.
  private init(_ version: SquareVersion, _ bytes: [UInt8]) {
    var ground = SquareDrawing(version)
    ground.lay(bytes)
    let masked = (0..<8).map { ground.masked($0) }
    var best = (drawing: ground, penalty: Int.max)
    for drawing in masked {
      let penalty = drawing.penalty
      if penalty < best.penalty { best = (drawing, penalty) }
    }
    side = version.side
    dark = best.drawing.dark
  }

  /// Whether the module in a row and a column is dark; those around the square are light.
  public func isDark(row: Int, column: Int) -> Bool {
    (0..<side).contains(row) && (0..<side).contains(column) && dark[row * side + column]
  }
}
