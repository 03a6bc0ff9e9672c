import Glibc

/// A folder with one table in it, gone when the bench is.
final class ScratchFolder {
  /// Where it is.
  let path: String
  private let part: String
  private let file: String

  /// Writes a text as a table of a part of the content, such as `catalogue/paths.csv`.
  init(_ text: String, part: String, file: String) throws(BenchFault) {
    var template = Array("/tmp/ubique-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw .system(step: "make a folder", code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.part = "\(path)/\(part)"
    self.file = "\(path)/\(part)/\(file)"
    guard mkdir(self.part, 0o700) == 0, let stream = fopen(self.file, "w") else {
      throw .system(step: "write a table", code: errno)
    }
    let bytes = Array(text.utf8)
    let count = fwrite(bytes, 1, bytes.count, stream)
    guard fclose(stream) == 0, count == bytes.count else { throw .system(step: "write a table", code: errno) }
  }

  deinit {
    unlink(file)
    rmdir(part)
    rmdir(path)
  }
}
