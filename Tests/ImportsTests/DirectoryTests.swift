import Faults
import Guidance
import TestSupport
import Testing

@testable import Imports

/// Services of the State's local directory, as the exports of several years write them.
struct DirectoryServiceTests {
  static let today = #"""
    {"id": "ab12-34", "nom": "Mission locale - Vitré", "code_insee_commune": "35360",
     "pivot": [{"type_service_local": "mission_locale", "code_insee_commune": ["35360", "35207"]}],
     "adresse": [
       {"type_adresse": "Adresse postale", "numero_voie": "BP 1", "code_postal": "35506", "nom_commune": "Vitré Cedex"},
       {"type_adresse": "Adresse", "complement1": "Bâtiment B", "numero_voie": "4 rue de l'Exemple",
        "code_postal": "35500", "nom_commune": "Vitré", "longitude": "-1.21", "latitude": "48.12"}],
     "telephone": [{"valeur": "06 12 34 56 78", "description": ""}, {"valeur": "02 99 00 00 01", "description": ""}],
     "adresse_courriel": ["jeanne.dupont@ml-vitre.example", "accueil@ml-vitre.example"],
     "site_internet": [{"libelle": "", "valeur": "www.ml-vitre.example"}],
     "plage_ouverture": [
       {"nom_jour_debut": "Lundi", "nom_jour_fin": "Jeudi", "valeur_heure_debut_1": "09:00:00",
        "valeur_heure_fin_1": "12:00:00", "valeur_heure_debut_2": "13:30:00", "valeur_heure_fin_2": "17:00:00"},
       {"nom_jour_debut": "Vendredi", "nom_jour_fin": "Vendredi", "valeur_heure_debut_1": "09:00:00",
        "valeur_heure_fin_1": "12:00:00", "valeur_heure_debut_2": "", "valeur_heure_fin_2": ""}],
     "date_modification": "12/03/2026 10:00:00", "partenaire": ""}
    """#

  /// The same with lists nested as texts, as the interface of the directory gives them.
  static let nested = #"""
    {"id": "ab12-34", "nom": "Mission locale - Vitré", "code_insee_commune": "35360",
     "pivot": "[{\"type_service_local\": \"mission_locale\", \"code_insee_commune\": [\"35360\", \"35207\"]}]",
     "adresse": "[{\"type_adresse\": \"Adresse\", \"complement1\": \"Bâtiment B\", \"numero_voie\": \"4 rue de l'Exemple\", \"code_postal\": \"35500\", \"nom_commune\": \"Vitré\", \"longitude\": \"-1.21\", \"latitude\": \"48.12\"}]",
     "telephone": "[{\"valeur\": \"06 12 34 56 78\"}, {\"valeur\": \"02 99 00 00 01\"}]",
     "adresse_courriel": "jeanne.dupont@ml-vitre.example;accueil@ml-vitre.example",
     "site_internet": "[{\"valeur\": \"www.ml-vitre.example\"}]",
     "plageOuverture": "[{\"nom_jour_debut\": \"Lundi\", \"nom_jour_fin\": \"Jeudi\", \"valeur_heure_debut_1\": \"09:00\", \"valeur_heure_fin_1\": \"12:00\", \"valeur_heure_debut_2\": \"13:30\", \"valeur_heure_fin_2\": \"17:00\"}, {\"nom_jour_debut\": \"Vendredi\", \"valeur_heure_debut_1\": \"09:00\", \"valeur_heure_fin_1\": \"12:00\"}]"}
    """#

  /// A territory of two communes, one of which swallowed a third.
  static var territory: DirectoryOffices.Territory {
    DirectoryOffices.Territory(
      commune: { ["35360": "35360", "35207": "35207", "35999": "35360"][$0] }, nearest: { _, _ in "35360" })
  }

  static func offices(_ services: String...) throws -> DirectoryOffices {
    var offices = DirectoryOffices(in: territory)
    for (number, service) in services.enumerated() {
      offices.take(try JsonParser.value(of: Array(service.utf8)), line: number + 1, of: "a.json")
    }
    return offices
  }

  @Test(arguments: [DirectoryServiceTests.today, DirectoryServiceTests.nested]) func everythingUsedIsRead(
    service: String
  ) throws {
    let offices = try Self.offices(service)
    #expect(offices.faults.all.isEmpty)
    let office = try #require(offices.offices.first)
    #expect(office.kind == "mission-locale")
    for (column, text) in [
      ("id", "dila-ab12-34"), ("name", "Mission locale – Vitré"), ("area", "35207|35360"),
      ("address", "Bâtiment B, 4 rue de l'Exemple"), ("postcode", "35500"), ("town", "Vitré"),
      ("commune", "35360"),
      ("latitude", "48.12"), ("longitude", "-1.21"), ("phone", "02 99 00 00 01"),
      ("email", "accueil@ml-vitre.example"), ("website", "https://www.ml-vitre.example"),
      (
        "hours",
        "du lundi au jeudi de 9\u{A0}h à 12\u{A0}h et de 13\u{A0}h\u{A0}30 à 17\u{A0}h ; "
          + "le vendredi de 9\u{A0}h à 12\u{A0}h"
      ),
    ] {
      #expect(office.cells[column] == text, "\(column)")
    }
    #expect(offices.persons == 1 && offices.mobiles == 1)
  }

  /// The directory of 2019 stood as features of GeoJSON.
  @Test func theExportOf2019IsRead() throws {
    let service = #"""
      {"type": "Feature", "geometry": {"coordinates": [-1.2, 48.1]}, "properties": {"id": "cio-35360-01",
       "codeInsee": "35360", "pivotLocal": "cio", "nom": "CIO - Vitré", "adresses": [{"type": "géopostale",
       "lignes": ["2 rue de l'Exemple"], "codePostal": "35500", "commune": "Vitré"}],
       "telephone": "+33 2 99 00 00 02", "email": "cio.vitre@example.fr", "url": "http://example.fr/cio"}}
      """#
    let office = try #require(try Self.offices(service).offices.first)
    #expect(office.kind == "cio" && office.cells["area"] == "department:35")
    #expect(office.cells["address"] == "2 rue de l'Exemple" && office.cells["phone"] == "02 99 00 00 02")
    #expect(
      office.cells["email"] == "cio.vitre@example.fr" && office.cells["website"] == "http://example.fr/cio")
  }

  @Test func whatIsNotUnderstoodIsToldWithItsLineAndTheRestIsTaken() throws {
    let offices = try Self.offices(
      #"{"id": "1", "nom": "Mairie", "pivot": [{"type_service_local": "mairie"}], "telephone": "douze"}"#,
      #"{"id": "2", "nom": "CIO", "pivot": [{"type_service_local": "cio", "code_insee_commune": ["35207", "99999"]}], "telephone": [{"valeur": "douze"}], "adresse": [{"code_postal": "3550"}], "site_internet": ["deux mots"], "adresse_courriel": ["cio"]}"#,
      #"{"nom": "Sans identifiant"}"#,
      #"{"id": "2", "nom": "CIO encore", "pivot": [{"type_service_local": "cio"}]}"#)
    #expect(offices.services == 4 && offices.offices.map { $0.cells["name"] } == ["CIO"])
    #expect(
      offices.faults.all.map { "\($0.line) \($0.code) \($0.field ?? "")" } == [
        "2 importValue pivot", "2 importValue code_postal", "2 importValue telephone",
        "2 importValue adresse_courriel", "2 importValue site_internet", "3 keyMissing id, nom", "4 twice ",
      ])
  }

  /// A commune that has been joined to another is served under the name of that one.
  @Test func whereItStandsIsACommuneOfToday() throws {
    let offices = try Self.offices(
      #"{"id": "1", "nom": "A", "pivot": [{"type_service_local": "cio", "code_insee_commune": ["35999"]}]}"#,
      #"{"id": "2", "nom": "B", "pivot": [{"type_service_local": "msap"}], "adresse": [{"longitude": "-1", "latitude": "48"}]}"#,
      #"{"id": "3", "nom": "C", "pivot": [{"type_service_local": "greta"}], "adresse": [{"longitude": "", "latitude": "912"}]}"#
    )
    #expect(offices.offices.map { $0.cells["commune"] } == ["35360", "35360", ""])
    #expect(offices.offices.map { $0.cells["area"] } == ["department:35", "", ""])
  }

  // MARK: Persons

  @Test(arguments: [
    ("accueil@ml.example.fr", true), ("contact.vitre@example.fr", true), ("cio-vitre@ac-rennes.fr", true),
    ("vitre@example.fr", true), ("missionlocale35@example.fr", true), ("infojeunesse@example.fr", true),
    ("jeanne.dupont@ml-vitre.fr", false), ("j.dupont@example.fr", false), ("dupont@example.fr", false),
    // A town is a family name as well.
    ("jeanne.vitre@example.fr", false), ("personne", false), ("a@b", false), ("@example.fr", false),
    ("accueil@@example.fr", false), ("été.accueil@example.fr", false),
  ])
  func onlyRolesHaveMailAddresses(email: String, isRole: Bool) {
    #expect(RoleAddress.isRole(email, of: "Mission locale – Vitré", in: "Vitré") == isRole)
  }

  @Test(
    arguments: [
      ("02 99 00 00 01", "02 99 00 00 01"), ("0299000001", "02 99 00 00 01"),
      ("+33 (0)2.99.00.00.01", "02 99 00 00 01"),
      ("0033299000001", "02 99 00 00 01"), ("+262 262 00 00 01", "02 62 00 00 01"), ("39 49", "39 49"),
      ("06 12 34 56 78", "06 12 34 56 78"), ("12", nil), ("douze", nil), ("+41 22 000 00 01", nil), ("", nil),
      ("02 99 00 00 01 / 02", nil),
    ] as [(String, String?)])
  func numbersAreWrittenInPairs(written: String, expected: String?) {
    #expect(RoleAddress.phone(written) == expected)
  }

  @Test func mobileNumbersAreThoseOfPersons() {
    #expect(RoleAddress.isMobile("06 12 34 56 78") && RoleAddress.isMobile("07 00 00 00 00"))
    #expect(!RoleAddress.isMobile("02 99 00 00 01") && !RoleAddress.isMobile("39 49"))
  }
}

/// What the directory changes among the contacts.
struct DirectoryOverlayTests {
  private static let header =
    "id,name,area,address,postcode,town,commune,latitude,longitude,phone,phone_seen,cost,hours,email,website,seen,confidence,sources\n"
  private static let content = [
    "contacts/mission-locale.csv": header
      + "ml-far,Ailleurs,department:22,,,,22278,,,02 96 00 00 00,,,,,,2019-07,low,a\n"
      + "ml-vitre,Mission locale ancienne,department:35,,,,35360,,,,,,,,,2019-07,low,a\n"
  ]

  private func offices() throws -> [DirectoryOffices.Office] {
    try DirectoryServiceTests.offices(DirectoryServiceTests.today).offices
  }

  private let date: CalendarDate

  init() throws { date = try #require(CalendarDate("2026-11-30")) }

  /// The office of the same town takes the place of the one of 2019; the others stay.
  @Test func anOfficeTakesThePlaceOfTheOneThatWasKnown() throws {
    let folder = try TemporaryFolder(Self.content)
    let overlay = DirectoryOverlay(folder: folder.path("new"), content: [folder.path])
    let written = try overlay.write(try offices(), seen: date)
    #expect(
      written == [.init(kind: "mission-locale", offices: 1, renewed: 1, isChanged: true)])
    let table = try ContentTable(path: folder.path("new/contacts/mission-locale.csv"), name: "")
    let row = try #require(table.rows.first)
    #expect(table.rows.count == 1)
    for (column, text) in [
      ("id", "ml-vitre"), ("name", "Mission locale – Vitré"), ("area", "35207|35360"), ("seen", "2026-11-30"),
      ("confidence", "high"), ("sources", "annuaire-administration-2026-11-30"),
    ] {
      #expect(table.cell(row, column) == text, "\(column)")
    }
    #expect(try folder.text("new/contacts/sources.csv").contains("DILA"))
  }

  @Test func runningItAgainChangesNothing() throws {
    let folder = try TemporaryFolder(Self.content)
    for content in [[folder.path], [folder.path, folder.path("new")]] {
      let overlay = DirectoryOverlay(folder: folder.path("new"), content: content)
      let written = try overlay.write(try offices(), seen: date)
      #expect(written.contains(where: \.isChanged) == (content.count == 1))
    }
    let overlay = DirectoryOverlay(folder: folder.path("new"), content: [folder.path])
    #expect(try !overlay.write(try offices(), seen: date).contains(where: \.isChanged))
  }

  /// What a site wrote into its folder stays.
  @Test func whatTheFolderHoldsIsKept() throws {
    let own = Self.header + "site-own,Chez nous,,,,,35360,,,02 99 11 11 11,,,,,,2026-10,high,nous\n"
    let folder = try TemporaryFolder(
      Self.content.merging(["new/contacts/mission-locale.csv": own]) { first, _ in first })
    let overlay = DirectoryOverlay(folder: folder.path("new"), content: [folder.path])
    _ = try overlay.write(try offices(), seen: date)
    let table = try ContentTable(path: folder.path("new/contacts/mission-locale.csv"), name: "")
    #expect(table.rows.map { table.cell($0, "id") } == ["site-own", "ml-vitre"])
  }

  /// A number that only one office has says which it is, whatever its town.
  @Test func theSameNumberIsTheSameOffice() throws {
    let known = ContentTable(
      columns: ["id", "phone", "commune"],
      rows: [["a", "0299000001", "22278"], ["b", "", "35360"], ["c", "39 49", "1"], ["d", "39 49", "1"]])
    let matching = DirectoryMatching(
      [
        ["phone": "02 99 00 00 01", "commune": "35360"], ["phone": "39 49", "commune": "1"],
        ["phone": "", "commune": "2"],
      ], among: known)
    #expect(matching.rows.map { $0?.first } == ["a", "c", nil])
  }
}
