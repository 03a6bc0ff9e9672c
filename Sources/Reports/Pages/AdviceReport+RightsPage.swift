import Guidance
import Knowledge
import Wording

extension AdviceReport {
  /// Writes what the rules say of every scheme: what is open, what is to be checked, what is not.
  func writeRights(to page: inout TextPage) {
    page.heading(narrator.text("proposals.rights"))
    page.paragraph(narrator.text("rights.intro", ["date": narrator.day(advice.date)]))
    let isOpen = { (verdict: Verdict) in
      advice.rights.filter { $0.verdict.word == verdict.word }
    }
    for finding in isOpen(.yes) + isOpen(.unanswered) + isOpen(.no) {
      page.gap()
      write(finding, to: &page)
    }
  }

  private func write(_ finding: Finding, to page: inout TextPage) {
    guard let scheme = narrator.knowledge.guide.scheme(finding.scheme) else { return }
    narrator.write(finding, to: &page, indent: 0)
    if finding.verdict != .no {
      page.paragraph(narrator.text("kind.\(scheme.kind.rawValue)"), indent: 2)
      for part in ["gives", "caution", "next"] {
        guard let text = narrator.text(part, ofScheme: scheme.identifier, on: advice.date) else { continue }
        switch part {
        case "gives": page.paragraph(text, indent: 2)
        case "next": page.paragraph(narrator.text("rights.next", ["what": text]), indent: 2)
        default:
          page.paragraph(
            narrator.text("cli.entry", ["label": narrator.text("rights.caution"), "value": text]), indent: 2)
        }
      }
      page.paragraph(
        narrator.text(
          "rights.contact", ["who": narrator.text("contact.\(scheme.contact).name")]), indent: 2)
    }
    if finding.isWeaklySourced { page.paragraph(narrator.text("rights.weak"), indent: 2) }
    let mark = page.cite([scheme.source])
    page.paragraph(
      narrator.text(
        "rights.source",
        [
          "source": "\(scheme.rules.joined(separator: ", ")) \(mark)",
          "date": narrator.day(scheme.checked), "grade": scheme.grade.rawValue,
        ]),
      indent: 2)
  }
}
