package import Guidance
import Knowledge
import Wording

extension Narrator {
  /// Writes a place near the person: how far, how to use it, and when it was last seen at work.
  package func write(_ place: NearbyCentre, to page: inout TextPage, indent: Int) {
    guard let centre = knowledge.centre(place.centre) else { return }
    page.paragraph(
      text("cli.entry", ["label": centre.name, "value": distance(to: place)]), indent: indent)
    var remarks = [welcome(of: place.welcome), attested(centre)]
    if place.precision == .commune { remarks.insert(text("place.commune-point"), at: 1) }
    page.paragraph(
      "\(remarks.joined(separator: text("cli.semicolon"))) \(page.cite(centre.sources))",
      indent: indent + 2)
  }

  /// When the sources of a fact were made, with the marks that lead to them.
  func seen(_ date: String, _ sources: [String], on page: inout TextPage) -> String {
    let date = date == "n.d." ? text("advise.undated") : period(date)
    return "\(text("advise.seen", ["date": date])) \(page.cite(sources))"
  }

  /// The word of a verdict as the marker of a line.
  func marker(_ verdict: Verdict) -> String { "\(word(for: verdict))  " }

  /// Writes a verdict on a scheme with its grounds.
  package func write(_ finding: Finding, to page: inout TextPage, indent: Int) {
    page.paragraph(name(ofScheme: finding.scheme), indent: indent, marker: marker(finding.verdict))
    if finding.isOutOfForce {
      page.paragraph(text("rights.not-in-force"), indent: indent + 2)
      return
    }
    let grounds = grounds(of: finding)
    guard !grounds.isEmpty else { return }
    let label =
      switch finding.verdict {
      case .yes: text("rights.met")
      case .no: text("rights.missing")
      case .unanswered, .thirdParty: text(finding.isWeaklySourced ? "rights.met" : "rights.unanswered")
      }
    page.paragraph(
      text(
        "cli.entry",
        ["label": label, "value": grounds.map(\.line).joined(separator: text("cli.semicolon"))]),
      indent: indent + 2)
  }
}
