import Interview
public import Kiosk
import Presentation
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

  /// A page of the station's own, laid out, and what has the focus on it.
  struct OwnPage: Hashable, Sendable {
    let content: PageContent
    let layout: PageLayout
    var focus: Focus

    /// The item that has the focus.
    var item: Item? { content.items.first { $0.identity == focus.item } }
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
  /// The wrong tries at the PIN.
  public internal(set) var tries: PinTries
  /// The page of the station's own that lies over the visit, if any.
  var ownPage: OwnPage?
  /// How the visit ended, once it has.
  public internal(set) var ending: Ending?

  init(visit: FullScreenModel, stage: Stage, tries: PinTries) {
    self.visit = visit
    self.stage = stage
    self.tries = tries
  }

  /// Whether somebody is there: until then the visit is held for no day yet.
  public var hasBegun: Bool { stage != .attract && visit.state.hasBegun }

  /// The size of the screen.
  public var size: Size { visit.size }
}
