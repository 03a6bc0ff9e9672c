import Gazetteer
import Guidance
import Knowledge
import LocalArea
import Wording

extension CoverageDocument {
  /// The people near a place before and after a candidate is open.
  public struct Change: Codable, Hashable, Sendable {
    /// The minutes by car.
    public let minutes: Int
    /// The people before.
    public let before: Int
    /// The people after.
    public let after: Int
  }

  /// A field that is wanted around a town, without those of which offers are known near.
  public struct Field: Codable, Hashable, Sendable {
    /// The field, by identifier.
    public let id: String
    /// Its name.
    public let name: String
    /// How many visits asked for it, at least 5; null where that is not published.
    @OrNull public var asked: Int?
    /// The hiring projects of employers; null where nothing is known.
    @OrNull public var projects: Int?
  }

  /// A town where a centre could open.
  public struct Candidate: Codable, Hashable, Sendable {
    /// The INSEE code.
    public let commune: String
    /// The name.
    public let name: String
    /// The code of the department.
    public let department: String
    /// `labelled` for a town of *Action cœur de ville*.
    public let reasons: [String]
    /// The people it would newly bring near, those before it in the list being open.
    public let gain: Int
    /// The people of the territory near a place, also one to verify, before and after, for 30 and 60 minutes.
    public let changes: [Change]
    /// The share of the people it brings near in the hires that their areas plan in a year, at least, estimated; null
    /// where none are known.
    @OrNull public var hires: Int?
    /// Their share in the visits for which no place was near enough, estimated, at least 5; null below.
    @OrNull public var unanswered: Int?
    /// The fields wanted there, without those of which offers are known near.
    public let fields: [Field]
    /// Whether no class at all is known near.
    public let lacksClasses: Bool
    /// The nearest place of any kind, within the minutes that candidates are measured by; null where there is none.
    @OrNull public var nearby: Place?
    /// The regional centre, by identifier, where its address is not known: it may stand there; null where it is known.
    @OrNull public var unlocated: String?

    init(_ candidate: CoverageReport.Candidate, _ narrator: Narrator) {
      commune = candidate.commune.code
      name = candidate.commune.name
      department = candidate.commune.department
      reasons = candidate.isLabelled ? ["labelled"] : []
      gain = candidate.gain
      changes = candidate.changes.map { Change(minutes: $0.minutes, before: $0.before, after: $0.after) }
      fields = candidate.fields.map { field in
        var told = Field(id: field.identifier, name: narrator.fieldName(field.identifier))
        told.asked = field.asked
        told.projects = field.demand?.projects
        return told
      }
      hires = candidate.hires
      unanswered = candidate.unanswered
      lacksClasses = candidate.lacksClasses
      nearby = candidate.nearby.map { Place($0) }
      unlocated = candidate.unlocated?.identifier
    }
  }
}
