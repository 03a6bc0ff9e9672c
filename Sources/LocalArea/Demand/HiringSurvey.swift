public import Faults
import Gazetteer

/// The survey of hiring needs: what employers plan to hire, by employment basin, department, region and country.
///
/// Source: France Travail, *Besoins en main-d'œuvre*. Reading never stops: a row with a fault is left out and told.
public struct HiringSurvey: Sendable {
  /// The occupations, by code.
  public let occupations: [String: SurveyedOccupation]
  private let basins: BasinTable
  private let demand: DemandTable
  /// What was found wrong in the small tables.
  private let tableFaults: Faults

  /// Reads the tables: those of figures and of communes as far as somebody asks.
  public init(_ tables: HiringTables) {
    var faults = Faults()
    occupations = Self.occupations(tables.occupations, &faults)
    basins = BasinTable(tables.basins, faults: &faults)
    let known = Set(occupations.keys).union(occupations.values.map(\.domain)).union([HiringRow.total])
    demand = DemandTable(tables.demand, items: known)
    tableFaults = faults
  }

  /// What is wrong in the tables, which are read to their end.
  public var faults: [Fault] {
    var faults = tableFaults
    faults.add(contentsOf: basins.communeFaults)
    faults.add(contentsOf: demand.faults.all)
    return faults.all
  }

  /// The year of the survey: the latest of its rows.
  public var year: Int? { demand.year }

  /// The identifiers of the domains, in order.
  public var domains: [String] { Set(occupations.values.map(\.domain)).sorted() }

  /// The areas there are figures of, in no order.
  public var surveyed: some Collection<HiringArea> { demand.areas }

  /// The basin with a code.
  public func basin(_ code: String) -> HiringBasin? { basins.basin(code) }

  /// The basin of a commune, by its INSEE code; for an arrondissement ask with its commune's.
  public func basin(ofCommune code: String) -> HiringBasin? { basins.basin(ofCommune: code) }

  /// The basins that hold any of some communes, by INSEE code, with the codes of all their communes.
  public func basins(holding communes: [String]) -> [(basin: HiringBasin, communes: [String])] {
    basins.basins(holding: Set(communes.compactMap(InseeCode.init)))
  }

  /// The needs of an area, or nil when the survey has none.
  public func needs(in area: HiringArea) -> HiringNeeds? {
    let rows = demand.rows(of: area)
    guard let total = rows.first(where: { $0.item == HiringRow.total }) else { return nil }
    let parts = rows.filter { $0.item != HiringRow.total }
      .sorted { ($1.figure.projects, $0.item) < ($0.figure.projects, $1.item) }
    return HiringNeeds(
      area: area, total: total.figure,
      domains: parts.filter { occupations[$0.item] == nil }
        .map { HiringNeeds.Domain(identifier: $0.item, figure: $0.figure) },
      occupations: parts.filter { occupations[$0.item] != nil }
        .map { HiringNeeds.Occupation(code: $0.item, figure: $0.figure) })
  }

  private static func occupations(
    _ bytes: [UInt8], _ faults: inout Faults
  ) -> [String: SurveyedOccupation] {
    var found: [String: SurveyedOccupation] = [:]
    TableRows.read(
      bytes, table: "occupations.tsv",
      columns: ["code", "name", "domain", "qualified", "projects", "difficult"], faults: &faults
    ) { reader in
      while reader.advance() {
        let code = reader.text(0)
        if code.utf8.count != 5 || found[code] != nil {
          reader.fault(at: 0, .codeExpected, ["example": "A0Z40"])
        } else if reader.isEmpty(1) || reader.isEmpty(2) {
          reader.fault(reader.isEmpty(1) ? 1 : 2, .cellEmpty)
        } else if let qualified = reader.number(3, upTo: 1), let projects = reader.number(4),
          let difficult = reader.number(5, upTo: 100)
        {
          found[code] = SurveyedOccupation(
            code: code, name: reader.text(1), domain: reader.text(2), isQualified: qualified == 1,
            figure: HiringFigure(projects: projects, difficult: difficult))
        } else {
          reader.fault(nil, .occupationNumbers)
        }
      }
    }
    return found
  }
}
