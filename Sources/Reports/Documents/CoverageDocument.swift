import Gazetteer
import Guidance
package import Knowledge
import LocalArea
import Wording

/// The coverage of a territory as a document for programs.
package struct CoverageDocument: Codable, Hashable {
  /// The people within so many minutes.
  package struct Share: Codable, Hashable {
    package let minutes: Int
    let population: Int
    package let percent: Double
  }

  /// People who are counted apart.
  package struct Part: Codable, Hashable {
    package let population: Int
    package let percent: Double
  }

  /// A commune far from any place.
  package struct Far: Codable, Hashable {
    let commune: String
    let name: String
    let department: String
    let population: Int
    let minutes: Int
    /// The nearest place.
    let centre: String
  }

  /// A town where a place could open.
  package struct Candidate: Codable, Hashable {
    let commune: String
    let name: String
    let department: String
    /// `planned` or `labelled`, or both.
    let reasons: [String]
    /// The people it would newly bring near, those before it in the list being open.
    let gain: Int
  }

  /// `department:52` or `region:44`; null for all of France.
  @OrNull var place: String?
  let name: String
  let population: Int
  let communes: Int
  package let within: [Share]
  /// People for whom no minutes are claimed.
  package let unclaimed: Part
  /// People from whom no road leads to a place.
  let roadless: Part
  package let farthest: [Far]
  /// The minutes that candidates are measured by.
  let candidateMinutes: Int
  let candidates: [Candidate]
}

extension Narrator {
  /// A report on coverage as a document.
  package func document(_ report: CoverageReport, limit: Int) -> CoverageDocument {
    let coverage = report.coverage
    let percent = { (count: Int) in
      coverage.population == 0
        ? 0 : (Double(count) * 1_000 / Double(coverage.population)).rounded() / 10
    }
    return CoverageDocument(
      place: report.place?.place.description, name: report.place?.name ?? text("coverage.country"),
      population: coverage.population, communes: coverage.communes.count,
      within: report.bounds.map {
        let count = coverage.population(within: Double($0))
        return CoverageDocument.Share(minutes: $0, population: count, percent: percent(count))
      },
      unclaimed: CoverageDocument.Part(
        population: coverage.unclaimedPopulation, percent: percent(coverage.unclaimedPopulation)),
      roadless: CoverageDocument.Part(
        population: coverage.roadlessPopulation, percent: percent(coverage.roadlessPopulation)),
      farthest: coverage.farthest(limit).compactMap { reached in
        guard let nearest = reached.nearest, let minutes = nearest.journey.road?.roundedMinutes else {
          return nil
        }
        return CoverageDocument.Far(
          commune: reached.commune.code, name: reached.commune.name, department: reached.commune.department,
          population: reached.commune.population, minutes: minutes, centre: nearest.id)
      },
      candidateMinutes: report.candidateBound,
      candidates: report.candidates.map {
        CoverageDocument.Candidate(
          commune: $0.commune.code, name: $0.commune.name, department: $0.commune.department,
          reasons: $0.reasons.map(\.rawValue), gain: $0.gain)
      })
  }

  /// The coverage as a page.
  package func page(_ document: CoverageDocument) -> TextPage {
    var page = TextPage()
    page.heading(text("coverage.title", ["place": document.name]))
    page.paragraph(text("coverage.what"))
    page.paragraph(text("coverage.known"))
    page.gap()
    page.paragraph(
      text(
        "coverage.population",
        ["count": grouped(document.population), "communes": grouped(document.communes)]))
    for share in document.within {
      page.paragraph(
        text(
          "coverage.within",
          [
            "minutes": String(share.minutes), "percent": decimal(share.percent),
            "count": grouped(share.population),
          ]), indent: 2)
    }
    for (part, key) in [(document.unclaimed, "unclaimed"), (document.roadless, "roadless")]
    where part.population > 0 {
      page.paragraph(
        text("coverage.\(key)", ["count": grouped(part.population), "percent": decimal(part.percent)]),
        indent: 2)
    }
    page.heading(text("coverage.farthest"))
    for (number, far) in document.farthest.enumerated() {
      page.paragraph(
        text(
          "coverage.farthest-line",
          [
            "commune": far.name, "department": far.department, "population": grouped(far.population),
            "time": time(far.minutes), "place": knowledge.centre(far.centre)?.name ?? far.centre,
          ]), marker: "\(number + 1). ")
    }
    if document.farthest.isEmpty { page.paragraph(text("coverage.farthest-none")) }
    writeCandidates(of: document, to: &page)
    return page
  }

  private func writeCandidates(of document: CoverageDocument, to page: inout TextPage) {
    page.heading(text("coverage.candidates"))
    page.paragraph(text("coverage.candidates-what", ["minutes": String(document.candidateMinutes)]))
    page.gap()
    for (number, candidate) in document.candidates.enumerated() {
      let reasons = candidate.reasons.map { text("coverage.reason-\($0)") }
      page.paragraph(
        text(
          "coverage.candidate-line",
          [
            "commune": candidate.name, "department": candidate.department, "gain": grouped(candidate.gain),
            "reason": reasons.joined(separator: text("answer.and")),
          ]), marker: "\(number + 1). ")
    }
    if document.candidates.isEmpty { page.paragraph(text("coverage.candidates-none")) }
  }

  /// A number with one decimal, as the language sets it.
  private func decimal(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(grouped(tenths / 10))\(decimalSign)\(tenths % 10)"
  }
}
