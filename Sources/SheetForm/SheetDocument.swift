/// The sheet that a person takes home, as a document for programs: what `ubique` writes and `ubique-sheet` draws.
///
/// Every key is always there; a text that there is none of is empty.
public struct SheetDocument: Codable, Hashable, Sendable {
  /// The version of this form, 1.
  public let form: Int
  /// The language, by code.
  public let language: String
  /// The title.
  public let title: String
  /// The day of the plan, as `2026-11-25`.
  public let date: String
  /// The same in full.
  public let day: String
  /// That it is indicative.
  public let notice: String
  /// Whether it is the short form, in larger letters.
  public let short: Bool
  /// How many words stand on it.
  public let words: Int
  /// The parts, in order.
  public let sections: [Section]

  /// Makes a document of this form.
  public init(
    language: String, title: String, date: String, day: String, notice: String, short: Bool, words: Int,
    sections: [Section]
  ) {
    form = 1
    self.language = language
    self.title = title
    self.date = date
    self.day = day
    self.notice = notice
    self.short = short
    self.words = words
    self.sections = sections
  }

  /// A part of the sheet.
  public struct Section: Codable, Hashable, Sendable {
    /// Which part, such as `first` or `second-door`.
    public let part: String
    /// The heading; empty for the foot.
    public let heading: String
    /// The lines, in order.
    public let lines: [Line]

    /// Makes a part.
    public init(part: String, heading: String, lines: [Line]) {
      self.part = part
      self.heading = heading
      self.lines = lines
    }
  }

  /// A line of the sheet.
  public struct Line: Codable, Hashable, Sendable {
    /// The identity of the line.
    public let id: String
    /// `text`, `numbered` or `listed`.
    public let kind: String
    /// What stands before it: a number with its full stop, or what it is the value of with its colon; mostly empty.
    public let lead: String
    /// What it says.
    public let text: String

    /// Makes a line.
    public init(id: String, kind: String, lead: String, text: String) {
      self.id = id
      self.kind = kind
      self.lead = lead
      self.text = text
    }
  }
}
