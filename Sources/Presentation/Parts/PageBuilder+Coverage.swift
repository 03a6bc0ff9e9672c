import Gazetteer
import Guidance
import Knowledge
import LocalArea
import Wording

extension PageBuilder {
  /// Who lives how near, and who is counted apart.
  func shares(of report: CoverageReport) -> [Statement] { narrator.shares(of: report).map { .text($0) } }

  /// Which places ought to be verified first, and which cannot be counted at all.
  func sayDoubts(of report: CoverageReport, _ content: inout PageContent) {
    let unlocated = narrator.unlocated(in: report)
    guard !report.toVerify.isEmpty || unlocated != nil else { return }
    content.gap()
    let what = report.toVerify.isEmpty ? nil : "coverage.verify-what"
    let known = what.map { narrator.text($0, ["minutes": String(report.candidateBound)]) }
    content.offer(section("coverage.verify", [known, unlocated].compactMap { $0 }.map { .remark($0) }))
    for place in report.toVerify {
      content.offer(
        Item.passage(narrator.line(place), as: .named("verify.\(place.place.centre.identifier)"))
          .with([.remark(narrator.doubt(of: place.place))]))
    }
  }

  /// Where another place would help most, and what it would change there.
  func offerCandidates(of report: CoverageReport, _ content: inout PageContent) {
    content.gap()
    content.offer(section("coverage.candidates", narrator.rule(of: report).map { .remark($0) }))
    for candidate in report.candidates {
      content.offer(
        Item.passage(narrator.line(candidate, in: report), as: .named("candidate.\(candidate.commune.code)"))
          .with(narrator.lines(beside: candidate, in: report).map { .remark($0) }))
    }
    if report.candidates.isEmpty { content.say(narrator.text("coverage.candidates-none")) }
  }
}
