public import Gazetteer

/// What employers plan to hire, seen from the fields of the catalogue.
public struct HiringDemand: Sendable {
  /// What a field may expect in an area.
  public struct FieldFigure: Hashable, Sendable {
    /// The figure.
    public let figure: HiringFigure
    /// Whether the figure counts only the occupations that the area lists, so that it is a least one.
    public let isAtLeast: Bool
  }

  /// The survey.
  public let survey: HiringSurvey
  /// The domains, in the order of the content.
  public let domains: [HiringDomain]

  /// The domain of an identifier.
  public func domain(_ identifier: String) -> HiringDomain? { domains.first { $0.identifier == identifier } }

  /// The areas of a commune, a department or a region that there are figures of, the smallest first.
  public func areas(of place: PlaceDescription) -> [HiringArea] {
    var areas: [HiringArea] = []
    if let commune = place.commune, let basin = survey.basin(ofCommune: commune.parent ?? commune.code) {
      areas.append(.basin(basin.code))
    }
    if let department = place.department { areas.append(.department(department.code)) }
    if let region = place.region { areas.append(.region(region.code)) }
    return areas.filter { survey.needs(in: $0) != nil }
  }

  /// The fields that an occupation leads from, and whether that is sure.
  public func fields(ofOccupation code: String) -> (fields: [String], isSure: Bool) {
    guard let domain = survey.occupations[code].flatMap({ domain($0.domain) }) else { return ([], true) }
    if let fields = domain.occupations[code] { return (fields, true) }
    return (domain.fields, !domain.isDoubtful)
  }

  /// What each field may expect in an area, as far as it can be said without doubt.
  ///
  /// A field has the sum of the listed domains that lead to it without doubt; where none is listed, the sum of
  /// the listed occupations that do, which is a least figure. A field that nothing is listed for has none.
  public func figures(in area: HiringArea) -> [String: FieldFigure] {
    guard let needs = survey.needs(in: area) else { return [:] }
    var sums: [String: [HiringFigure]] = [:]
    for item in needs.domains {
      guard let domain = domain(item.identifier), !domain.isDoubtful else { continue }
      for field in domain.fields { sums[field, default: []].append(item.figure) }
    }
    var leasts: [String: [HiringFigure]] = [:]
    for item in needs.occupations where survey.occupations[item.code]?.isQualified ?? false {
      let (fields, isSure) = fields(ofOccupation: item.code)
      guard isSure else { continue }
      for field in fields where sums[field] == nil { leasts[field, default: []].append(item.figure) }
    }
    let whole = sums.compactMapValues { HiringFigure.sum(of: $0) }
      .mapValues { FieldFigure(figure: $0, isAtLeast: false) }
    let least = leasts.compactMapValues { HiringFigure.sum(of: $0) }
      .mapValues { FieldFigure(figure: $0, isAtLeast: true) }
    return whole.merging(least) { whole, _ in whole }
  }

  /// The hires planned in an area in domains that paths of the catalogue lead to without doubt; nil where nothing is
  /// known.
  ///
  /// It is a least figure: the survey lists the largest domains of an area.
  public func projects(in area: HiringArea) -> Int? {
    guard let needs = survey.needs(in: area) else { return nil }
    return needs.domains.reduce(0) { sum, item in
      guard let domain = domain(item.identifier), !domain.isDoubtful, !domain.fields.isEmpty else {
        return sum
      }
      return sum + item.figure.projects
    }
  }

  /// Makes the demand of a survey, with the domains that lead to its fields.
  package init(survey: HiringSurvey, domains: [HiringDomain]) {
    self.survey = survey
    self.domains = domains
  }
}
