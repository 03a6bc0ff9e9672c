/// What a counsellor notes on a path.
public struct PathNote: Hashable, Sendable {
  /// The identifier of the path in the catalogue.
  public let path: String
  /// The note; any text, also none.
  public var text: String
  /// Whether the counsellor marked the path as “not for this person”.
  public var isUnsuitable: Bool

  /// Makes a note, empty unless told otherwise.
  public init(path: String, text: String = "", isUnsuitable: Bool = false) {
    self.path = path
    self.text = text
    self.isUnsuitable = isUnsuitable
  }
}
