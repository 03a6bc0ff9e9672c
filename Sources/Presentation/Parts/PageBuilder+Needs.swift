import Counts
import Knowledge
import Wording

extension PageBuilder {
  /// What was asked for in a territory and what was not answered, beside what is there.
  func show(_ report: NeedsReport, _ content: inout PageContent) {
    if let period = narrator.period(of: report) { content.say(period) }
    guard !report.isEmpty else { return content.say(narrator.text("observatory.none")) }
    content.gap()
    content.offer(section("observatory.fields"))
    for field in report.fields {
      let beside = narrator.lines(beside: field).map { Statement.remark($0) }
      content.offer(
        Item.passage(narrator.line(field), as: .named("field.\(field.identifier)")).with(beside))
    }
    if report.fields.isEmpty { content.say(narrator.text("observatory.few")) }
    content.gap()
    content.offer(section("observatory.gaps", lines(of: .gap, report)))
    content.say(.remark(narrator.text("observatory.gaps-what")))
    for (kind, key) in [
      (CountKind.job, "observatory.jobs"), (.goal, "observatory.goals"), (.form, "observatory.forms"),
      (.step, "observatory.steps"),
      (.visit, "observatory.visits"),
    ] where !report.figures(of: kind).isEmpty {
      content.gap()
      content.offer(section(key, lines(of: kind, report)))
    }
    guard !report.places.isEmpty else { return }
    content.gap()
    content.offer(
      section("observatory.places", report.places.map { .listed(narrator.line($0, in: report.scope)) }))
  }

  /// What each figure of a kind says, or that there are too few.
  private func lines(of kind: CountKind, _ report: NeedsReport) -> [Statement] {
    let figures = report.figures(of: kind)
    guard !figures.isEmpty else { return [.text(narrator.text("observatory.few"))] }
    return figures.map { .listed(narrator.line($0, of: kind)) }
  }
}
