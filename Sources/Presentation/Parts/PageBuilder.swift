import Guidance
import Knowledge
import Wording

/// What builds pages: the pages of the interview, which open one from another, and reports, which stand alone.
///
/// Whatever both say is said by the extensions of this protocol, once.
protocol PageBuilder {
  /// The words, and the content that they tell.
  var narrator: Narrator { get }
  /// Whether the page stands alone, as on paper: nothing opens from it and no key shows where it comes from, so that it
  /// says everything at once and cites by number.
  var isStandalone: Bool { get }
}

extension PageBuilder {
  var knowledge: Knowledge { narrator.knowledge }
  var catalogue: Catalogue { knowledge.guide.catalogue }

  /// The title that stands at the top left of a page.
  func title(_ part: String) -> PageTitle { PageTitle(app: narrator.text("app.title"), part: part) }

  /// A part of the page: a title that can have the focus, and its lines.
  func section(_ key: String, _ lines: [Statement] = []) -> Item {
    .section(key, narrator.text(key)).with(lines)
  }

  /// A part of the page with texts under its title.
  func section(_ key: String, _ lines: [String]) -> Item { section(key, lines.map { .text($0) }) }

  /// A value behind its name, by the key of that name.
  func fact(_ key: String, _ value: String) -> Statement { .fact(narrator.text(key), value) }

  /// A value behind its name in one text, with the colon as the language sets it.
  func labelled(_ key: String, _ value: String) -> String {
    narrator.text("condition.is", ["label": narrator.text(key), "value": value])
  }

  /// A note as its source wrote it, said to be so: it may be in another language, or in words we would not choose.
  func quoted(_ notes: String?...) -> [String] {
    notes.compactMap { $0 }.map { narrator.text("path.source-words", ["words": $0]) }
  }

  // MARK: Sources of what is said

  /// Where a path's facts come from, with the date of the source.
  func sources(of path: TrainingPath) -> [String] {
    let names = narrator.sources(of: path)
    guard !isStandalone else { return names }
    return names + [narrator.text("path.source-date", ["date": narrator.period(path.sourceDate)])]
  }

  /// Where a scheme comes from: text, day checked, how sure.
  func sources(ofScheme identifier: String) -> [String] {
    guard let scheme = knowledge.guide.scheme(identifier) else { return [] }
    return [isStandalone ? narrator.source(scheme.source) : narrator.source(of: scheme)]
  }

  /// Where a centre comes from.
  func sources(ofCentre identifier: String) -> [String] {
    guard let centre = knowledge.centre(identifier) else { return [] }
    let names = narrator.sources(of: centre)
    return isStandalone ? names : [narrator.attested(centre)] + names
  }

  /// Where reasons come from, each once.
  func sources(of contributions: [Proposal.Contribution]) -> [String] {
    var seen: Set<String> = []
    return contributions.map { narrator.source(ofCriterion: $0.source) }.filter { seen.insert($0).inserted }
  }

  /// Where a contact comes from.
  func sources(ofContact identifier: String) -> [String] {
    guard let contact = knowledge.contacts.first(where: { $0.identifier == identifier }) else { return [] }
    let words = narrator.text(
      "sources.checked", ["source": narrator.source(contact.source), "date": narrator.day(contact.checked)])
    return [words]
  }
}
