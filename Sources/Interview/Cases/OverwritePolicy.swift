/// What may be in a file before a case is saved in it; a file that is no case is never overwritten.
public enum OverwritePolicy: Hashable, Sendable {
  /// Nothing.
  case nothing
  /// The case as it was saved or opened last: whatever somebody else has written since is not lost.
  case same(CaseFile)
  /// Any case: the counsellor said so.
  case anyCase
}
