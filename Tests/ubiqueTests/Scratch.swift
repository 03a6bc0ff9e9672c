import Foundation

/// A folder for one test, gone with the value.
final class Scratch {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ubique-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The path of the folder.
  var path: String { folder.path }

  /// The path of a file in it.
  func path(_ file: String) -> String { url(file).path }

  func url(_ file: String) -> URL { folder.appending(path: file) }

  /// Writes a file, with the folders it lies in.
  func write(_ bytes: [UInt8], to file: String) throws {
    try FileManager.default.createDirectory(
      at: url(file).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url(file))
  }

  func write(_ text: String, to file: String) throws { try write([UInt8](text.utf8), to: file) }

  func text(_ file: String) throws -> String { try String(contentsOf: url(file), encoding: .utf8) }
}
