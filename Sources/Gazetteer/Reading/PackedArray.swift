/// An array that lies in a block of memory, as it was written there, and is read where it lies.
///
/// Nothing is copied or set up: an index of several megabytes is ready as soon as its bytes are.
struct PackedArray<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, Sendable {
  /// The elements; whoever holds `memory` may read them.
  nonisolated(unsafe) private let elements: UnsafeBufferPointer<Element>
  private let memory: Memory

  var startIndex: Int { 0 }
  var endIndex: Int { elements.count }

  /// The elements that lie in a block from a place on, or nil when it is too short or the place is odd.
  init?(_ memory: Memory, at start: Int, count: Int) {
    let bytes = memory.bytes
    let (size, overflows) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
    guard !overflows, count >= 0, start >= 0, start <= bytes.count, size <= bytes.count - start,
      start % MemoryLayout<Element>.alignment == 0
    else { return nil }
    elements = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + size)]).assumingMemoryBound(
      to: Element.self)
    self.memory = memory
  }

  /// A packed copy of some elements.
  init(_ elements: [Element]) {
    memory = elements.withUnsafeBytes { source in
      Memory(copying: source.count) { $0.copyMemory(from: source) }
    }
    self.elements = memory.bytes.assumingMemoryBound(to: Element.self)
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(index >= 0 && index < elements.count, "index out of range")
    return elements[index]
  }

  /// Calls the body with a pointer to the elements.
  @inline(__always)
  func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
    withExtendedLifetime(memory) { body(elements) }
  }

  /// The elements as they lie in memory.
  var raw: [UInt8] { withExtendedLifetime(memory) { Array(UnsafeRawBufferPointer(elements)) } }
}

extension PackedArray<UInt8> {
  /// Some of the bytes as text.
  func text(_ range: Range<Int>) -> String {
    withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
  }
}
