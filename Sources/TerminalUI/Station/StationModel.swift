public import Kiosk
public import Screen

/// What a station left to strangers shows: a visit, or one of its own pages over it.
public struct StationModel: Hashable, Sendable {
  /// What is on the screen.
  enum Stage: Hashable, Sendable {
    /// The page that waits for somebody.
    case attract
    /// The conversation.
    case visit
    /// The question whether somebody is still there.
    case warning
    /// The lock before the functions for staff, with the digits typed so far, and whether wrong ones were.
    case locked(typed: String, isWrong: Bool)
    /// The functions for staff, with the set-up as chosen so far.
    case staff(VisitDefaults)
  }

  /// How a visit ends.
  public enum Ending: Hashable, Sendable {
    /// Everything is erased, and the next visit begins with this set-up.
    case wiped(VisitDefaults)
    /// Staff end the program.
    case quit
  }

  /// The visit, as the full screen shows it.
  public internal(set) var visit: FullScreenModel
  var stage: Stage
  /// The stop that has the focus on a page of the station's own, from 0.
  var focus = 0
  /// The wrong tries at the PIN.
  public internal(set) var tries: PinTries
  /// How the visit ended, once it has.
  public internal(set) var ending: Ending?

  /// The size of the screen.
  public var size: Size { visit.size }
}
