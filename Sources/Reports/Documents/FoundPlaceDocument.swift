package import Gazetteer
package import Knowledge
import Wording

/// A commune, department or region that fits what was typed, as a document for programs.
package struct FoundPlaceDocument: Codable, Hashable {
  /// The code that says it without doubt, such as `35360`, `department:35` or `region:53`.
  package let id: String
  package let name: String
  /// The code of the department; null for a region.
  @OrNull var department: String?
  @OrNull var departmentName: String?
  /// How the text fits: `exact`, `postcode`, `code`, `other-name`, `prefix`, `words`, `inside`, `slip` or
  /// `suggestion`.
  package let how: String
  /// Another name of the place, when it was found by it.
  @OrNull var otherName: String?
  /// The postcodes of a commune.
  package let postcodes: [String]
  let population: Int
}

extension FoundPlaceDocument {
  /// A match as a document.
  package init(_ match: PlaceMatch, in gazetteer: Gazetteer) {
    let described = gazetteer.describe(match.place)
    self.init(
      id: match.place.description, name: match.name, department: match.department,
      departmentName: match.departmentName, how: match.kind.word, otherName: match.otherName?.name,
      postcodes: described?.commune?.postcodes ?? [], population: described?.population ?? 0)
  }
}

extension Phrases {
  /// Writes a place that was found on a line or two.
  package func write(_ place: FoundPlaceDocument, to page: inout TextPage, indent: Int = 0) {
    var name = place.name
    if let other = place.otherName { name += " (\(other))" }
    var facts = [name]
    if let code = place.department, let departmentName = place.departmentName, code != place.id {
      facts.append("\(departmentName) (\(code))")
    }
    if !place.postcodes.isEmpty { facts.append(place.postcodes.joined(separator: " ")) }
    facts.append(text("cli.inhabitants", ["count": grouped(place.population)]))
    page.paragraph(facts.joined(separator: text("answer.and")), indent: indent, marker: "\(place.id)  ")
  }
}

extension PlaceMatch.Kind {
  /// The word that files use.
  var word: String {
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
