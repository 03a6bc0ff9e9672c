package import Guidance
import Knowledge
import Wording

extension AdviceReport {
  /// How many proposals of a lane are told in full; the others follow by name, and the JSON has them all.
  static let toldInFull = 3

  /// Writes the proposals of a lane, and the places that all of them need.
  package func write(_ lane: Advice.Lane, to page: inout TextPage) {
    page.heading(narrator.text("mode.\(lane.mode.rawValue)"))
    page.paragraph(narrator.text("mode-what.\(lane.mode.rawValue)"))
    if lane.isWidened { page.paragraph(narrator.text("proposals.widened")) }
    guard let first = lane.proposals.first else {
      page.paragraph(
        narrator.text(lane.refusals.isEmpty ? "proposals.none" : "proposals.none-alternance"))
      for refusal in lane.refusals { narrator.write(refusal, to: &page, indent: 2) }
      return
    }
    page.gap()
    page.paragraph(narrator.text("place.for-lane-\(lane.mode.rawValue)"))
    for place in first.places { narrator.write(place, to: &page, indent: 2) }
    if first.places.isEmpty { page.paragraph(narrator.text("place.none"), indent: 2) }
    page.paragraph(narrator.text("path.price-unknown"))
    for (position, proposal) in lane.proposals.prefix(Self.toldInFull).enumerated() {
      page.gap()
      write(proposal, number: position + 1, to: &page)
    }
    let others = lane.proposals.dropFirst(Self.toldInFull)
    if !others.isEmpty {
      page.gap()
      page.paragraph(narrator.text("advise.also"))
      for proposal in others { writeBriefly(proposal, to: &page) }
    }
    if lane.moreCount > 0 {
      page.paragraph(narrator.text("proposals.more", ["count": narrator.grouped(lane.moreCount)]))
    }
  }

  private func writeBriefly(_ proposal: Proposal, to page: inout TextPage) {
    guard let path = narrator.knowledge.guide.catalogue.path(proposal.path) else { return }
    page.paragraph(
      "\(path.title) (\(narrator.award(of: path))) \(page.cite(path.sources))", indent: 2, marker: "- ")
  }

  private func write(_ proposal: Proposal, number: Int, to page: inout TextPage) {
    guard let path = narrator.knowledge.guide.catalogue.path(proposal.path) else { return }
    let marker = "\(number). "
    let inset = marker.count
    page.paragraph(path.title, marker: marker)
    page.paragraph(narrator.award(of: path), indent: inset)
    section("path.why", proposal.reasons.map { narrator.reason($0, of: proposal) }, "+ ", inset, &page)
    section(
      "path.against", proposal.cautions.map { narrator.reason($0, of: proposal) }, "- ", inset, &page)
    page.paragraph(narrator.entry("advise.grounds", grounds(of: proposal)), indent: inset)
    page.paragraph(narrator.text("path.enter"), indent: inset)
    page.paragraph(asked(by: path), indent: inset + 2)
    for finding in [proposal.entry.route].compactMap({ $0 }) + proposal.entry.others {
      writeBriefly(finding, to: &page, indent: inset + 2)
    }
    page.paragraph(narrator.entry("path.duration", narrator.duration(of: path)), indent: inset)
    page.paragraph(narrator.entry("path.registration", narrator.registration(of: path)), indent: inset)
    let links = narrator.knowledge.guide.catalogue.links(from: path.identifier).map(narrator.link)
    section("path.leads", links, "", inset, &page)
    page.paragraph(narrator.text("path.funding"), indent: inset)
    for finding in proposal.funding where !isClosed(finding) {
      writeBriefly(finding, to: &page, indent: inset + 2)
    }
    page.paragraph(narrator.seen(path.sourceDate, path.sources, on: &page), indent: inset)
  }

  /// A heading with lines under it; nil when there are none.
  private func section(
    _ key: String, _ lines: [String], _ marker: String, _ indent: Int, _ page: inout TextPage
  ) {
    guard !lines.isEmpty else { return }
    page.paragraph(narrator.text(key), indent: indent)
    for line in lines { page.paragraph(line, indent: indent + 2, marker: marker) }
  }

  /// Whether a scheme is closed to the person whatever the path: that is told once, under the rights.
  private func isClosed(_ finding: Finding) -> Bool {
    finding.verdict == .no
      && advice.rights.contains { $0.scheme == finding.scheme && $0.verdict == .no }
  }

  /// Writes a scheme on its path: an open one by name, another with what stands in the way.
  private func writeBriefly(_ finding: Finding, to page: inout TextPage, indent: Int) {
    if finding.verdict == .yes {
      page.paragraph(
        narrator.name(ofScheme: finding.scheme), indent: indent, marker: narrator.marker(.yes))
    } else {
      narrator.write(finding, to: &page, indent: indent)
    }
  }

  private func asked(by path: TrainingPath) -> String {
    guard let entry = path.entry else { return narrator.text("path.asked-unknown") }
    return narrator.text("path.asked", ["entry": narrator.text("entry.\(entry.rawValue)")])
  }

  /// Where the reasons of a proposal come from, each once.
  private func grounds(of proposal: Proposal) -> String {
    var seen: Set<String> = []
    let sources = proposal.contributions.flatMap { $0.source.split(separator: ";") }
      .map { $0.trimmingSpaces }.filter { seen.insert($0).inserted }
      .map { narrator.textIfAny("advise.sources.\($0)") ?? $0 }
    return sources.joined(separator: narrator.text("answer.and"))
  }
}

extension Substring {
  /// The text without spaces at its ends.
  var trimmingSpaces: String {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
