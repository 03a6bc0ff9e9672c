/// What lets a reader mend what it misread: Reed and Solomon's code over 256 values (ISO/IEC 18004, 7.5).
enum Redundancy {
  /// The bytes of a square as they are laid: those of all blocks in turn, then what corrects them, in turn too.
  static func woven(_ data: [UInt8], _ version: SquareVersion) -> [UInt8] {
    let least = data.count / version.blocks
    let longer = data.count % version.blocks
    let generator = generator(of: version.correctingBytes)
    var rest = data[...]
    let blocks = (0..<version.blocks).map { number in
      let block = Array(rest.prefix(number < version.blocks - longer ? least : least + 1))
      rest = rest.dropFirst(block.count)
      return (data: block, correction: remainder(of: block, by: generator))
    }
    let inTurn = { (parts: [[UInt8]]) in
      (0..<(parts.map(\.count).max() ?? 0)).flatMap { place in
        parts.compactMap { place < $0.count ? $0[place] : nil }
      }
    }
    return inTurn(blocks.map(\.data)) + inTurn(blocks.map(\.correction))
  }

  /// The polynomial whose zeros are the first powers of two, without its leading one.
  private static func generator(of degree: Int) -> [UInt8] {
    var result = Array(repeating: UInt8(0), count: degree - 1) + [1]
    var root: UInt8 = 1
    for _ in 0..<degree {
      for place in 0..<degree {
        result[place] = product(result[place], root) ^ (place + 1 < degree ? result[place + 1] : 0)
      }
      root = product(root, 2)
    }
    return result
  }

  private static func remainder(of data: [UInt8], by generator: [UInt8]) -> [UInt8] {
    var result = Array(repeating: UInt8(0), count: generator.count)
    for byte in data {
      let factor = byte ^ result[0]
      result = Array(result.dropFirst()) + [0]
      for place in generator.indices { result[place] ^= product(generator[place], factor) }
    }
    return result
  }

  /// The product of two values, modulo x⁸ + x⁴ + x³ + x² + 1.
  private static func product(_ one: UInt8, _ other: UInt8) -> UInt8 {
    var result: UInt8 = 0
    for place in (0..<8).reversed() {
      result = result << 1 ^ (result >> 7) * 0x1D
      if other >> place & 1 == 1 { result ^= one }
    }
    return result
  }
}
