public import Guidance
public import LocalArea

/// One page about a territory, for whoever decides there: what is most important first, then a map, then what is behind it.
public struct TerritorySheet: Hashable, Sendable {
  /// A part of the page, in the order in which it stands there.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    /// What there is to know with half a minute.
    case essentials
    /// What employers look for.
    case needs
    /// What people asked for, and what found no answer.
    case asked
    /// What the Cnam has there.
    case places
    /// Who lives near a place, and where another would help.
    case access
    /// The programmes of the State and of the Cnam.
    case programmes
    /// What is not known.
    case unknown
    /// Where all that comes from, and of when it is.
    case sources
  }

  /// One line.
  public struct Line: Hashable, Sendable {
    /// The identity, the same on the next page of the same territory, such as `place.bretagne-vitre`.
    public let identity: String
    /// Its number or letter on the map; nil where it has none.
    public let mark: String?
    /// What it is the value of; nil for a sentence of its own.
    public let label: String?
    /// What it says.
    public let text: String
    /// Whether it is an element of a list.
    public let isListed: Bool
    /// How readily it makes room for others: 0 for never, the greatest first.
    public let weight: Int
  }

  /// The lines of one part, under its heading.
  public struct Section: Hashable, Sendable {
    /// Which part it is.
    public let part: Part
    /// The heading.
    public let heading: String
    /// The lines, one at least.
    public let lines: [Line]
  }

  /// What a sign of the map means.
  public struct Entry: Hashable, Sendable {
    /// The sign.
    public let kind: MapPicture.Sign.Kind
    /// What it means.
    public let text: String
  }

  /// The language, by code.
  public let language: String
  /// The title.
  public let title: String
  /// What stands under it: how many people live there, and the day of the page.
  public let subtitle: String
  /// The day of the page.
  public let date: CalendarDate
  /// The parts that say something.
  public let sections: [Section]
  /// The map; nil where there is none.
  public let map: MapPicture?
  /// What the map shows, for whoever does not see it.
  public let mapDescription: String
  /// What the signs of the map mean, those that stand on it.
  public let legend: [Entry]

  /// The part of a kind; nil where it says nothing.
  public func section(_ part: Part) -> Section? { sections.first { $0.part == part } }
}
