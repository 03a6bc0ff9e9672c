/// One page about a territory, as a document for programs: what `ubique` writes and `ubique-sheet` draws.
///
/// Every key is always there, but for the map; a text that there is none of is empty. Whoever draws it leaves out lines,
/// those of the greatest weight first, until it stands on one page.
public struct PageDocument: Codable, Hashable, Sendable {
  /// The number of this form.
  public static let number = 2

  /// The version of this form, 2.
  public let form: Int
  /// The language, by code.
  public let language: String
  /// The title.
  public let title: String
  /// What stands under the title.
  public let subtitle: String
  /// The day of the page, as `2026-11-25`.
  public let date: String
  /// The part that is read first, across the page.
  public let head: Section
  /// The map; null where there is none.
  public let map: PageMap?
  /// The parts below, in the order in which they are read.
  public let sections: [Section]
  /// The small print at the end.
  public let foot: Section

  /// Makes a document of this form.
  public init(
    language: String, title: String, subtitle: String, date: String, head: Section, map: PageMap?,
    sections: [Section], foot: Section
  ) {
    form = Self.number
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.date = date
    self.head = head
    self.map = map
    self.sections = sections
    self.foot = foot
  }

  /// A part of the page.
  public struct Section: Codable, Hashable, Sendable {
    /// Which part, such as `access` or `needs`.
    public let part: String
    /// The heading; empty for one without.
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

  /// A line of the page.
  public struct Line: Codable, Hashable, Sendable {
    /// The identity of the line.
    public let id: String
    /// What stands before it: its number or letter on the map, or what it is the value of with its colon; mostly empty.
    public let lead: String
    /// What it says.
    public let text: String
    /// Whether it is an element of a list.
    public let listed: Bool
    /// How readily it makes room for others: 0 for never, the greatest first.
    public let weight: Int

    /// Makes a line.
    public init(id: String, lead: String, text: String, listed: Bool, weight: Int) {
      self.id = id
      self.lead = lead
      self.text = text
      self.listed = listed
      self.weight = weight
    }
  }
}
