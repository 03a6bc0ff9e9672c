/// What goes on a sheet with the plan.
public struct SheetAdditions: Hashable, Sendable {
  /// A note of a counsellor on a path.
  public struct Note: Hashable, Sendable {
    /// The identifier of the path.
    public let path: String
    /// What the counsellor wrote.
    public let text: String

    /// Makes a note.
    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// The identifiers of the paths that the person keeps: of those within reach, they stand before others.
  public var shortlist: [String]
  /// What a counsellor noted; offered, and taken only when somebody says so.
  public var notes: [Note]
  /// The code that brings the answers back; offered, and taken only when somebody says so.
  public var code: String?
  /// Whether nothing of the visit stays on the machine, so that the sheet may say it.
  public var keepsNothing: Bool

  /// Makes additions, none unless told otherwise.
  public init(shortlist: [String] = [], notes: [Note] = [], keepsNothing: Bool = false, code: String? = nil) {
    self.shortlist = shortlist
    self.notes = notes
    self.keepsNothing = keepsNothing
    self.code = code
  }
}
