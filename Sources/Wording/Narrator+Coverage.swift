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
    // Where no time is claimed for most, shares of the others would pass for those of all.
    let isTimed =
      coverage.unclaimedPopulation * 2 < coverage.population
      && report.possible.roadlessPopulation < coverage.population
    return (isTimed ? report.bounds : []).map { share(of: report, within: $0) }
      + apart.map { key, people in
        text(
          "coverage.\(key)",
          ["count": grouped(people.roughly(3)), "percent": decimal(coverage.percent(of: people))])
      }
  }

  private func share(of report: CoverageReport, within minutes: Int) -> String {
    let people = report.coverage.population(within: Double(minutes))
    let possible = report.possible.population(within: Double(minutes))
    return share(
      of: people, report.coverage.percentOfClaimed(people),
      possible: report.possible.percentOfClaimed(possible), within: minutes)
  }

  /// How many live within so many minutes of a place, as a sentence; also the share if the places to verify receive.
  public func share(of people: Int, _ percent: Double, possible: Double, within minutes: Int) -> String {
    let few = people == 0 ? "nobody" : "within"
    return text(
      "coverage.\(few)\(percent == possible ? "" : "-possible")",
      [
        "minutes": String(minutes), "count": estimate(people), "percent": decimal(percent),
        "possible": decimal(possible),
      ])
  }

  /// A number of people that follows from estimated times, with three digits that count.
  public func estimate(_ people: Int) -> String { grouped(people.roughly(3)) }

  // MARK: Places to verify

  /// A place to verify, and for how many people that matters.
  public func line(_ place: CoverageReport.ToVerify) -> String {
    text(
      "coverage.verify-line", ["place": place.place.centre.name, "gain": grouped(place.gain.roughly(3))])
  }

  /// What is known of a place, and when it was last seen.
  public func standing(of place: CoverageReport.Place) -> String {
    text("coverage.standing.\(place.standing.rawValue)") + text("answer.then") + trace(of: place.centre)
  }

  private func trace(of centre: Centre) -> String {
    centre.attested.map { text("coverage.seen", ["date": period($0)]) } ?? text("coverage.never-seen")
  }

  /// The open places whose address is not known, as a sentence; nil where there is none.
  public func unlocated(in report: CoverageReport) -> String? {
    guard !report.unlocated.isEmpty else { return nil }
    let places = report.unlocated.map {
      text("coverage.unlocated-place", ["place": $0.name, "seen": trace(of: $0)])
    }
    return text(
      "coverage.unlocated",
      ["count": String(places.count), "places": places.joined(separator: text("answer.then"))])
  }

  // MARK: Candidates

  /// What is ranked, among which towns, and how, a sentence each.
  public func rule(of report: CoverageReport) -> [String] {
    let values = ["minutes": String(report.candidateBound)]
    let sentences = [
      "coverage.among.\(report.among.rawValue)", "coverage.by.\(report.criterion.rawValue)",
      "coverage.candidates-rule",
    ].map { text($0, values) }
    let inside = report.place == nil ? nil : text("coverage.inside")
    let visits = months(of: report).map { text("coverage.months", ["months": $0]) }
    return sentences + [inside, visits].compactMap { $0 }
  }

  private func months(of report: CoverageReport) -> String? {
    guard let first = report.months.first, let last = report.months.last else { return nil }
    let names = [first, last].map { period($0.description) }
    return first == last ? names[0] : names.joined(separator: text("coverage.to"))
  }

  /// Why no town is named.
  public func noCandidate(in report: CoverageReport) -> String {
    if report.comparedCount == 0 { return text("coverage.none-compared") }
    return text(
      report.criterion == .people ? "coverage.none-people" : "coverage.none-\(report.criterion.rawValue)")
  }

  /// A town where a place would help, and how much more it would reach of what is ranked.
  public func line(_ candidate: CoverageReport.Candidate, in report: CoverageReport) -> String {
    let label = candidate.isLabelled ? "labelled" : "town"
    let town = text(
      "coverage.\(label)",
      ["commune": candidate.commune.name, "department": candidate.commune.department])
    let ranked =
      switch report.criterion {
      case .people: people(of: candidate, in: report)
      case .demand: unanswered(of: candidate) ?? people(of: candidate, in: report)
      case .hiring: hires(of: candidate) ?? people(of: candidate, in: report)
      }
    return text("coverage.candidate", ["town": town, "gain": ranked])
  }

  /// What else a town would change, and what is wanted there, a sentence each; what may make it superfluous first.
  public func lines(beside candidate: CoverageReport.Candidate, in report: CoverageReport) -> [String] {
    let others = [
      report.criterion == .people ? nil : people(of: candidate, in: report),
      report.criterion == .hiring ? nil : hires(of: candidate),
      report.criterion == .demand ? nil : unanswered(of: candidate),
    ].compactMap { $0 }
    return [
      candidate.unlocated.map { text("coverage.perhaps-here", ["place": $0.name]) },
      candidate.nearby.map { text("coverage.nearby", ["place": $0.centre.name, "what": standing(of: $0)]) },
      changes(of: candidate, in: report),
    ].compactMap { $0 } + others.map { text("coverage.besides", ["what": $0]) }
      + [fields(of: candidate)].compactMap { $0 }
  }

  private func people(of candidate: CoverageReport.Candidate, in report: CoverageReport) -> String {
    text(
      candidate.largest == nil ? "coverage.people" : "coverage.people-largest",
      [
        "count": grouped(candidate.gain.roughly(3)), "minutes": String(report.candidateBound),
        "largest": candidate.largest?.name ?? "",
      ])
  }

  /// The shares of the territory before and after; nil for all of France, of which one town changes nothing to be seen.
  private func changes(of candidate: CoverageReport.Candidate, in report: CoverageReport) -> String? {
    guard report.place != nil else { return nil }
    let told = candidate.changes.compactMap { change -> String? in
      let before = decimal(report.possible.percentOfClaimed(change.before))
      let after = decimal(report.possible.percentOfClaimed(change.after))
      guard before != after else { return nil }
      return text(
        "coverage.change", ["minutes": String(change.minutes), "before": before, "after": after])
    }
    guard !told.isEmpty else { return nil }
    return text("coverage.changes", ["changes": told.joined(separator: text("answer.then"))])
  }

  /// Fewer than ten say nothing.
  private func hires(of candidate: CoverageReport.Candidate) -> String? {
    guard let hires = candidate.hires, hires >= 10, let year = knowledge.demand.survey.year else {
      return nil
    }
    return text("coverage.hires", ["count": grouped(hires.roughly(2)), "year": String(year)])
  }

  private func unanswered(of candidate: CoverageReport.Candidate) -> String? {
    candidate.unanswered.map { text("coverage.unanswered", ["count": grouped($0)]) }
  }

  private func fields(of candidate: CoverageReport.Candidate) -> String? {
    let asked = candidate.fields.filter { $0.asked != nil }
    let told = asked.isEmpty ? candidate.fields : asked
    guard !told.isEmpty else { return nil }
    let names = told.map { field in
      field.asked.map {
        text("coverage.field-asked", ["field": fieldName(field.identifier), "count": grouped($0)])
      } ?? fieldName(field.identifier)
    }
    return text(
      "coverage.fields-\(asked.isEmpty ? "hired" : "asked")\(candidate.lacksClasses ? "" : "-open")",
      ["fields": names.joined(separator: text("answer.then"))])
  }
}

extension Int {
  /// The same with so many digits that count: an estimate is not told to the unit.
  fileprivate func roughly(_ digits: Int) -> Int {
    var step = 1
    var bound = 1
    for _ in 0..<digits { bound *= 10 }
    while self / step >= bound { step *= 10 }
    return (self + step / 2) / step * step
  }
}
