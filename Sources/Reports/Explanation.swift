package import Guidance
import Interview
import Knowledge
import Screen
package import Wording

/// Why a scheme or a path is open, to check or closed for a person: the proof as a tree, as text and as JSON.
package struct Explanation {
  /// A proof under a title.
  struct Part {
    let title: String
    let verdict: Verdict
    let tree: ProofTree
  }

  let identifier: String
  let name: String
  let rules: [String]
  let parts: [Part]
  /// That it no longer exists, and what to look at instead; nil when it exists.
  let abolition: String?
  /// What would change the answer, in words.
  let changes: [String]
  let source: String
  let narrator: Narrator
  let date: CalendarDate

  /// The explanation of a scheme; nil when there is none of that identifier.
  package init?(scheme identifier: String, for answers: Answers, _ narrator: Narrator, on date: CalendarDate)
  {
    let knowledge = narrator.knowledge
    guard let scheme = knowledge.guide.scheme(identifier) else { return nil }
    let surroundings = knowledge.surroundings(of: answers)
    let finding = knowledge.guide.finding(onScheme: identifier, for: answers, in: surroundings, on: date)
    let misses = knowledge.guide.nearMisses(for: answers, in: surroundings, on: date)
    self.identifier = identifier
    name = narrator.name(ofScheme: identifier)
    rules = scheme.rules
    abolition = narrator.abolition(of: scheme)
    // What is abolished has no conditions any more.
    parts = [
      scheme.isAbolished
        ? nil
        : finding.map {
          Part(
            title: narrator.text("explain.person"), verdict: $0.verdict,
            tree: narrator.tree(of: $0.person, on: date))
        }
    ].compactMap { $0 }
    changes = misses.filter { $0.scheme == identifier }.map { narrator.line(for: $0) }
    source = narrator.text(
      "rights.source",
      ["source": scheme.source, "date": narrator.day(scheme.checked), "grade": scheme.grade.rawValue])
    self.narrator = narrator
    self.date = date
  }

  /// The explanation of a path, lane by lane; nil when there is none of that identifier.
  package init?(path identifier: String, for answers: Answers, _ narrator: Narrator, on date: CalendarDate) {
    let knowledge = narrator.knowledge
    guard let path = knowledge.guide.catalogue.path(identifier) else { return nil }
    let surroundings = knowledge.surroundings(of: answers)
    let admissions = knowledge.guide.admissions(of: identifier, for: answers, in: surroundings, on: date)
    self.identifier = identifier
    name = path.title
    rules = []
    abolition = nil
    parts = admissions.map { mode, proof in
      Part(
        title: narrator.text("explain.path", ["mode": narrator.text("mode.\(mode.rawValue)")]),
        verdict: proof.verdict, tree: narrator.tree(of: proof, on: date))
    }
    changes = knowledge.guide.nearMisses(ofPath: identifier, for: answers, in: surroundings, on: date)
      .map { narrator.line(for: $0) }
    source = path.sources.joined(separator: " ; ")
    self.narrator = narrator
    self.date = date
  }

  /// The explanation for programs.
  package var document: ExplanationDocument {
    ExplanationDocument(
      id: identifier, name: name, rules: rules, date: date.description, abolished: abolition,
      parts: parts.map {
        ExplanationDocument.Part(
          title: $0.title, verdict: $0.verdict.word, proof: ExplanationDocument.Step($0.tree))
      }, changes: changes, source: source)
  }

  /// The explanation for people.
  package var page: String {
    var page = TextPage()
    page.paragraph(narrator.text("explain.title", ["name": name]))
    if !rules.isEmpty { page.paragraph(rules.joined(separator: ", ")) }
    if let abolition { page.paragraph("[\(narrator.word(for: .no))] \(abolition)") }
    for part in parts {
      page.heading("\(part.title) : \(narrator.word(for: part.verdict))")
      write(part.tree, depth: 0, to: &page)
    }
    if !changes.isEmpty {
      page.heading(narrator.text("near.title"))
      for change in changes { page.paragraph(change, marker: "- ") }
    }
    page.gap()
    page.paragraph(source)
    return page.text
  }

  private func write(_ tree: ProofTree, depth: Int, to page: inout TextPage) {
    let answer = tree.answer.map { " (\($0))" } ?? ""
    page.paragraph(
      tree.text + answer, indent: depth * 2, marker: "[\(narrator.word(for: tree.verdict))] ")
    if let amount = tree.amount { page.paragraph(amount, indent: depth * 2 + 4) }
    for part in tree.parts { write(part, depth: depth + 1, to: &page) }
  }
}
