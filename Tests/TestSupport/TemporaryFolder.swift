import Foundation

/// A folder of text files that lives as long as the value does, for tests of what reads folders.
public final class TemporaryFolder: Sendable {
  /// The path of the folder.
  public let path: String

  /// Writes the files, by their path within the folder.
  public init(_ files: [String: String]) throws {
    path = NSTemporaryDirectory() + "ubique-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  /// Writes a file, and the folders that it needs.
  public func write(_ text: String, to name: String) throws {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
