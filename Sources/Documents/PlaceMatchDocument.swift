public import Gazetteer
import Knowledge

/// A commune, department or region that fits what was typed, as a document for programs.
public struct PlaceMatchDocument: Codable, Hashable, Sendable {
  /// The code that says it without doubt, such as `35360`, `department:35` or `region:53`.
  public let id: String
  /// The name.
  public let name: String
  /// The code of the department; null for a region.
  @OrNull public var department: String?
  /// The name of the department.
  @OrNull public var departmentName: String?
  /// How the text fits: `exact`, `postcode`, `code`, `other-name`, `prefix`, `words`, `inside`, `slip` or
  /// `suggestion`.
  public let how: String
  /// Another name of the place, when it was found by it.
  @OrNull public var otherName: String?
  /// The postcodes of a commune.
  public let postcodes: [String]
  /// How many live there.
  public let population: Int

  /// Makes the document of a match in a gazetteer.
  public init(_ match: PlaceMatch, in gazetteer: Gazetteer) {
    let described = gazetteer.describe(match.place)
    id = match.place.description
    name = match.name
    how = match.kind.word
    postcodes = described?.commune?.postcodes ?? []
    population = described?.population ?? 0
    department = match.department
    departmentName = match.departmentName
    otherName = match.otherName?.name
  }
}

/// What was found for one line of queries, as a document for programs.
public struct PlaceAnswerDocument: Codable, Hashable, Sendable {
  /// The number of the line, from 1.
  public let line: Int
  /// The line as it was read; null when it was too long or no text.
  @OrNull public var query: String?
  /// The places, best first; none when the line could not be taken.
  public let places: [PlaceMatchDocument]
  /// Why there is no place, or none that fits; null when there is one.
  @OrNull public var remark: String?

  /// Makes the document of an answer to a line.
  public init(line: Int, query: String?, _ matches: [PlaceMatch], in gazetteer: Gazetteer, remark: String?) {
    self.line = line
    places = matches.map { PlaceMatchDocument($0, in: gazetteer) }
    self.query = query
    self.remark = remark
  }
}

extension PlaceMatch.Kind {
  /// The word that documents use.
  fileprivate var word: String {
    switch self {
    case .exact: "exact"
    case .postcode: "postcode"
    case .code: "code"
    case .otherName: "other-name"
    case .prefix: "prefix"
    case .words: "words"
    case .inside: "inside"
    case .slip: "slip"
    case .suggestion: "suggestion"
    }
  }
}
