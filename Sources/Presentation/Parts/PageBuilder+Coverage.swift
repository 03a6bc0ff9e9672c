import Gazetteer
import Knowledge
import LocalArea
import Wording

extension PageBuilder {
  /// Who lives how near, and who is counted apart.
  func shares(of report: CoverageReport) -> [Statement] {
    let coverage = report.coverage
    let line = { (key: String, people: Int, minutes: Int?) in
      Statement.text(
        narrator.text(
          "coverage.\(key)",
          [
            "minutes": minutes.map { String($0) } ?? "", "count": narrator.grouped(people),
            "percent": narrator.decimal(coverage.percent(of: people)),
          ]))
    }
    let apart = [
      ("unclaimed", coverage.unclaimedPopulation), ("roadless", coverage.roadlessPopulation),
    ].filter { $0.1 > 0 }
    // Where no time is claimed for anybody, none is told.
    let isTimed = coverage.unclaimedPopulation + coverage.roadlessPopulation < coverage.population
    return (isTimed ? report.bounds : []).map { line("within", coverage.population(within: Double($0)), $0) }
      + apart.map { line($0, $1, nil) }
  }

  /// A town where another place would help, how many more people it would reach, and why it is one to think of.
  func line(_ candidate: CoverageReport.Candidate) -> String {
    let reasons = candidate.reasons.map { narrator.text("coverage.reason-\($0.rawValue)") }
    return narrator.text(
      "coverage.candidate-line",
      [
        "commune": candidate.commune.name, "department": candidate.commune.department,
        "gain": narrator.grouped(candidate.gain),
        "reason": reasons.joined(separator: narrator.text("answer.and")),
      ])
  }
}
