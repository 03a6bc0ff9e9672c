/// The form of an index as one block of bytes, numbers as they lie in memory.
///
/// Three numbers of eight bytes: the version, the digest of the tables, the digest of all that follows. Then each
/// part: the size of an element, the count, and the elements, filled up to a multiple of sixteen bytes.
enum IndexBlock {
  /// Changes with the form of the block or of what lies in it; read backwards by a machine of another byte order.
  private static let version: UInt64 = 0x5542_4951_5545_0001
  private static let headSize = 32
  private static let alignment = 16

  /// The digest of the tables an index is made of.
  private static func digest(_ tables: GazetteerTables) -> UInt64 {
    var digest = Digest()
    for bytes in [
      tables.communes, tables.aliases, tables.cedex, tables.departments, tables.regions,
      tables.employmentAreas, tables.lands, tables.roadless,
    ] {
      bytes.withUnsafeBytes { digest.add($0) }
    }
    return digest.value
  }

  /// The digest of the parts of a block.
  private static func digest(_ block: [UInt8]) -> UInt64 {
    var digest = Digest()
    block.withUnsafeBytes { digest.add(UnsafeRawBufferPointer(rebasing: $0.dropFirst(headSize))) }
    return digest.value
  }

  /// Reads the parts one after the other.
  struct Reader {
    private let block: [UInt8]
    private var position = headSize

    /// Begins at the first part.
    init(_ block: [UInt8]) { self.block = block }

    /// Whether the block was made of these tables and is as it was made.
    func isIntact(for tables: GazetteerTables) -> Bool {
      guard block.count >= headSize, number(at: 0) == version else { return false }
      return number(at: 8) == digest(tables) && number(at: 16) == digest(block)
    }

    /// The next part, or nothing when its elements are of another size or go beyond the end.
    mutating func next<Element: BitwiseCopyable & Sendable>() -> PackedArray<Element>? {
      guard block.count - position >= alignment,
        number(at: position) == UInt64(MemoryLayout<Element>.stride),
        let count = Int(exactly: number(at: position + 8)),
        let part = PackedArray<Element>(block, at: position + alignment, count: count)
      else { return nil }
      position += alignment + part.raw.count
      position += -position & (alignment - 1)
      return part
    }

    private func number(at offset: Int) -> UInt64 {
      block.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    }
  }

  /// Writes the parts one after the other.
  struct Writer {
    private var block = [UInt8](repeating: 0, count: headSize)

    /// Adds a part.
    mutating func add<Element>(_ part: PackedArray<Element>) {
      add(UInt64(MemoryLayout<Element>.stride))
      add(UInt64(part.count))
      block += part.raw
      block += Array(repeating: 0, count: -block.count & (alignment - 1))
    }

    /// The whole block.
    consuming func finished(for tables: GazetteerTables) -> [UInt8] {
      for (place, number) in [version, digest(tables), digest(block)].enumerated() {
        withUnsafeBytes(of: number) { block.replaceSubrange((place * 8)..<(place * 8 + 8), with: $0) }
      }
      return block
    }

    private mutating func add(_ number: UInt64) {
      withUnsafeBytes(of: number) { block += $0 }
    }
  }
}
