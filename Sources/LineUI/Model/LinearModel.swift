public import Interview

/// The conversation as it is held line by line: what is said, plus what the last line was answered with.
public struct LinearModel: Hashable, Sendable {
  /// The conversation.
  public var state: InterviewState
  /// The width of a line, in columns.
  public var columns: Int
  /// The lines said at a time, so that none is out of sight before it is read; nil where all can be said at once.
  public var rows: Int?
  /// What is said after the last line typed, in lines no wider than the columns.
  public internal(set) var lines: [String] = []
  /// Whether the person has come as far as the proposals.
  public internal(set) var hasSeenAdvice = false

  /// The number of paragraphs of the page that were said, when some are left to say.
  var said: Int?
  /// The position of the choice found by words, which Enter takes.
  var found: Int?
  /// The choice that was taken last on this page, by its name, to say where one was on the way back.
  var taken: String?
  /// The same for each page of the way back.
  var takenTrail: [String?] = []
  /// The hints that were said: each once is enough.
  var hints: Set<String> = []
  /// What is to be said.
  var paragraphs: [Paragraph] = []

  /// A conversation at its beginning; nothing is said yet.
  init(state: InterviewState, columns: Int, rows: Int?) {
    self.state = state
    self.columns = columns
    self.rows = rows
  }

  /// Adds something to say.
  mutating func say(_ text: String, _ indentation: Paragraph.Indentation = .plain) {
    paragraphs.append(Paragraph(text: text, indentation: indentation))
  }
}
