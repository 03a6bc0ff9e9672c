import Guidance
import Knowledge
import Wording

/// A path of the one ranked list.
public struct ProposedPathDocument: Codable, Hashable, Sendable {
  /// A form in which it may be followed.
  public struct Form: Codable, Hashable, Sendable {
    /// `on-site`, `hybrid`, `alternance` or `distance`.
    public let mode: String
    /// Whether a source attests it; otherwise the centre has to be asked.
    public let attested: Bool
    /// The points of the path in this form.
    public let score: Int
  }

  /// The identifier of the path.
  public let path: String
  /// Its title.
  public let title: String
  /// The identifier of its field.
  public let field: String
  /// The level of its award; null when it has none.
  @OrNull public var level: Int?
  /// The level asked at the door; null when it is not known.
  @OrNull public var entry: String?
  /// The forms, the best first.
  public let forms: [Form]
  /// Why it fits, by name; null when no reason of the plan does.
  @OrNull public var fit: String?

  /// Makes the document of a proposed path; nil when the catalogue has lost it.
  init?(_ proposed: ProposedPath, _ narrator: Narrator) {
    guard let described = narrator.knowledge.guide.catalogue.path(proposed.path) else { return nil }
    path = proposed.path
    title = described.title
    field = described.field
    forms = proposed.forms.map {
      Form(mode: $0.mode.rawValue, attested: $0.isAttested, score: $0.score)
    }
    level = described.level
    entry = described.entry?.rawValue
    fit = proposed.fit
  }
}
