/// An array that lies in a block of bytes, as it was written there, and is read where it lies.
///
/// Nothing is copied or set up: an index of several megabytes is ready as soon as its bytes are.
struct PackedArray<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, Sendable {
  /// The block; its first byte lies where any element may.
  private let bytes: [UInt8]
  /// Where the first element starts in it.
  private let start: Int
  let endIndex: Int

  var startIndex: Int { 0 }

  /// The elements that lie in a block from a place on, or nothing when it is too short or the place is odd.
  init?(_ bytes: [UInt8], at start: Int, count: Int) {
    let (size, overflows) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !overflows, count >= 0, start >= 0, start <= bytes.count, size <= bytes.count - start,
      start % MemoryLayout<Element>.alignment == 0
    else { return nil }
    self.bytes = bytes
    self.start = start
    endIndex = count
  }

  /// A packed copy of some elements.
  init(_ elements: [Element]) {
    bytes = elements.withUnsafeBytes { Array($0) }
    start = 0
    endIndex = elements.count
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < endIndex, "index out of range")
    return bytes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: start + index * MemoryLayout<Element>.stride, as: Element.self)
    }
  }

  /// Calls the body with a pointer to the elements.
  @inline(__always)
  func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
    bytes.withUnsafeBytes { raw in
      body(
        UnsafeRawBufferPointer(rebasing: raw[start..<(start + endIndex * MemoryLayout<Element>.stride)])
          .assumingMemoryBound(to: Element.self))
    }
  }

  /// The elements as they lie in memory.
  var raw: ArraySlice<UInt8> { bytes[start..<(start + endIndex * MemoryLayout<Element>.stride)] }
}
