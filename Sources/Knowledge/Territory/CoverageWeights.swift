import Counts
import Gazetteer
import Guidance
import LocalArea

/// What the communes of a territory weigh when places are compared by hiring needs or by unanswered demand.
///
/// Both are known of areas only. A commune has the share of its area that its inhabitants are, so that figures of
/// several communes are estimates. Only areas that the territory touches are looked at: a page is built with each key.
struct CoverageWeights {
  private let gazetteer: Gazetteer
  /// The hires planned in a year for each inhabitant of a basin, by commune.
  private var hiresOfBasin: [String: Double] = [:]
  /// The same of a department, for communes whose basin has no figures.
  private var hiresOfDepartment: [String: Double] = [:]
  /// The visits for which no place was near enough, for each inhabitant of an employment area, or of the rest of a region.
  private var visits: [PublishedCounts.Place: Double] = [:]

  init(_ knowledge: Knowledge, of communes: [Commune], _ published: PublishedCounts) {
    gazetteer = knowledge.gazetteer
    readHires(knowledge.demand, communes)
    readVisits(published.sums(ofGap: .distance), communes)
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
    (hiresOfBasin[commune.code] ?? hiresOfDepartment[commune.department] ?? 0) * Double(commune.population)
  }

  /// The visits among the inhabitants of a commune for which no place was near enough; 0 where nothing is published.
  func unanswered(in commune: Commune) -> Double {
    (Self.place(of: commune, visits).flatMap { visits[$0] } ?? 0) * Double(commune.population)
  }

  private mutating func readHires(_ demand: HiringDemand, _ communes: [Commune]) {
    for (basin, codes) in demand.survey.basins(holding: communes.map(\.code)) {
      let people = codes.reduce(0) { $0 + (gazetteer.commune($1)?.population ?? 0) }
      guard people > 0, let projects = demand.projects(in: .basin(basin.code)) else { continue }
      for code in codes { hiresOfBasin[code] = Double(projects) / Double(people) }
    }
    for code in Set(communes.filter { hiresOfBasin[$0.code] == nil }.map(\.department)) {
      guard let people = gazetteer.department(code)?.population, people > 0,
        let projects = demand.projects(in: .department(code))
      else { continue }
      hiresOfDepartment[code] = Double(projects) / Double(people)
    }
  }

  private mutating func readVisits(_ counted: [PublishedCounts.Place: Int], _ communes: [Commune]) {
    for place in Set(communes.compactMap { Self.place(of: $0, counted) }) {
      let people =
        switch place {
        case .area(let code): gazetteer.employmentArea(code)?.population ?? 0
        // The rest of a region: its communes that have no figure of their own.
        case .region(let code):
          gazetteer.communes(in: .region(code)).filter { Self.place(of: $0, counted) == place }
            .reduce(0) { $0 + $1.population }
        case .country: 0
        }
      if people > 0 { visits[place] = Double(counted[place] ?? 0) / Double(people) }
    }
  }

  /// Where visits from a commune are told: in its employment area, else in the rest of its region.
  private static func place<Value>(
    of commune: Commune, _ figures: [PublishedCounts.Place: Value]
  ) -> PublishedCounts.Place? {
    if figures.isEmpty { return nil }
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
