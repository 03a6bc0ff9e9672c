public import Counts
public import Gazetteer
public import Guidance
import LocalArea

extension Knowledge {
  /// The coverage of a department, a region or, without one, of France, and where a new place would help most; nil for
  /// what is neither.
  ///
  /// Places known to receive the public count. Where one is near that may, people are not counted as without: it is
  /// to be verified first, and new places are looked for where there is none of either.
  ///
  /// - Parameters:
  ///   - place: The territory; its communes alone are covered, and are candidates.
  ///   - date: The day: what was last seen more than three years before is to be verified.
  ///   - criterion: What candidates are ranked by.
  ///   - among: Which communes are candidates. One that has a place is none, nor one in Île-de-France.
  ///   - count: How many candidates, and how many places to verify, at most.
  ///   - published: What is known of visits.
  public func coverage(
    of place: Place?, on date: CalendarDate, by criterion: CoverageReport.Criterion = .people,
    among: CoverageReport.Candidates = .towns, candidates count: Int = 10,
    of published: PublishedCounts = .none
  ) -> CoverageReport? {
    let described = place.flatMap { gazetteer.describe($0) }
    if place != nil, described == nil { return nil }
    let communes =
      place.map { gazetteer.communes(in: $0) } ?? gazetteer.allCommunes.filter { $0.parent == nil }
    let sites = CoverageSites(self, on: date)
    let coverage = Coverage(of: communes, by: sites.verified)
    let possible = Coverage(of: communes, by: sites.verified + sites.doubtful)
    let bound = 30
    // Whoever has a place if those to be verified receive, and is not sure to have one today.
    let toVerify = coverage.gains(of: sites.doubtful, within: Double(bound), count: count, isSure: false)
      .compactMap { gain in
        sites.place(gain.candidate).map { CoverageReport.ToVerify(place: $0, gain: gain.population) }
      }
    let weights = CoverageWeights(self, of: communes, published)
    let study = CandidateStudy(self, possible, sites, weights, published, date: date, bound: bound)
    let compared = candidates(among, of: communes, without: sites.communes)
    return CoverageReport(
      place: described, date: date, coverage: coverage, possible: possible, bounds: [15, 30, 45, 60],
      candidateBound: bound, toVerify: toVerify,
      unlocated: sites.unlocated.filter { centre in
        // Of a department those of its region.
        described.map { place in place.region.map { $0.name == centre.region } ?? false } ?? true
      },
      criterion: criterion, isRanked: communes.contains { weights.weight(of: $0, by: criterion) > 0 },
      months: published.months, comparedCount: compared.count, among: among,
      candidates: study.candidates(of: compared, by: criterion, count: count))
  }

  /// The communes where a place could open.
  private func candidates(
    _ among: CoverageReport.Candidates, of communes: [Commune], without taken: Set<String>
  ) -> [Commune] {
    let labelled = memberTowns
    return communes.filter { commune in
      guard !taken.contains(commune.code), !commune.isInIleDeFrance else { return false }
      return switch among {
      case .towns: commune.attraction == .mainTown || labelled.contains(commune.code)
      case .labelled: labelled.contains(commune.code)
      case .all: true
      }
    }
  }
}
