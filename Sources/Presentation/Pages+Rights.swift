import Guidance
import Interview
import Knowledge
import Screen
import Wording

extension Pages {
  func rights() -> PageContent {
    var content = PageContent(title: title(narrator.text("header.rights")))
    content.say(.title(narrator.text("rights.intro", ["date": narrator.day(interview.date)])))
    content.say(.remark(narrator.indicative))
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
    show(
      scheme, finding, for: interview.applicable(state.visit.answers), state.derived.advice?.nearMisses ?? [],
      on: interview.date, &content)
    content.sources = sources(ofScheme: identifier)
    content.keys = [.move] + Self.common
    return content
  }
}
