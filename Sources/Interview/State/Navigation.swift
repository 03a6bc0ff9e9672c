public import Guidance

/// Where a person is in the interview, and how they came there.
public struct Navigation: Hashable, Sendable {
  /// The page.
  public var page: Page
  /// The pages behind as they were left, the last one visited last: the way back.
  public var trail: [VisitedPage] = []
  /// The answer on its way.
  public var draft = Draft()
  /// Whether the person came from the recap to change one answer.
  public var isRevising = false
  /// The fact answered last.
  public internal(set) var lastTaken: String?
  /// The form of teaching that the paths are filtered by; nil when all are shown.
  public var mode: DeliveryMode?
  /// Which paths of the catalogue are listed.
  public var listing = CatalogueListing.running
  /// Whether the person has left.
  public var isOver = false

  /// On a page, with no way back.
  init(page: Page) { self.page = page }
}

/// Which paths of the catalogue are listed.
public enum CatalogueListing: String, CaseIterable, Hashable, Sendable {
  /// Those that are registered today, or whose registration has to be verified.
  case running
  /// Those whose registration has ended, and those of the past.
  case ended
  /// All of them.
  case all
}

/// A page as it was left, so that the way back leads to the same page in the same state.
public struct VisitedPage: Hashable, Sendable {
  /// The page.
  public let page: Page
  /// What was typed or ticked there and not taken.
  public let draft: Draft
  /// Whether the person was changing one answer from the recap.
  public let isRevising: Bool
}

/// An answer on its way: what is typed or ticked and not yet taken.
public struct Draft: Hashable, Sendable {
  /// What is typed: a number, a day, a place, a note, a file, words to look for.
  public var text = ""
  /// How many characters of it stand behind the cursor: 0 at its end.
  public var behindCursor = 0
  /// Whether the text is the answer given before, untouched: what is typed then takes its place.
  public var isFresh = false
  /// What is ticked, for questions with several answers.
  public var chosen: Set<String> = []
  /// Whether regions are listed instead of a search for communes.
  public var listsRegions = false
  /// What is wrong with it, all at once; the draft itself is kept.
  public var problems: [Problem] = []
  /// Why the file that is typed or chosen was not saved or opened; it goes when another is typed.
  public var refusal: CaseRefusal?

  /// An empty draft.
  public init() {}
}

/// Something wrong with an answer, as a key of the words and what fills it.
public struct Problem: Hashable, Sendable {
  /// The key of the words.
  public let key: String
  /// What fills the marks of that text.
  public let values: [String: String]

  /// Makes a problem.
  public init(key: String, values: [String: String] = [:]) {
    self.key = key
    self.values = values
  }
}
