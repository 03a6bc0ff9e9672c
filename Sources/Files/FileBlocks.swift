import Glibc

/// A file of any length, passed through block after block without being held whole.
package enum FileBlocks {
  /// Reads an ordinary file, or what the process was handed when it began, up to its end, or until the body has seen
  /// enough.
  ///
  /// - Parameters:
  ///   - size: How many bytes a block has; the last one has fewer, and may be empty.
  ///   - limit: How many bytes the file may have; one that has more is not begun.
  ///   - body: Takes a block, valid only while it runs, and says whether to go on.
  package static func read(
    _ path: String, inBlocksOf size: Int, upTo limit: Int = .max,
    _ body: (UnsafeRawBufferPointer) -> Bool
  ) throws(OpenedFile.Fault) {
    let file = try OpenedFile(path, takesHanded: true)
    guard file.size <= limit else { throw .tooLong }
    let failure = withUnsafeTemporaryAllocation(byteCount: size, alignment: 16) { block -> SystemError? in
      var count = 0
      while let start = block.baseAddress {
        let got = Glibc.read(file.descriptor, start + count, size - count)
        if got < 0 && errno == EINTR { continue }
        guard got >= 0 else { return SystemError() }
        count += got
        guard got == 0 || count == size else { continue }
        let goesOn = body(UnsafeRawBufferPointer(rebasing: block[..<count]))
        if got == 0 || !goesOn { break }
        count = 0
      }
      return nil
    }
    if let failure { throw .unreadable(failure) }
  }
}
