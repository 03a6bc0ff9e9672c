/// How sure a rule or an amount is.
public enum Grade: String, CaseIterable, Comparable, Hashable, Sendable {
  /// An official text or page.
  case a = "A"
  /// Official content relayed by another dated source, two concordant sources, or a derived value.
  case b = "B"
  /// One third-party or old source; shown as *to check*.
  case c = "C"

  /// Surer grades come first.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
