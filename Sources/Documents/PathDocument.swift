public import Guidance
import Knowledge
public import Wording

/// A training path as a document for programs.
public struct PathDocument: Codable, Hashable, Sendable {
  /// The identifier of the path.
  public let id: String
  /// The code of the Cnam; null when none is known.
  @OrNull public var code: String?
  /// The title.
  public let title: String
  /// The kind of award and its level, in words.
  public let award: String
  /// The level of the award; null when it has none.
  @OrNull public var level: Int?
  /// The identifier of the field.
  public let field: String
  /// The name of the field.
  public let fieldName: String
  /// What is known of its registration on the day.
  public let registration: RegistrationDocument
  /// The level asked at the door; null when it is not known.
  @OrNull public var entry: String?
  /// How long it takes, in words.
  public let duration: String
  /// The modes that a source attests; empty when no source was seen.
  public let modes: [String]
  /// The occupations it leads to.
  public let jobs: [String]
  /// Links to other paths, in words.
  public let links: [String]
  /// Where this comes from.
  public let sources: [String]
  /// When the sources were made: a year, a month or a day.
  public let sourceDate: String
  /// How sure the content is of it.
  public let confidence: String
  /// A remark in the words of the catalogue, in French.
  @OrNull public var note: String?

  /// Makes the document of a path, its registration as on a day.
  public init(_ path: TrainingPath, on date: CalendarDate, _ narrator: Narrator) {
    id = path.identifier
    title = path.title
    award = narrator.award(of: path)
    field = path.field
    fieldName = narrator.fieldName(path.field)
    registration = RegistrationDocument(path, on: date, narrator)
    duration = narrator.duration(of: path)
    modes = path.attestedModes
    jobs = path.jobs.map(\.name)
    links = narrator.knowledge.guide.catalogue.links(from: path.identifier).map(narrator.link)
    sources = path.sources
    sourceDate = path.sourceDate
    confidence = path.confidence.rawValue
    code = path.code
    level = path.level
    entry = path.entry?.rawValue
    note = path.note
  }
}
