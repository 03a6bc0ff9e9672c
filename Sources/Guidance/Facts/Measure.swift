/// What a number counts, so that a length of time can be typed as people say it.
public enum Measure: String, CaseIterable, Hashable, Sendable {
  /// Whole years.
  case years
  /// Whole months.
  case months
  /// Days at work, which follow from no length of time.
  case days
  /// Hours at work, which follow from no length of time.
  case hours
}
