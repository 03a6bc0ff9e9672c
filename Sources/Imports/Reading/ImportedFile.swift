import Faults
import Files

/// A public file on its way into the content, of whatever form: where it lies, and what a fault calls it.
package struct ImportedFile: Hashable, Sendable {
  /// The file, by its path.
  package let path: String
  /// What a fault calls the file.
  package let name: String

  /// How much is read at once, in bytes.
  private static let blockSize = 1 << 16

  /// Names a file; by its path when a fault calls it by nothing else.
  package init(path: String, name: String? = nil) {
    self.path = path
    self.name = name ?? path
  }

  /// Passes the file through block after block, whatever its length.
  ///
  /// - Parameters:
  ///   - progress: Told how many bytes have been read, block after block.
  ///   - take: Takes a block, valid only while it runs, with whether it is the last one, which may be empty; says
  ///     whether to go on.
  func read(
    progress: (Int) -> Void, block take: (_ block: UnsafeRawBufferPointer, _ isLast: Bool) -> Bool
  ) throws(Fault) {
    var total = 0
    do throws(OpenedFile.Fault) {
      try FileBlocks.read(path, inBlocksOf: Self.blockSize) { block in
        let goesOn = take(block, block.count < Self.blockSize)
        total += block.count
        progress(total)
        return goesOn
      }
    } catch {
      throw Fault(error == .notOrdinary ? .fileNotOrdinary : .fileUnreadable, file: name)
    }
  }
}
