import Counts
import Gazetteer
import Guidance
import LocalArea

/// What communes weigh when places are compared by hiring needs or by unanswered demand.
///
/// Both are known of areas only. A commune has the share of its area that its inhabitants are, so that figures of
/// several communes are estimates.
struct CoverageWeights {
  /// The hires planned in a year for each inhabitant of an area of the survey.
  private var hires: [HiringArea: Double] = [:]
  private var areas: [String: HiringArea] = [:]
  /// The visits for which everything was too far, for each inhabitant of an employment area, or of the rest of a region.
  private var visits: [PublishedCounts.Place: Double] = [:]
  /// Whether anything is published of such visits.
  let knowsVisits: Bool
  /// Whether anything is known of hires.
  var knowsHires: Bool { !hires.isEmpty }

  init(_ knowledge: Knowledge, _ published: PublishedCounts) {
    let communes = knowledge.gazetteer.allCommunes.filter { $0.parent == nil }
    let counted = published.sums(ofGap: .distance)
    knowsVisits = !counted.isEmpty
    readHires(knowledge.demand, communes)
    visits = Self.shares(of: counted.mapValues(Double.init), communes) { commune in
      Self.place(of: commune, counted)
    }
  }

  /// Whether what communes are ranked by is known of any.
  func knows(_ criterion: CoverageReport.Criterion) -> Bool {
    switch criterion {
    case .people: true
    case .demand: knowsVisits
    case .hiring: knowsHires
    }
  }

  /// What a commune weighs; 0 where nothing is known.
  func weight(of commune: Commune, by criterion: CoverageReport.Criterion) -> Double {
    switch criterion {
    case .people: Double(commune.population)
    case .demand: unanswered(in: commune)
    case .hiring: hires(in: commune)
    }
  }

  /// The hires planned among the inhabitants of a commune; 0 where nothing is known.
  func hires(in commune: Commune) -> Double {
    (areas[commune.code].flatMap { hires[$0] } ?? 0) * Double(commune.population)
  }

  /// The visits among the inhabitants of a commune for which everything was too far; 0 where nothing is published.
  func unanswered(in commune: Commune) -> Double {
    (Self.place(of: commune, visits).flatMap { visits[$0] } ?? 0) * Double(commune.population)
  }

  /// A commune has the figures of its basin, else of its department.
  private mutating func readHires(_ demand: HiringDemand, _ communes: [Commune]) {
    let basins = demand.survey.basinsByCommune
    var projects: [HiringArea: Double?] = [:]
    for commune in communes {
      let possible = [basins[commune.code].map { .basin($0) }, HiringArea.department(commune.department)]
      areas[commune.code] = possible.compactMap { $0 }.first { area in
        if projects[area] == nil { projects[area] = .some(demand.projects(in: area).map(Double.init)) }
        return projects[area].flatMap { $0 } != nil
      }
    }
    hires = Self.shares(of: projects.compactMapValues { $0 }, communes) { areas[$0.code] }
  }

  /// The figure of each area for each of its inhabitants.
  private static func shares<Area: Hashable>(
    of figures: [Area: Double], _ communes: [Commune], area: (Commune) -> Area?
  ) -> [Area: Double] {
    var people: [Area: Double] = [:]
    for commune in communes {
      if let area = area(commune) { people[area, default: 0] += Double(commune.population) }
    }
    return figures.reduce(into: [:]) { shares, figure in
      if let people = people[figure.key], people > 0 { shares[figure.key] = figure.value / people }
    }
  }

  /// Where visits from a commune are told: in its employment area, else in the rest of its region.
  private static func place<Value>(
    of commune: Commune, _ figures: [PublishedCounts.Place: Value]
  ) -> PublishedCounts.Place? {
    if let area = commune.employmentArea, figures[.area(area)] != nil { return .area(area) }
    return commune.region.map { .region($0) }.flatMap { figures[$0] == nil ? nil : $0 }
  }
}

extension PublishedCounts {
  /// How often nothing wanted was possible for one reason, by where it is told.
  fileprivate func sums(ofGap gap: Guidance.Reach.Gap) -> [Place: Int] {
    cells.filter { $0.kind == .gap && $0.value == gap.rawValue }
      .reduce(into: [:]) { $0[$1.place, default: 0] += $1.number }
  }
}
