import ContentFiles
import Faults
public import Knowledge

/// The content that a test reads: a small one that no change of the shipped content touches, or the shipped one.
public enum TestContent: String, CaseIterable, Hashable, Sendable, CustomStringConvertible {
  /// The small fixed content of `Tests/Fixture`, on which screens are kept.
  case fixture
  /// The content that ships with the program.
  case shipped

  /// The name, for the list of tests.
  public var description: String { rawValue }

  /// The folder of the content in the source tree.
  public var folder: String {
    switch self {
    case .fixture: ShippedAssets.root + "/Tests/Fixture/Assets"
    case .shipped: ShippedAssets.folder
    }
  }

  /// The content, read once for all tests, or all its faults.
  public func knowledge() throws -> Knowledge {
    switch self {
    case .fixture: try Self.fixtureReading.get()
    case .shipped: try ShippedLibrary.knowledge()
    }
  }

  private static let fixtureReading = Result { try read(TestContent.fixture.folder) }

  /// Reads the content of a folder, or fails with all its faults.
  public static func read(_ folder: String) throws -> Knowledge {
    let reading = KnowledgeReader(AssetFolders([folder])).read()
    guard let knowledge = reading.knowledge, reading.faults.isEmpty else {
      throw ShippedLibrary.Unreadable(
        description: reading.faults.map(\.description).joined(separator: "\n"))
    }
    return knowledge
  }
}
