public import Counts
public import Gazetteer
public import Guidance
import LocalArea

extension Knowledge {
  /// How far from a town, or from the main one of an employment area, an offer counts as one there, in kilometres by road.
  package static let offerReach = 50

  /// What people asked for in a territory and what was not answered, beside what is there on a day.
  public func needs(
    in scope: NeedsReport.Scope, of published: PublishedCounts, on date: CalendarDate
  ) -> NeedsReport {
    let isWanted = { (place: PublishedCounts.Place) in self.belongs(place, to: scope) }
    let figures = { (kind: CountKind) in
      published.sums(of: kind, where: isWanted).map { NeedsReport.Figure(value: $0.key, number: $0.value) }
        .sorted { ($1.number, $0.value) < ($0.number, $1.value) }
    }
    let place = place(of: scope)
    let described = place.flatMap { gazetteer.describe($0) }
    let areas = (described.map { demand.areas(of: $0) } ?? []) + [.country]
    let known = areas.compactMap { demand.survey.needs(in: $0) }
    // A field has the figure of the smallest area that lists it.
    let hiring = known.map { fieldDemand(in: $0.area) }
    let fields = figures(.field).map { figure in
      NeedsReport.Field(
        identifier: figure.value, asked: figure.number,
        demand: hiring.lazy.compactMap { $0[figure.value] }.first,
        paths: paths(inField: figure.value, on: date).count,
        offers: offerCount(inField: figure.value, near: place, on: date))
    }
    let others = CountKind.allCases.filter { $0 != .field && ($0 != .visit || scope == .country) }
    return NeedsReport(
      scope: scope, months: published.months, fields: fields,
      figures: Dictionary(uniqueKeysWithValues: others.map { ($0, figures($0)) }),
      places: whereabouts(in: scope, of: published), needs: known, centres: centres(in: scope))
  }

  /// The territory of which counts are told for a place; nil for one that is in no employment area and no region.
  public func needsScope(of place: Place) -> NeedsReport.Scope? {
    guard let described = gazetteer.describe(place) else { return nil }
    let area = described.commune?.employmentArea.flatMap { gazetteer.employmentArea($0) }
    return area.map { .area($0) } ?? described.region.map { .region($0) }
  }

  /// The largest commune of an employment area.
  private func mainTown(of area: EmploymentArea) -> Commune? {
    area.departments.flatMap { gazetteer.communes(in: .department($0)) }
      .filter { $0.employmentArea == area.code }.max { $0.population < $1.population }
  }

  // MARK: What belongs to a territory

  private func belongs(_ place: PublishedCounts.Place, to scope: NeedsReport.Scope) -> Bool {
    switch (scope, place) {
    case (.country, _): true
    case (.area(let area), .area(let code)): area.code == code
    case (.region(let region), .region(let code)): region.code == code
    case (.region(let region), .area(let code)):
      gazetteer.employmentArea(code).map { touches($0, region) } ?? false
    case (.area, _), (.region, .country): false
    }
  }

  private func touches(_ area: EmploymentArea, _ region: Region) -> Bool {
    area.departments.contains { gazetteer.department($0)?.region == region.code }
  }

  /// The region that an area is told in: that of its main town.
  private func region(of place: PublishedCounts.Place) -> String? {
    switch place {
    case .area(let code):
      gazetteer.region(String(code.prefix(2)))?.code
        ?? gazetteer.employmentArea(code).flatMap { mainTown(of: $0)?.region }
    case .region(let code): code
    case .country: nil
    }
  }

  private func whereabouts(
    in scope: NeedsReport.Scope, of published: PublishedCounts
  ) -> [NeedsReport.Whereabouts] {
    var wishes: [PublishedCounts.Place: Int] = [:]
    if case .area = scope { return [] }
    for cell in published.cells where cell.kind == .field && belongs(cell.place, to: scope) {
      wishes[cell.place, default: 0] += cell.number
    }
    if scope == .country {
      let told = wishes
      wishes = [:]
      for (place, number) in told {
        wishes[region(of: place).map { .region($0) } ?? .country, default: 0] += number
      }
    }
    return wishes.map { NeedsReport.Whereabouts(place: $0.key, wishes: $0.value) }
      .sorted { ($1.wishes, $0.place) < ($0.wishes, $1.place) }
  }

  // MARK: What is there

  /// The place that stands for a territory where hiring needs and offers are looked for; nil for the country.
  private func place(of scope: NeedsReport.Scope) -> Place? {
    switch scope {
    case .area(let area): mainTown(of: area).map { .commune($0.code) }
    case .region(let region): .region(region.code)
    case .country: nil
    }
  }

  private func paths(inField field: String, on date: CalendarDate) -> [TrainingPath] {
    guide.catalogue.paths.filter { path in
      path.field == field && path.isOpen(on: date)
    }
  }

  private func offerCount(inField field: String, near place: Place?, on date: CalendarDate) -> Int? {
    offerCount(of: paths(inField: field, on: date), near: place, on: date)
  }

  /// How many offers of any path are known in a place, or near it where it is a commune; nil where none are known at all.
  func offerCount(in place: Place, on date: CalendarDate) -> Int? {
    offerCount(of: guide.catalogue.paths.filter { $0.isOpen(on: date) }, near: place, on: date)
  }

  private func offerCount(of paths: [TrainingPath], near place: Place?, on date: CalendarDate) -> Int? {
    guard lateTables.offers.value != nil else { return nil }
    // An offer may be of several paths, and one that says no form is found in each.
    var found: Set<String> = []
    for path in paths {
      for mode in DeliveryMode.allCases where mode != .distance {
        let near = offers(
          of: path.identifier, in: mode, near: place, within: Self.offerReach, on: date, limit: .max)
        // In a territory, an offer that names no place is not known to be there.
        let there = near.filter { offer in
          place == nil
            || offer.offer.site.commune != nil && offer.kilometres.map { $0 <= Self.offerReach } ?? true
        }
        found.formUnion(there.map(\.offer.identifier))
      }
    }
    return found.count
  }

  private func centres(in scope: NeedsReport.Scope) -> [String] {
    centres.filter { centre in
      guard centre.status == .open, centre.country == "FR" else { return false }
      return switch scope {
      case .area(let area): centre.commune.flatMap { gazetteer.commune($0) }?.employmentArea == area.code
      case .region(let region): centre.region == region.name
      case .country: true
      }
    }.map(\.identifier)
  }
}
