import ContentFiles
public import Faults
public import Guidance
public import Knowledge

/// The library that ships with the program, read once for all tests: reading it takes about a second.
public enum ShippedLibrary {
  /// The shipped content has faults, so that there is nothing to test with.
  public struct Unreadable: Error, CustomStringConvertible {
    /// The faults, one a line.
    public let description: String
  }

  /// The date in tests that need one that exists, or a failure that says it does not.
  public static func day(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else { throw Unreadable(description: "there is no day \(text)") }
    return date
  }

  /// What the reader made of the shipped content.
  public static let reading = KnowledgeReader(AssetFolders([ShippedAssets.folder])).read()

  /// The library, or all faults of the content.
  public static func knowledge() throws -> Knowledge {
    guard let knowledge = reading.knowledge else {
      throw Unreadable(description: reading.faults.map(\.description).joined(separator: "\n"))
    }
    return knowledge
  }
}
