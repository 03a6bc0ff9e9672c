/// A case as it stands in its file.
public struct KeptCase: Hashable, Sendable {
  /// The path of the file.
  public let path: String
  /// What it says.
  public let file: CaseFile
}
