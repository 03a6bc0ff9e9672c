/// A number that tells whether tables are the same as before.
///
/// Four multiplicative hashes side by side, eight bytes a step each, so that megabytes take a fraction of a
/// millisecond. It guards against a mistake, not against an enemy.
package struct Digest {
  /// How many bytes a step takes: what is added in parts is cut at multiples of it.
  package static let step = 32
  private static let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var first: UInt64 = 1
  private var second: UInt64 = 2
  private var third: UInt64 = 3
  private var fourth: UInt64 = 4
  private var size: UInt64 = 0

  /// Begins with nothing.
  package init() {}

  /// The number.
  var value: UInt64 {
    [first, second, third, fourth].reduce(0) { Self.mixed($0, $1) }
  }

  /// Adds some bytes of a table: a multiple of `step` of them, unless they are its last.
  package mutating func add(_ raw: UnsafeRawBufferPointer) {
    var offset = 0
    var (first, second, third, fourth) = (first, second, third, fourth)
    while offset + Self.step <= raw.count {
      first = Self.mixed(first, raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      second = Self.mixed(second, raw.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
      third = Self.mixed(third, raw.loadUnaligned(fromByteOffset: offset + 16, as: UInt64.self))
      fourth = Self.mixed(fourth, raw.loadUnaligned(fromByteOffset: offset + 24, as: UInt64.self))
      offset += Self.step
    }
    while offset < raw.count {
      first = Self.mixed(first, UInt64(raw[offset]))
      offset += 1
    }
    (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
    size += UInt64(raw.count)
  }

  /// Ends a table: where one ends and the next begins counts too.
  package mutating func endTable() {
    fourth = Self.mixed(fourth, size)
    size = 0
  }

  @inline(__always)
  private static func mixed(_ state: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word) &* prime
    return product ^ (product >> 29)
  }
}
