/// Where the program is used.
public enum Setting: String, CaseIterable, Hashable, Sendable {
  /// A station in a centre, left to passers-by.
  case kiosk
  /// A counsellor's desk.
  case desk
  /// A public library, or at home: by oneself.
  case library
}
