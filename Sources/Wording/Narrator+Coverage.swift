import Counts
import Gazetteer
import Guidance
public import Knowledge
import LocalArea

extension Narrator {
  /// Who lives how near a place, and who is counted apart, a sentence each.
  public func shares(of report: CoverageReport) -> [String] {
    let coverage = report.coverage
    let apart = [
      ("unclaimed", coverage.unclaimedPopulation), ("roadless", coverage.roadlessPopulation),
    ].filter { $0.1 > 0 }
    // Where no time is claimed for anybody, none is told.
    let isTimed = coverage.unclaimedPopulation + coverage.roadlessPopulation < coverage.population
    return (isTimed ? report.bounds : []).map { share(of: report, within: $0) }
      + apart.map { key, people in
        text(
          "coverage.\(key)", ["count": grouped(people), "percent": decimal(coverage.percent(of: people))])
      }
  }

  private func share(of report: CoverageReport, within minutes: Int) -> String {
    let people = report.coverage.population(within: Double(minutes))
    let percent = decimal(report.coverage.percent(of: people))
    let possible = decimal(report.possible.percent(of: report.possible.population(within: Double(minutes))))
    return text(
      percent == possible ? "coverage.within" : "coverage.within-possible",
      [
        "minutes": String(minutes), "count": grouped(people), "percent": percent, "possible": possible,
      ])
  }

  /// A place to verify, and for how many people that matters.
  public func line(_ place: CoverageReport.ToVerify) -> String {
    text("coverage.verify-line", ["place": place.place.centre.name, "gain": grouped(place.gain)])
  }

  /// Why it is not sure that a place receives, and when it was last seen.
  public func doubt(of place: CoverageReport.DoubtfulPlace) -> String {
    let seen = place.centre.attested.map { text("coverage.seen", ["date": period($0)]) }
    return text("coverage.doubt.\(place.doubt.rawValue)") + text("answer.then")
      + (seen ?? text("coverage.never-seen"))
  }

  /// The open places whose address is not known, as a sentence; nil where there is none.
  public func unlocated(in report: CoverageReport) -> String? {
    guard !report.unlocated.isEmpty else { return nil }
    return text(
      "coverage.unlocated",
      [
        "count": String(report.unlocated.count),
        "places": report.unlocated.map(\.name).joined(separator: text("answer.then")),
      ])
  }

  /// What is ranked, among which towns, and how, a sentence each.
  public func rule(of report: CoverageReport) -> [String] {
    let values = ["minutes": String(report.candidateBound)]
    return [
      "coverage.among.\(report.among.rawValue)", "coverage.by.\(report.criterion.rawValue)",
      "coverage.candidates-rule",
    ].map { text($0, values) }
  }

  /// A town where a place would help, and how many more people it would reach.
  public func line(_ candidate: CoverageReport.Candidate, in report: CoverageReport) -> String {
    text(
      candidate.isLabelled ? "coverage.candidate-labelled" : "coverage.candidate-line",
      [
        "commune": candidate.commune.name, "department": candidate.commune.department,
        "gain": grouped(candidate.gain), "minutes": String(report.candidateBound),
      ])
  }

  /// What else a town would change, and what is wanted there, a sentence each.
  public func lines(beside candidate: CoverageReport.Candidate, in report: CoverageReport) -> [String] {
    [
      changes(of: candidate, in: report), hires(of: candidate), unanswered(of: candidate),
      fields(of: candidate),
      candidate.nearby.map { text("coverage.nearby", ["place": $0.centre.name, "doubt": doubt(of: $0)]) },
      candidate.unlocated.map { text("coverage.perhaps-here", ["place": $0.name]) },
    ].compactMap { $0 }
  }

  private func changes(of candidate: CoverageReport.Candidate, in report: CoverageReport) -> String? {
    guard !candidate.changes.isEmpty else { return nil }
    let told = candidate.changes.map { change in
      let before = decimal(report.possible.percent(of: change.before))
      let after = decimal(report.possible.percent(of: change.after))
      return text(
        before == after ? "coverage.change-none" : "coverage.change",
        ["minutes": String(change.minutes), "before": before, "after": after])
    }
    return text("coverage.changes", ["changes": told.joined(separator: text("answer.then"))])
  }

  private func hires(of candidate: CoverageReport.Candidate) -> String? {
    guard let hires = candidate.hires, hires > 0 else { return nil }
    let year = knowledge.demand.survey.year.map { String($0) } ?? ""
    return text("coverage.hires", ["count": grouped(hires.estimate), "year": year])
  }

  /// Estimates below what is published say nothing.
  private func unanswered(of candidate: CoverageReport.Candidate) -> String? {
    guard let visits = candidate.unanswered, visits >= PublishedCounts.fewest else { return nil }
    return text("coverage.unanswered", ["count": grouped(visits)])
  }

  private func fields(of candidate: CoverageReport.Candidate) -> String? {
    let asked = candidate.fields.filter { $0.asked != nil }
    let told = asked.isEmpty ? candidate.fields : asked
    guard !told.isEmpty else { return nil }
    // What is taught at a place near by is not known unless offers are.
    let isKnown = candidate.knowsOffers || candidate.nearby == nil
    let names = told.map { field in
      field.asked.map {
        text("coverage.field-asked", ["field": fieldName(field.identifier), "count": grouped($0)])
      }
        ?? fieldName(field.identifier)
    }
    return text(
      "coverage.fields-\(asked.isEmpty ? "hired" : "asked")\(isKnown ? "" : "-open")",
      ["fields": names.joined(separator: text("answer.then"))])
  }
}

extension Int {
  /// The same as an estimate is told: to the nearest ten, from a thousand on to the nearest hundred.
  fileprivate var estimate: Int {
    let step = self < 1_000 ? 10 : 100
    return self < 10 ? self : (self + step / 2) / step * step
  }
}
