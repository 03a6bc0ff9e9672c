/// One file of one assets folder.
///
/// A site lays its own folder over the shipped one. A reader takes the same file of every folder, the lowest
/// first, and a later row replaces an earlier one with the same identifier.
public struct Layer: Hashable, Sendable {
  /// The name of the file, as faults show it.
  public let file: String
  /// What the file holds: text in UTF-8.
  public let bytes: [UInt8]

  /// Makes a layer from the name of a file and what it holds.
  public init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }
}
