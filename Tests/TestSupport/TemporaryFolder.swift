public import Foundation

/// A folder of files for one test, gone when the tests end.
///
/// Not with the value: an optimised build ends a value's life at its last use, while its path is still read.
public struct TemporaryFolder: Sendable {
  /// The path of the folder.
  public let path: String

  /// What all folders of this run lie in, removed when the process ends.
  private static let root: String = {
    let root = NSTemporaryDirectory() + "ubique-tests-\(ProcessInfo.processInfo.processIdentifier)"
    atexit { try? FileManager.default.removeItem(atPath: TemporaryFolder.root) }
    return root
  }()

  /// Writes the files, by their path within the folder.
  public init(_ files: [String: String] = [:]) throws {
    path = "\(Self.root)/\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  /// The path of a file in it.
  public func path(_ name: String) -> String { url(name).path }

  /// The address of a file in it.
  public func url(_ name: String) -> URL { URL(fileURLWithPath: path).appending(path: name) }

  /// Writes a file, and the folders that it needs.
  public func write(_ bytes: [UInt8], to name: String) throws {
    try FileManager.default.createDirectory(
      at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url(name))
  }

  /// Writes a file of text, and the folders that it needs.
  public func write(_ text: String, to name: String) throws { try write([UInt8](text.utf8), to: name) }

  /// The text of a file in it.
  public func text(_ name: String) throws -> String { try String(contentsOf: url(name), encoding: .utf8) }
}
