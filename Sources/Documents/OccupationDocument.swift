public import Guidance
import Knowledge
public import Occupations
public import Wording

/// An occupation that fits what was looked for, as a document for programs.
public struct OccupationDocument: Codable, Hashable, Sendable {
  /// The code in the national directory of occupations (ROME), such as `K2204`.
  public let id: String
  /// The official name, in French.
  public let name: String
  /// The name by which it was found, in French.
  public let found: String
  /// Whether that name says all that was typed, and nothing else.
  public let whole: Bool
  /// The fields of the Cnam that lead to it or near it; empty when the Cnam does not teach it.
  public let fields: [String]
  /// The paths that name it, by identifier.
  public let paths: [String]
  /// Where it is learnt, in sentences.
  public let text: String
  /// Where that comes from; null when a field alone leads to it.
  @OrNull public var source: String?

  /// Makes the document of a match, its paths as on a day.
  public init(_ match: OccupationMatch, on date: CalendarDate, _ narrator: Narrator) {
    let occupation = match.occupation
    id = occupation.code
    name = occupation.name
    found = match.name
    whole = match.kind == .whole
    fields = occupation.fields
    paths = narrator.knowledge.paths(to: occupation, on: date).map(\.identifier)
    text = narrator.sentences(on: occupation, on: date).joined(separator: " ")
    source = occupation.school?.source
  }
}
