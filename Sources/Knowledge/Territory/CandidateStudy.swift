import Counts
import Gazetteer
import Guidance
import LocalArea

/// Chooses towns for new places, and tells of each what it would change.
struct CandidateStudy {
  /// The bounds that changes are told for, in minutes.
  private static let changeBounds = [30, 60]
  /// How many fields are named.
  private static let mostFields = 3

  private let knowledge: Knowledge
  private let possible: Coverage
  private let sites: CoverageSites
  private let weights: CoverageWeights
  private let published: PublishedCounts
  private let date: CalendarDate
  private let bound: Int
  private let labelled: Set<String>

  init(
    _ knowledge: Knowledge, _ possible: Coverage, _ sites: CoverageSites, _ weights: CoverageWeights,
    _ published: PublishedCounts, date: CalendarDate, bound: Int
  ) {
    self.knowledge = knowledge
    self.possible = possible
    self.sites = sites
    self.weights = weights
    self.published = published
    self.date = date
    self.bound = bound
    labelled = knowledge.memberTowns
  }

  /// The candidates that add most by a criterion, one after the other.
  func candidates(
    of communes: [Commune], by criterion: CoverageReport.Criterion, count: Int
  ) -> [CoverageReport.Candidate] {
    let gains = possible.gains(
      of: communes.map { Site(id: $0.code, location: $0.location) }, within: Double(bound), count: count,
      weight: { weights.weight(of: $0, by: criterion) })
    var growth = CoverageGrowth(possible, within: Self.changeBounds)
    var candidates: [CoverageReport.Candidate] = []
    for gain in gains {
      let unanswered = sum(gain.communes, weights.unanswered)
      // What is too little to be shown ranks nothing either.
      if criterion == .demand, unanswered < PublishedCounts.fewest { break }
      guard let commune = knowledge.gazetteer.commune(gain.candidate) else { continue }
      candidates.append(candidate(commune, gain, unanswered: unanswered, growth: &growth))
    }
    return candidates
  }

  private func candidate(
    _ commune: Commune, _ gain: CoverageGain, unanswered: Int, growth: inout CoverageGrowth
  ) -> CoverageReport.Candidate {
    let hires = sum(gain.communes, weights.hires)
    let largest = gain.communes.max { ($0.population, $1.code) < ($1.population, $0.code) }
    let nearby = sites.nearest(to: commune.location, within: Double(bound))
    let knowsOffers = knowledge.lateTables.offers.value != nil
    return CoverageReport.Candidate(
      commune: commune, isLabelled: labelled.contains(commune.code), gain: gain.population,
      largest: largest?.code == commune.code ? nil : largest, changes: growth.add(commune.location),
      hires: hires > 0 ? hires : nil, unanswered: unanswered < PublishedCounts.fewest ? nil : unanswered,
      fields: fields(around: commune), lacksClasses: knowsOffers || nearby == nil, nearby: nearby,
      unlocated: unlocated(in: commune))
  }

  /// A sum of estimates, rounded.
  private func sum(_ communes: [Commune], _ weight: (Commune) -> Double) -> Int {
    Int(communes.reduce(0) { $0 + weight($1) }.rounded())
  }

  /// The regional centre of the region whose prefecture or largest town a commune is, where nobody knows its address.
  private func unlocated(in commune: Commune) -> Centre? {
    guard let region = commune.region.flatMap({ knowledge.gazetteer.region($0) }),
      let centre = sites.unlocated.first(where: { $0.kind == .regionalCentre && $0.region == region.name })
    else { return nil }
    if commune.code == region.capital { return centre }
    let largest = knowledge.gazetteer.communes(in: .region(region.code)).map(\.population).max()
    return commune.population == largest ? centre : nil
  }

  /// The fields asked for in the employment area of a commune, or hired for there, without those of which offers are
  /// known within reach.
  private func fields(around commune: Commune) -> [CoverageReport.Field] {
    let area = commune.employmentArea
    let asked = published.sums(of: .field) { place in area.map { place == .area($0) } ?? false }
    let described = knowledge.gazetteer.describe(.commune(commune.code))
    let demand = described.map { knowledge.fieldDemand(around: $0) } ?? [:]
    let wanted = knowledge.guide.catalogue.fields.map(\.identifier)
      .filter { asked[$0] != nil || demand[$0] != nil }
      .map { CoverageReport.Field(identifier: $0, asked: asked[$0], demand: demand[$0]) }
      .sorted {
        ($1.asked ?? 0, $1.demand?.projects ?? 0, $0.identifier)
          < ($0.asked ?? 0, $0.demand?.projects ?? 0, $1.identifier)
      }
    // Looking for offers takes long: only as far as fields are named.
    return Array(wanted.lazy.filter { !isOffered($0.identifier, near: commune) }.prefix(Self.mostFields))
  }

  /// Whether a class in a field is offered within reach of a commune, as far as offers are known.
  private func isOffered(_ field: String, near commune: Commune) -> Bool {
    guard knowledge.lateTables.offers.value != nil else { return false }
    return knowledge.guide.catalogue.paths.contains { path in
      path.field == field && path.isOpen(on: date)
        && DeliveryMode.allCases.contains { mode in
          mode != .distance
            && knowledge.offers(
              of: path.identifier, in: mode, near: .commune(commune.code), within: Knowledge.offerReach,
              on: date, limit: 1
            ).contains { $0.kilometres.map { $0 <= Knowledge.offerReach } ?? false }
        }
    }
  }
}
