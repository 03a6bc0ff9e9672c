/// How sure the source of a row is of what it says.
public enum Confidence: String, CaseIterable, Hashable, Sendable {
  case high, medium, low
}
