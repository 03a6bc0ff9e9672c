import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  func rights() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.rights")))
    content.say(.title(narrator.text("rights.intro", ["date": narrator.day(interview.date)])))
    content.say(
      .remark(narrator.text("proposals.indicative", ["date": narrator.day(knowledge.version.rulesSeen)])))
    content.gap()
    let best = Guide.ranked(state.derived.advice?.nearMisses ?? []).prefix(3)
    if !best.isEmpty {
      content.offer(section("near.best", best.map { narrator.line(for: $0.changes, opening: $0.misses) }))
      content.gap()
    }
    let findings = (state.derived.advice?.rights ?? []).enumerated()
      .sorted { ($1.element.verdict, $0.offset) < ($0.element.verdict, $1.offset) }.map(\.element)
    for finding in findings {
      content.offer(item(finding))
    }
    content.keys = [.move, .open] + Self.common
    return content
  }

  func scheme(_ identifier: String) -> PageContent {
    var content = PageContent(title: title(narrator.text("header.scheme")))
    guard let scheme = knowledge.guide.scheme(identifier),
      let finding = state.derived.advice?.rights.first(where: { $0.scheme == identifier })
    else { return content }
    content.say(.title(narrator.name(ofScheme: identifier)))
    content.say(.verdict(finding.verdict, narrator.verdict(finding.verdict, on: scheme)))
    content.say(.remark(narrator.text("kind.\(scheme.kind.rawValue)")))
    content.gap()
    if let gives = narrator.text("gives", ofScheme: identifier, on: interview.date) {
      content.offer(section("rights.gives", [gives]))
    }
    let pay = narrator.pay(
      under: identifier, for: interview.applicable(state.visit.answers), on: interview.date)
    if !pay.isEmpty { content.offer(section("rights.pay", pay)) }
    content.offer(section("rights.proof", proof(finding)))
    if finding.verdict != .yes, scheme.kind != .information, !finding.isOutOfForce {
      let misses = (state.derived.advice?.nearMisses ?? []).filter { $0.scheme == identifier }
      content.offer(
        section(
          "near.title", misses.isEmpty ? [narrator.text("near.none")] : misses.map(narrator.line(for:))))
    }
    let stackings = narrator.stackings(of: identifier)
    if !stackings.isEmpty { content.offer(section("rights.stacking", stackings)) }
    if let caution = narrator.text("caution", ofScheme: identifier, on: interview.date) {
      content.offer(section("rights.caution", [caution]))
    }
    let contact = narrator.text("contact.\(scheme.contact).name")
    var ask = [
      narrator.text("rights.contact", ["who": contact]), narrator.text("contact.\(scheme.contact).what"),
    ]
    if let next = narrator.text("next", ofScheme: identifier, on: interview.date) {
      ask.append(narrator.text("rights.next", ["what": next]))
    }
    content.offer(section("people.adviser", ask).citing(sources(ofContact: scheme.contact)))
    content.sources = sources(ofScheme: identifier)
    var source = [
      narrator.text(
        "rights.source",
        [
          "source": scheme.source, "date": narrator.day(scheme.checked), "grade": scheme.grade.rawValue,
        ])
    ]
    source.append(narrator.text("rights.rules", ["rules": scheme.rules.joined(separator: ", ")]))
    if let watch = scheme.watch { source.append(narrator.text("rights.watch", ["watch": watch])) }
    content.offer(section("path.source", source))
    content.keys = [.move] + Self.common
    return content
  }

  private func proof(_ finding: Finding) -> [Statement] {
    var lines: [Statement] = []
    if finding.isOutOfForce { lines.append(.text(narrator.text("rights.not-in-force"))) }
    if finding.isWeaklySourced { lines.append(.text(narrator.text("rights.weak"))) }
    return lines + narrator.grounds(of: finding).map { fact(lead(for: $0.verdict), $0.line) }
  }
}
