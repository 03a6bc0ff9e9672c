/// An answer on its way: what is typed or ticked and not yet taken.
public struct Draft: Hashable, Sendable {
  /// What is typed: a number, a day, a place, a note, a file, words to look for.
  public var text = ""
  /// Whether the text is the answer given before, untouched: what is typed then takes its place.
  public var isFresh = false
  /// What is ticked, for questions with several answers.
  public var chosen: Set<String> = []
  /// Whether regions are listed instead of a search for communes.
  public var listsRegions = false
  /// What is wrong with it, all at once; the draft itself is kept.
  public var problems: [Problem] = []
  /// Why the case was not saved or opened.
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
