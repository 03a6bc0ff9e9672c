package import Guidance
import Knowledge
import Wording

/// A training path as a document for programs.
package struct PathDocument: Codable, Hashable {
  let id: String
  @OrNull var code: String?
  package let title: String
  let award: String
  @OrNull var level: Int?
  package let field: String
  let fieldName: String
  package let registration: RegistrationDocument
  /// The level asked at the door.
  @OrNull var entry: String?
  let duration: String
  /// The modes that a source attests; empty when no source was seen.
  let modes: [String]
  let jobs: [String]
  /// Links to other paths, in words.
  let links: [String]
  let sources: [String]
  let sourceDate: String
  let confidence: String
  @OrNull var note: String?
}

extension Narrator {
  /// A path as a document, its registration as on a day.
  package func document(of path: TrainingPath, on date: CalendarDate) -> PathDocument {
    PathDocument(
      id: path.identifier, code: path.code, title: path.title, award: award(of: path), level: path.level,
      field: path.field, fieldName: fieldName(path.field),
      registration: RegistrationDocument(
        state: path.registration(on: date).rawValue, text: registration(of: path, on: date), rncp: path.rncp,
        ends: path.registrationEnds?.description),
      entry: path.entry?.rawValue, duration: duration(of: path),
      modes: DeliveryMode.allCases.filter { path.modes.contains($0) }.map(\.rawValue),
      jobs: path.jobs.map(\.name),
      links: knowledge.guide.catalogue.links(from: path.identifier).map(link), sources: path.sources,
      sourceDate: path.sourceDate, confidence: path.confidence.rawValue, note: path.note)
  }

  /// Writes a path in a few lines.
  package func write(_ path: PathDocument, to page: inout TextPage) {
    page.gap()
    page.paragraph(path.title)
    page.paragraph(
      [path.id, path.award, "\(path.field) \(path.fieldName)"].joined(separator: text("cli.semicolon")),
      indent: 2)
    page.paragraph(entry("path.duration", path.duration), indent: 2)
    page.paragraph(entry("path.registration", path.registration.text), indent: 2)
    page.paragraph(
      path.modes.isEmpty
        ? text("path.modes-unknown")
        : entry(
          "cli.modes", path.modes.map { text("mode.\($0)") }.joined(separator: text("answer.and"))),
      indent: 2)
    page.paragraph(seen(path.sourceDate, path.sources, on: &page), indent: 2)
  }

  /// A label with a value behind it.
  func entry(_ key: String, _ value: String) -> String {
    text("cli.entry", ["label": text(key), "value": value])
  }
}
