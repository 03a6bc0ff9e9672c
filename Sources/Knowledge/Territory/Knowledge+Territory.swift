public import Gazetteer
import Guidance
public import LocalArea

extension Knowledge {
  /// The hiring needs, read when they are first wanted.
  public var demand: HiringDemand { lateTables.demand.value }

  /// The towns of the programme *Action cœur de ville*, read when they are first wanted.
  public var labelledTowns: [LabelledTown] { lateTables.labelledTowns.value }

  /// The communes that belong to the programme on its latest list, by INSEE code.
  var memberTowns: Set<String> { Set(labelledTowns.filter(\.isMember).map(\.commune)) }

  /// The lines of the map, read when they are first wanted.
  package var outlines: [Outline] { lateTables.outlines.value }

  /// The rivers of the map, read when they are first wanted.
  package var rivers: [River] { lateTables.rivers.value }

  /// What is known of the territory of a place; nil when there is no such place.
  ///
  /// - Parameters:
  ///   - place: The place.
  ///   - byCar: Whether the person comes by car; without one no time by car is told.
  public func territory(of place: Place, byCar: Bool = true) -> TerritoryProfile? {
    guard let described = gazetteer.describe(place) else { return nil }
    let commune = described.commune
    // An arrondissement is labelled and surveyed with its commune.
    let code = commune.map { $0.parent ?? $0.code }
    let demand = demand
    let around = surroundings(of: place, byCar: byCar)
    return TerritoryProfile(
      place: described, employmentArea: commune?.employmentArea.flatMap { gazetteer.employmentArea($0) },
      attraction: commune?.attraction, rurality: commune?.rurality,
      town: labelledTowns.first { $0.commune == code },
      basin: code.flatMap { demand.survey.basin(ofCommune: $0) },
      needs: (demand.areas(of: described) + [.country]).compactMap { demand.survey.needs(in: $0) },
      programmes: around.programmes, centres: commune == nil ? around.reception : around.closest(5))
  }

  /// What employers around a place plan to hire, by field of the catalogue: in its smallest area surveyed.
  func fieldDemand(around place: PlaceDescription) -> [String: FieldDemand] {
    demand.areas(of: place).first.map { fieldDemand(in: $0) } ?? [:]
  }

  /// What employers plan to hire in an area of the survey, by field of the catalogue.
  func fieldDemand(in area: HiringArea) -> [String: FieldDemand] {
    demand.figures(in: area).mapValues { figure in
      FieldDemand(
        area: area.text, projects: figure.figure.projects,
        difficult: figure.figure.difficult.flatMap { $0.isImputed ? nil : $0.percent },
        isAtLeast: figure.isAtLeast)
    }
  }
}

extension Knowledge {
  /// Percent of all hiring projects of the country that employers judge difficult.
  package var countryDifficulty: Int? { demand.survey.needs(in: .country)?.total.difficult?.percent }
}
