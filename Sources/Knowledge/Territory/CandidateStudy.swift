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
  private let doubtful: SiteIndex<String>

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
    doubtful = SiteIndex(sites.doubtful)
  }

  /// The candidates that add most by a criterion, one after the other.
  func candidates(
    of communes: [Commune], by criterion: CoverageReport.Criterion, count: Int
  ) -> [CoverageReport.Candidate] {
    let gains = possible.gains(
      of: communes.map { Site(id: $0.code, location: $0.location) }, within: Double(bound), count: count,
      weight: { weights.weight(of: $0, by: criterion) })
    let labelled = Set(knowledge.labelledTowns.filter(\.isMember).map(\.commune))
    var growth = CoverageGrowth(possible, within: Self.changeBounds)
    return gains.compactMap { gain in
      guard let commune = knowledge.gazetteer.commune(gain.candidate) else { return nil }
      return CoverageReport.Candidate(
        commune: commune, isLabelled: labelled.contains(commune.code), gain: gain.population,
        changes: growth.add(commune.location),
        hires: weights.knowsHires ? sum(gain.communes, weights.hires) : nil,
        unanswered: weights.knowsVisits ? sum(gain.communes, weights.unanswered) : nil,
        fields: fields(around: commune), knowsOffers: knowledge.lateTables.offers.value != nil,
        nearby: nearby(commune), unlocated: unlocated(in: commune))
    }
  }

  /// A sum of estimates, rounded.
  private func sum(_ communes: [Commune], _ weight: (Commune) -> Double) -> Int {
    Int(communes.reduce(0) { $0 + weight($1) }.rounded())
  }

  /// The nearest place within the bound of which it is not sure that it receives.
  private func nearby(_ commune: Commune) -> CoverageReport.DoubtfulPlace? {
    doubtful.nearest(.nearest(3), to: commune.location).sites
      .first { $0.journey.takes(atMost: Double(bound)) }.flatMap { sites.doubt($0.id) }
  }

  /// The regional centre of the region whose prefecture or largest town a commune is, where nobody knows its address.
  private func unlocated(in commune: Commune) -> Centre? {
    guard let region = commune.region.flatMap({ knowledge.gazetteer.region($0) }),
      let centre = sites.unlocated.first(where: { $0.kind == .regionalCentre && $0.region == region.name })
    else { return nil }
    let largest = knowledge.gazetteer.communes(in: .region(region.code)).map(\.population).max()
    return commune.code == region.capital || commune.population == largest ? centre : nil
  }

  /// The fields asked for in the employment area of a commune, or hired for there, of which no class is known within
  /// reach.
  ///
  /// Classes are held at places of the Cnam, of which there is none near; where offers are known, those near are looked
  /// at as well.
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
      path.field == field
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
