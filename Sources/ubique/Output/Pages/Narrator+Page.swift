import Content
import Guidance

extension Narrator {
  /// Writes a place near the person: how far, how to use it, and when it was last seen at work.
  func write(_ place: NearbyPlace, to page: inout TextPage, indent: Int) {
    guard let centre = library.centre(place.centre) else { return }
    page.paragraph(
      text("cli.entry", ["label": centre.name, "value": distance(to: place)]), indent: indent)
    var remarks = [welcome(of: place.welcome), attested(centre)]
    if place.precision == .commune { remarks.insert(text("place.commune-point"), at: 1) }
    page.paragraph(
      "\(remarks.joined(separator: text("cli.semicolon"))) [\(centre.sources.joined(separator: ", "))]",
      indent: indent + 2)
  }

  /// Writes a verdict on a scheme with its grounds.
  func write(_ finding: Finding, to page: inout TextPage, indent: Int) {
    let word = word(for: finding.verdict)
    page.paragraph(name(ofScheme: finding.scheme), indent: indent, marker: "\(word)  ")
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
