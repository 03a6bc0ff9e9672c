/// What a counsellor notes on a path.
public struct PathNote: Hashable, Sendable {
  /// The identifier of the path.
  public let path: String
  /// What was written.
  public var text: String
  /// Whether the path is not for this person.
  public var isUnsuitable: Bool

  /// A note.
  public init(path: String, text: String, isUnsuitable: Bool) {
    self.path = path
    self.text = text
    self.isUnsuitable = isUnsuitable
  }
}
