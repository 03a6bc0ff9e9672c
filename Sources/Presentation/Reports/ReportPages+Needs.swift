import Counts
import Guidance
package import Knowledge
import LocalArea
import Wording

extension ReportPages {
  /// What people asked for in a territory and what was not answered, beside its hiring needs and its places.
  package func needs(_ report: NeedsReport) -> PageContent {
    var content = page(narrator.title(of: report))
    show(report, &content)
    content.gap()
    for needs in report.needs {
      content.offer(
        Item.section("hiring", narrator.title(of: needs.area)).with(.text(narrator.line(needs.total))))
    }
    if report.needs.isEmpty { content.say(narrator.text("territory.no-needs")) }
    content.gap()
    content.offer(section("observatory.centres", centres(of: report)))
    content.gap()
    for sentence in narrator.needsRule { content.say(.remark(sentence)) }
    content.say(.remark(narrator.surveySource))
    return content
  }

  /// The places of a territory; of the country only how many they are.
  private func centres(of report: NeedsReport) -> [Statement] {
    guard report.scope != .country else {
      return [
        .text(narrator.text("observatory.centre-count", ["count": narrator.grouped(report.centres.count)]))
      ]
    }
    guard !report.centres.isEmpty else { return [.text(narrator.text("observatory.no-centre"))] }
    return report.centres.map { .listed(knowledge.centre($0)?.name ?? $0) }
  }
}
