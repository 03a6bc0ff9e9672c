/// The form of an index as one block of bytes, numbers as they lie in memory.
///
/// Three numbers of eight bytes: the version, the digest of the tables, the digest of all that follows. Then each
/// part: the size of an element, the count, and the elements, filled up to a multiple of sixteen bytes.
enum IndexBlock {
  /// Changes with the form of the block or of what lies in it; read backwards by a machine of another byte order.
  private static let version: UInt64 = 0x5542_4951_5545_0003
  static let headSize = 32
  private static let alignment = 16

  /// The digest of the parts of a block.
  static func digest(_ block: UnsafeRawBufferPointer) -> Digest {
    var digest = Digest()
    digest.add(UnsafeRawBufferPointer(rebasing: block.dropFirst(headSize)))
    digest.endTable()
    return digest
  }

  /// Reads the parts one after the other.
  struct Reader {
    private let memory: Memory
    private var position = headSize

    /// Begins at the first part.
    init(_ memory: Memory) { self.memory = memory }

    /// Whether the block was made of tables with a digest and is as it was made: its parts have a digest as well.
    func isIntact(for tables: Digest, parts: Digest) -> Bool {
      guard memory.bytes.count >= headSize, number(at: 0) == version else { return false }
      return number(at: 8) == tables.value && number(at: 16) == parts.value
    }

    /// The next part, or nil when its elements are of another size or go beyond the end.
    mutating func next<Element: BitwiseCopyable & Sendable>() -> PackedArray<Element>? {
      guard memory.bytes.count - position >= alignment,
        number(at: position) == UInt64(MemoryLayout<Element>.stride),
        let count = Int(exactly: number(at: position + 8)),
        let part = PackedArray<Element>(memory, at: position + alignment, count: count)
      else { return nil }
      position += alignment + count * MemoryLayout<Element>.stride
      position += -position & (alignment - 1)
      return part
    }

    private func number(at offset: Int) -> UInt64 {
      memory.bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
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
    consuming func finished(for tables: Digest) -> [UInt8] {
      let parts = block.withUnsafeBytes { digest($0).value }
      for (place, number) in [version, tables.value, parts].enumerated() {
        withUnsafeBytes(of: number) { block.replaceSubrange((place * 8)..<(place * 8 + 8), with: $0) }
      }
      return block
    }

    private mutating func add(_ number: UInt64) {
      withUnsafeBytes(of: number) { block += $0 }
    }
  }
}
