import Gazetteer
import Guidance
package import Knowledge
import LocalArea
import Wording

/// What is known of a territory, as a document for programs.
package struct TerritoryDocument: Codable, Hashable {
  /// A share in percent, and whether the survey masks the count it stands for.
  package struct Share: Codable, Hashable {
    package let percent: Int
    let imputed: Bool
  }

  /// A domain or an occupation with its figures.
  package struct Item: Codable, Hashable {
    let id: String
    let name: String
    let projects: Int
    @OrNull var difficult: Share?
    @OrNull var seasonal: Share?
    /// The fields of the catalogue that lead to it.
    let fields: [String]
    /// Why the figures say little of these fields; null when they do.
    @OrNull var doubt: String?
  }

  /// The needs of one area.
  package struct Needs: Codable, Hashable {
    /// `basin:5317`, `department:35`, `region:53` or `country`.
    package let area: String
    let name: String
    @OrNull var year: Int?
    package let projects: Int
    @OrNull package var difficult: Share?
    @OrNull var seasonal: Share?
    let domains: [Item]
    let occupations: [Item]
  }

  /// An employment area of INSEE.
  package struct Area: Codable, Hashable {
    let id: String
    let name: String
    let population: Int
  }

  /// A label of the programme *Action cœur de ville*.
  package struct Label: Codable, Hashable {
    let agreement: String
    let wave: String
    @OrNull var signed: String?
    @OrNull var twin: String?
    /// Whether it is on the latest list.
    package let member: Bool
  }

  /// A programme near by.
  package struct Program: Codable, Hashable {
    let id: String
    let name: String
    @OrNull var km: Int?
    let running: Bool
    let fields: [String]
  }

  let place: String
  package let name: String
  @OrNull var department: String?
  @OrNull var region: String?
  let population: Int
  @OrNull package var employmentArea: Area?
  /// The category in the attraction areas of towns: 11, 12, 13, 20 or 30.
  @OrNull var attraction: Int?
  /// `U` urban, `C` rural under influence, `I` remote, `R` rural pole.
  @OrNull var rurality: String?
  @OrNull package var actionCoeurDeVille: Label?
  package let needs: [Needs]
  let programmes: [Program]
  let centres: [PlaceDocument]
  @OrNull package var map: MapDocument?
}

extension Narrator {
  /// A territory as a document.
  package func document(_ profile: TerritoryProfile, _ map: MappedTerritory?) -> TerritoryDocument {
    TerritoryDocument(
      place: profile.place.place.description,
      name: knowledge.placeName(profile.place.place.description) ?? profile.place.name,
      department: profile.place.department?.code, region: profile.place.region?.code,
      population: profile.place.population,
      employmentArea: profile.employmentArea.map {
        TerritoryDocument.Area(id: $0.code, name: $0.name, population: $0.population)
      },
      attraction: profile.attraction?.rawValue, rurality: profile.rurality?.rawValue,
      actionCoeurDeVille: profile.town.map {
        TerritoryDocument.Label(
          agreement: $0.agreement, wave: $0.wave, signed: $0.signed, twin: $0.twin, member: $0.isMember)
      },
      needs: profile.needs.map(document),
      programmes: profile.programmes.compactMap { nearby in
        knowledge.programme(nearby.programme).map {
          TerritoryDocument.Program(
            id: nearby.programme, name: name(of: $0), km: nearby.kilometres, running: nearby.isRunning,
            fields: nearby.fields)
        }
      },
      centres: profile.centres.map(document),
      map: map.map {
        document(
          $0, of: profile.place.place, columns: TextPage.columns, rows: Self.mapRows, script: .braille)
      })
  }

  /// The height of a map on a page of text.
  static let mapRows = 20

  private func document(_ needs: HiringNeeds) -> TerritoryDocument.Needs {
    TerritoryDocument.Needs(
      area: needs.area.text, name: title(of: needs.area), year: knowledge.demand.survey.year,
      projects: needs.total.projects, difficult: document(needs.total.difficult),
      seasonal: document(needs.total.seasonal),
      domains: needs.domains.map { domain in
        TerritoryDocument.Item(
          id: domain.identifier, name: name(ofDomain: domain.identifier), projects: domain.figure.projects,
          difficult: document(domain.figure.difficult), seasonal: document(domain.figure.seasonal),
          fields: knowledge.demand.domain(domain.identifier)?.fields ?? [],
          doubt: doubt(ofDomain: domain.identifier))
      },
      occupations: needs.occupations.map { occupation in
        let (fields, isSure) = knowledge.demand.fields(ofOccupation: occupation.code)
        let domain = knowledge.demand.survey.occupations[occupation.code]?.domain ?? ""
        return TerritoryDocument.Item(
          id: occupation.code, name: name(ofOccupation: occupation.code),
          projects: occupation.figure.projects, difficult: document(occupation.figure.difficult),
          seasonal: document(occupation.figure.seasonal), fields: fields,
          doubt: isSure ? nil : doubt(ofDomain: domain))
      })
  }

  private func document(_ share: HiringShare?) -> TerritoryDocument.Share? {
    share.map { TerritoryDocument.Share(percent: $0.percent, imputed: $0.isImputed) }
  }
}
