public import Interview
import Presentation
public import Screen

/// The conversation as the full screen shows it: what is said, plus where the focus is and how large the screen is.
public struct FullScreenModel: Hashable, Sendable {
  /// The conversation.
  public var state: InterviewState
  /// The size of the screen.
  public var size: Size
  /// Whether anything stands beside a page on a wide screen; without, every row is of one thing, as a screen reader
  /// that reads whole rows wants it.
  public var hasPanes = true
  /// The stop that has the focus, from 0.
  public internal(set) var focus = 0
  /// The item that had the focus on each page of the way back: items stay, stops change with the size.
  var focusTrail: [Rest] = []
  /// Whether the help lies over the page.
  public internal(set) var showsHelp = false
  /// What the last key came to, where the page does not show it by itself; gone with the next key.
  public internal(set) var notice: String?
  /// Whether the person interrupted the program.
  public internal(set) var isInterrupted = false

  /// A model at the beginning of a conversation.
  public init(state: InterviewState, size: Size) {
    self.state = state
    self.size = size
  }

  /// Where the focus rested on a page: items may come and go above it, what it does stays the same.
  struct Rest: Hashable {
    /// The position of the item.
    let item: Int
    /// What the item does.
    let action: Action?
  }
}
