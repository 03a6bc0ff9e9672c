/// Where the program is used.
public enum Setting: String, CaseIterable, Hashable, Sendable {
  /// One's own machine, or one that somebody watches over: by oneself.
  case home
  /// A counsellor's desk: the whole situation on one page, notes and cases.
  case desk
  /// A public library: by oneself, on a machine for everybody.
  case publicLibrary = "library"
  /// A station in a centre, left to passers-by.
  case kiosk

  /// Whether the machine is left to strangers, so that an abandoned visit is erased.
  public var isUnattended: Bool { self == .kiosk || self == .publicLibrary }
}
