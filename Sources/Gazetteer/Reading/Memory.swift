/// Bytes that lie in memory and stay where they are as long as anyone holds them: copied ones, or those of a file
/// that is mapped.
package final class Memory: Sendable {
  /// The bytes; nobody writes to them.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// Takes bytes over.
  ///
  /// - Parameters:
  ///   - bytes: bytes that nobody writes to any more; the first lies where a number of sixteen bytes may.
  ///   - release: what gives them back when nobody holds them any longer.
  package init(_ bytes: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void)
  {
    self.bytes = bytes
    self.release = release
  }

  /// Copies bytes.
  convenience init(_ bytes: [UInt8]) {
    self.init(copying: bytes.count) { copy in bytes.withUnsafeBytes { copy.copyMemory(from: $0) } }
  }

  /// Makes room for so many bytes, and lets them be written.
  convenience init(copying count: Int, _ write: (UnsafeMutableRawBufferPointer) -> Void) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    write(copy)
    self.init(UnsafeRawBufferPointer(copy)) { $0.deallocate() }
  }

  deinit { release(bytes) }
}
