/// The folder in which cases are looked for, and the cases in it.
public struct CaseFolderListing: Hashable, Sendable {
  /// The path of the folder.
  public let folder: String
  /// The names of the files, in order.
  public let names: [String]

  /// A folder as it was found.
  public init(folder: String, names: [String]) {
    self.folder = folder
    self.names = names
  }
}
