/// The smallest change of answers that opens a scheme that is refused or uncertain, verified by running the
/// rules again.
public struct NearMiss: Hashable, Sendable {
  /// The identifier of the scheme.
  public let scheme: String
  /// The verdict now.
  public let before: Verdict
  /// The changes: one, at most two.
  public let changes: [Change]
  /// The verdict after them: better than before.
  public let after: Verdict

  /// Makes a near miss.
  public init(scheme: String, before: Verdict, changes: [Change], after: Verdict) {
    self.scheme = scheme
    self.before = before
    self.changes = changes
    self.after = after
  }
}
