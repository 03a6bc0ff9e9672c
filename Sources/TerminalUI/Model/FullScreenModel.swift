public import Interview
import Presentation
public import Screen

/// The conversation as the full screen shows it: what is said, what has the focus, how large the screen is, and the page
/// that follows from it, made once for each event.
public struct FullScreenModel: Hashable, Sendable {
  /// The conversation.
  public internal(set) var state: InterviewState
  /// The size of the screen.
  public internal(set) var size: Size
  /// Whether anything stands beside a page on a wide screen; without, every row is of one thing, as a screen reader
  /// that reads whole rows wants it.
  public let hasPanes: Bool
  /// What has the focus.
  package internal(set) var focus = Focus(place: .text(above: nil))
  /// Where the focus rested on each page of the way back.
  var focusTrail: [FocusAnchor] = []
  /// The parts of long pages that the person opened or closed in this visit.
  var sectionChoices: [Page: SectionFolding.Choices] = [:]
  /// Whether the help lies over the page.
  public internal(set) var showsHelp = false
  /// What the last key came to, where the page does not show it by itself; gone with the next key.
  public internal(set) var notice: String?
  /// The digits pressed one after the other where nothing is typed: they are a number, as of kilometres.
  var digits = ""
  /// Whether the person interrupted the program.
  public internal(set) var isInterrupted = false
  /// The page and what stands beside it.
  var shown: ShownPage

  /// A model whose page is still to be made.
  init(state: InterviewState, size: Size, hasPanes: Bool) {
    self.state = state
    self.size = size
    self.hasPanes = hasPanes
    let content = PageContent(title: PageTitle(app: "", part: ""))
    shown = ShownPage(
      content: content, layout: PageLayout(room: 1, targets: []),
      arrangement: PaneArrangement([], size: size))
  }

  /// Where the focus rests.
  var anchor: FocusAnchor { shown.anchor(of: focus) }
}
