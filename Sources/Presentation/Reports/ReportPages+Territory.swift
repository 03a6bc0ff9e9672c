package import Gazetteer
import Guidance
package import Knowledge
import LocalArea
import Wording

extension ReportPages {
  /// What is known of a territory, with its map when there is one.
  ///
  /// - Parameters:
  ///   - columns: The width in characters at which the map will be drawn.
  ///   - rows: The height in lines at which the map will be drawn.
  package func territory(
    _ profile: TerritoryProfile, _ mapped: MappedTerritory?, columns: Int, rows: Int
  ) -> PageContent {
    let place = profile.place.place
    var content = page(narrator.text("territory.title", narrator.naming("place", place)))
    let caption = mapped.map { narrator.caption(of: $0, place: place, columns: columns, rows: rows) }
    show(profile, mapped, caption: caption.map { .text($0) }, &content)
    content.say(.remark(narrator.estimate(of: profile.centres)))
    return content
  }

  /// A map around a place, or of all of France, with the centres that it numbers.
  ///
  /// - Parameters:
  ///   - columns: The width in characters at which the map will be drawn.
  ///   - rows: The height in lines at which the map will be drawn.
  package func map(_ mapped: MappedTerritory, of place: Place?, columns: Int, rows: Int) -> PageContent {
    var content = empty()
    content.draw(mapped.map)
    content.gap()
    content.say(narrator.caption(of: mapped, place: place, columns: columns, rows: rows))
    content.gap()
    offerCentres(of: mapped, &content)
    for missing in missing(from: mapped) { content.say(missing) }
    if !mapped.list.isEmpty {
      content.gap()
      content.say(.remark(narrator.estimate(of: mapped.list.map(\.place))))
    }
    return content
  }

  // MARK: Coverage

  /// How well a territory is covered by centres, with at most so many of the farthest communes.
  package func coverage(_ report: CoverageReport, limit: Int) -> PageContent {
    let coverage = report.coverage
    var content = page(
      report.place.map {
        narrator.text("coverage.title", narrator.naming("place", $0.place, as: $0.name))
      } ?? narrator.text("coverage.title-country"))
    content.say(narrator.text("coverage.what"))
    content.say(narrator.text("coverage.known"))
    content.gap()
    content.say(.text(population(of: coverage)).with(shares(of: report)))
    sayPlacesToVerify(of: report, &content)
    sayCandidates(of: report, &content)
    content.gap()
    content.say(.title(narrator.text("coverage.farthest")))
    let farthest = coverage.farthest(limit).compactMap(line)
    for (position, line) in farthest.enumerated() { content.say(.step(position + 1, line)) }
    if farthest.isEmpty { content.say(narrator.text("coverage.farthest-none")) }
    return content
  }

  /// How many people live near an office of a contact.
  package func coverage(_ coverage: OfficeCoverage) -> PageContent {
    let values = [
      "contact": narrator.text("contact.\(coverage.contact).name"),
      "place": coverage.place?.name ?? narrator.text("coverage.country"),
      "km": narrator.grouped(coverage.kilometres), "percent": narrator.decimal(coverage.percent),
      "count": narrator.grouped(coverage.reached), "population": narrator.grouped(coverage.population),
      "offices": narrator.grouped(coverage.offices),
    ]
    var content = page(narrator.text("coverage.offices-title", values))
    content.say(narrator.text("coverage.offices-share", values))
    content.say(.remark(narrator.text("coverage.offices-known", values)))
    return content
  }

  /// Which places ought to be verified first, in order, and which cannot be counted at all.
  private func sayPlacesToVerify(of report: CoverageReport, _ content: inout PageContent) {
    let unlocated = narrator.unlocated(in: report)
    guard !report.toVerify.isEmpty || unlocated != nil else { return }
    content.say(.title(narrator.text("coverage.verify")))
    if !report.toVerify.isEmpty {
      content.say(narrator.text("coverage.verify-what", ["minutes": String(report.candidateBound)]))
      content.gap()
    }
    for (position, place) in report.toVerify.enumerated() {
      content.say(
        .step(position + 1, narrator.line(place)).with([.text(narrator.doubt(of: place.place))]))
    }
    if let unlocated {
      content.gap()
      content.say(unlocated)
    }
  }

  /// Where another place would help most, in order, and what each would change.
  private func sayCandidates(of report: CoverageReport, _ content: inout PageContent) {
    content.say(.title(narrator.text("coverage.candidates")))
    for sentence in narrator.rule(of: report) { content.say(sentence) }
    content.gap()
    for (position, candidate) in report.candidates.enumerated() {
      content.say(
        .step(position + 1, narrator.line(candidate, in: report))
          .with(narrator.lines(beside: candidate, in: report).map { .text($0) }))
    }
    if report.candidates.isEmpty { content.say(narrator.text("coverage.candidates-none")) }
  }

  private func population(of coverage: Coverage) -> String {
    narrator.text(
      "coverage.population",
      [
        "count": narrator.grouped(coverage.population),
        "communes": narrator.grouped(coverage.communes.count),
      ])
  }

  private func line(_ reached: Coverage.Reached) -> String? {
    guard let nearest = reached.nearest, let minutes = nearest.journey.road?.roundedMinutes else {
      return nil
    }
    return narrator.text(
      "coverage.farthest-line",
      [
        "commune": reached.commune.name, "department": reached.commune.department,
        "population": narrator.grouped(reached.commune.population), "time": narrator.time(minutes),
        "place": knowledge.centre(nearest.id)?.name ?? nearest.id,
      ])
  }
}
