/// What one cell shows: a scalar and at most two marks over it.
///
/// Packed into one word, so that a frame is a flat array that is cheap to make, copy and compare. Two marks are what
/// decomposed Vietnamese needs, the most of any living European or Asian orthography; a third is dropped.
public struct Glyph: Hashable, Sendable {
  /// Three scalars of 21 bits, the base in the lowest bits; 0 for the second cell of a wide glyph.
  private var bits: UInt64

  /// Makes a glyph without marks.
  public init(_ scalar: Unicode.Scalar) {
    bits = UInt64(scalar.value)
  }

  private init(bits: UInt64) {
    self.bits = bits
  }

  /// An empty cell.
  public static let blank = Glyph(" ")

  /// The second cell of a wide glyph, which shows nothing of its own.
  public static let continuation = Glyph(bits: 0)

  /// Puts a mark over the glyph, while there is room for one.
  public mutating func add(_ mark: Unicode.Scalar) {
    guard bits != 0 else { return }
    for shift: UInt64 in [21, 42] where bits >> shift == 0 {
      bits |= UInt64(mark.value) << shift
      return
    }
  }

  /// The scalars, the base first; none for a continuation.
  public var scalars: [Unicode.Scalar] {
    [0, 21, 42].compactMap { (shift: UInt64) in
      let value = UInt32(truncatingIfNeeded: bits >> shift & 0x1F_FFFF)
      return value == 0 ? nil : Unicode.Scalar(value)
    }
  }

  /// The scalar under the marks; nil for a continuation.
  public var base: Unicode.Scalar? {
    let value = UInt32(truncatingIfNeeded: bits & 0x1F_FFFF)
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  /// The values of the two marks, 0 where there is none.
  package var marks: (UInt32, UInt32) {
    (UInt32(truncatingIfNeeded: bits >> 21 & 0x1F_FFFF), UInt32(truncatingIfNeeded: bits >> 42 & 0x1F_FFFF))
  }

  /// The same glyph on another base.
  func replacing(base: Unicode.Scalar) -> Glyph {
    Glyph(bits: bits & ~0x1F_FFFF | UInt64(base.value))
  }
}
