/// What a square says, as bits: capital letters and digits closely packed, anything else as UTF-8.
struct SquareContent {
  /// The values of the characters, where all are of the small alphabet; nil otherwise.
  private let values: [Int]?
  private let text: [UInt8]

  /// The characters that are packed two in eleven bits, by value (ISO/IEC 18004, table 5).
  private static let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)

  init(_ text: String) {
    self.text = Array(text.utf8)
    let values = self.text.compactMap(Self.alphabet.firstIndex)
    self.values = values.count == self.text.count ? values : nil
  }

  /// The bits that say how many characters there are.
  private func lengthBits(in version: SquareVersion) -> Int {
    switch version.number {
    case ...9: values == nil ? 8 : 9
    case ...26: values == nil ? 16 : 11
    default: values == nil ? 16 : 13
    }
  }

  /// How many bits the content takes.
  func bits(in version: SquareVersion) -> Int {
    let count = values.map { $0.count / 2 * 11 + $0.count % 2 * 6 } ?? text.count * 8
    return 4 + lengthBits(in: version) + count
  }

  /// The content as all the bytes of a version: the mode, the length, the characters, and what fills the rest.
  func bytes(in version: SquareVersion) -> [UInt8] {
    var bits: [Bool] = []
    let append = { (value: Int, count: Int) in
      for place in (0..<count).reversed() { bits.append(value >> place & 1 == 1) }
    }
    append(values == nil ? 0b0100 : 0b0010, 4)
    append(text.count, lengthBits(in: version))
    if let values {
      for start in stride(from: 0, to: values.count, by: 2) {
        if start + 1 < values.count {
          append(values[start] * 45 + values[start + 1], 11)
        } else {
          append(values[start], 6)
        }
      }
    } else {
      for byte in text { append(Int(byte), 8) }
    }
    append(0, min(4, 8 * version.dataBytes - bits.count))
    append(0, (8 - bits.count % 8) % 8)
    var bytes = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    let filling: [UInt8] = [0xEC, 0x11]
    for place in 0..<max(0, version.dataBytes - bytes.count) { bytes.append(filling[place % 2]) }
    return bytes
  }
}
