import TestSupport
import Testing

/// Public files on their way into the content, as a person runs it.
struct ImportCommandTests {
  private static let export = """
    <?xml version="1.0" encoding="UTF-8"?>
    <FICHES>
    <FICHE><NUMERO_FICHE>RNCP24514</NUMERO_FICHE><ACTIF>INACTIVE</ACTIF>
    <NOUVELLE_CERTIFICATION>RNCP40117</NOUVELLE_CERTIFICATION></FICHE>
    <FICHE><NUMERO_FICHE>RNCP40117</NUMERO_FICHE><ACTIF>ACTIVE</ACTIF>
    <DATE_FIN_ENREGISTREMENT>31/08/2029</DATE_FIN_ENREGISTREMENT>
    <CODES_ROME><ROME><CODE>M1805</CODE><LIBELLE>Études et développement informatique</LIBELLE></ROME></CODES_ROME>
    <SI_JURY_VAE>peut-être</SI_JURY_VAE></FICHE>
    <FICHE><NUMERO_FICHE>douze</NUMERO_FICHE></FICHE>
    </FICHES>
    """

  private func run(_ folder: TemporaryFolder, _ file: String) throws -> Program.Run {
    try Program.run([
      "import", "rncp", folder.path(file), "--to", folder.path("new"), "--on", "2026-11-23", "--assets",
      ShippedAssets.folder,
    ])
  }

  /// What is written is content: it is read without a fault, and the path has its new number.
  @Test func whatIsWrittenIsContent() throws {
    let folder = try TemporaryFolder(["export.xml": Self.export])
    let first = try run(folder, "export.xml")
    #expect(first.status == 0 && first.output.contains("lg-informatique"), "\(first.errors)")
    #expect(
      first.errors.contains("export.xml:8: SI_JURY_VAE")
        && first.errors.contains("export.xml:9: NUMERO_FICHE"))
    let layers = ["--assets", ShippedAssets.folder, "--assets", folder.path("new")]
    #expect(try Program.run(["check", "--on", "2026-11-23"] + layers).status == 0)
    let path = try Program.run(["paths", "--format", "json"] + layers).output
    #expect(path.contains("40117") && path.contains("2029-08-31"), "\(path.prefix(2_000))")
    #expect(try run(folder, "export.xml").output.contains("Nothing changes"))
  }

  // MARK: The State's local directory

  private static let directory = #"""
    {"service": [
      {"id": "1", "nom": "Mairie - Vitré", "pivot": [{"type_service_local": "mairie"}]},
      {"id": "2", "nom": "Mission locale - Vitré", "code_insee_commune": "35360",
       "pivot": [{"type_service_local": "mission_locale", "code_insee_commune": ["35360", "35210", "00000"]}],
       "telephone": [{"valeur": "0612345678"}, {"valeur": "0299000001"}],
       "adresse_courriel": ["jeanne.dupont@example.fr"],
       "adresse": [{"type_adresse": "Adresse", "numero_voie": "4 rue d'Exemple", "code_postal": "35500",
                    "nom_commune": "Vitré", "longitude": "-1.21", "latitude": "48.12"}]}]}
    """#

  private func importDirectory(_ folder: TemporaryFolder, _ file: String) throws -> Program.Run {
    try Program.run([
      "import", "directory", folder.path(file), "--to", folder.path("new"), "--on", "2026-11-30", "--assets",
      ShippedAssets.folder,
    ])
  }

  /// What is written of the directory is content: it is read without a fault, and the office stands where it is looked
  /// for; the number of a person does not.
  @Test func theDirectoryBecomesContent() throws {
    let folder = try TemporaryFolder(["directory.json": Self.directory])
    let first = try importDirectory(folder, "directory.json")
    #expect(first.status == 0 && first.output.contains("SERVICES READ: 2"), "\(first.errors)")
    #expect(first.output.contains("1 mail address, 1 mobile number."), "\(first.output)")
    #expect(first.errors.contains("directory.json:3: pivot"), "\(first.errors)")
    let layers = ["--assets", ShippedAssets.folder, "--assets", folder.path("new")]
    let check = try Program.run(["check", "--on", "2026-11-30"] + layers)
    #expect(check.status == 0, "\(check.errors)\(check.output)")
    let table = try folder.text("new/contacts/mission-locale.csv")
    #expect(table.contains("02 99 00 00 01") && !table.contains("06 12") && !table.contains("dupont"))
    #expect(try importDirectory(folder, "directory.json").output.contains("Nothing changes"))
  }

  @Test(arguments: [
    ("{\"service\": [", "not JSON"), ("", "not JSON"), ("{\"service\": []}", "no record"),
    (String(repeating: "[", count: 100_000), "64"),
  ])
  func aDirectoryThatIsNoneIsRefused(text: String, word: String) throws {
    let folder = try TemporaryFolder(["directory.json": text])
    let told = try importDirectory(folder, "directory.json")
    #expect(told.status == 1 && told.output.isEmpty && told.errors.contains(word), "\(told.errors)")
    #expect(throws: (any Error).self) { try folder.text("new/contacts/sources.csv") }
  }

  // MARK: Offers in LHEO

  private static let offers = """
    <?xml version="1.0" encoding="UTF-8"?>
    <lheo xmlns="http://lheo.gouv.fr/2.3"><offres><formation numero="1">
    <intitule-formation>Licence d’exemple</intitule-formation><contact-formation><coordonnees>
    <prenom>Jeanne</prenom><telfixe><numtel>02 99 00 00 01</numtel></telfixe></coordonnees></contact-formation>
    <certification><code-RNCP>RNCP40116</code-RNCP></certification>
    <action numero="1"><rythme-formation>Cours du soir</rythme-formation>
    <modalites-alternance>Non</modalites-alternance><modalites-enseignement>0</modalites-enseignement>
    <conditions-specifiques>-</conditions-specifiques>
    <prise-en-charge-frais-possible>1</prise-en-charge-frais-possible>
    <lieu-de-formation><coordonnees><adresse><ligne>4 rue d’Exemple</ligne><codepostal>35000</codepostal>
    <ville>Rennes</ville></adresse></coordonnees></lieu-de-formation>
    <session numero="1"><periode><debut>20270104</debut><fin>20270630</fin></periode></session>
    <session numero="2"><periode><debut>20260104</debut><fin>20260630</fin></periode></session>
    <prix-total-TTC>1250.00</prix-total-TTC></action>
    <organisme-formation-responsable><nom-organisme>Cnam</nom-organisme></organisme-formation-responsable>
    </formation></offres></lheo>
    """

  private func importOffers(_ folder: TemporaryFolder) throws -> Program.Run {
    try Program.run([
      "import", "lheo", folder.path("offers.xml"), "--to", folder.path("new"), "--on", "2026-11-30",
      "--assets",
      ShippedAssets.folder,
    ])
  }

  /// What is imported is content, and part of the advice in text and JSON and of the sheet: the next start, never a past
  /// one, with its price and its number.
  @Test func offersArePartOfTheAdvice() throws {
    let person =
      "age: 45\nsituation: [employee]\ncontract: permanent\nplace: \"35360\"\ngoals: [promotion]\n"
      + "fields: [F01]\nlevel: 5\ntravel: 50\n"
    let folder = try TemporaryFolder(["offers.xml": Self.offers, "person.yaml": person])
    let first = try importOffers(folder)
    #expect(first.status == 0 && first.output.contains("2 offers taken"), "\(first.errors)\(first.output)")
    #expect(first.errors.contains("offers.xml:8: conditions-specifiques"), "\(first.errors)")
    #expect(!(try folder.text("new/offers/lheo.csv").contains("Jeanne")))
    #expect(try importOffers(folder).output.contains("Nothing changes"))
    let over = ["--assets", ShippedAssets.folder, "--assets", folder.path("new"), "--on", "2026-11-30"]
    let check = try Program.run(["check"] + over)
    #expect(check.status == 0, "\(check.errors)\(check.output)")
    let advise = ["advise", folder.path("person.yaml"), "--language", "fr"] + over
    let next = "Prochain début : 4 janvier 2027, Rennes (45 km), le soir"
    let flat = { (text: String) in
      text.split(whereSeparator: { $0.isWhitespace || $0 == "\u{A0}" || $0 == "\u{202F}" }).joined(
        separator: " ")
    }
    #expect(flat(try Program.run(advise).output).contains(next))
    let full = flat(try Program.run(advise + ["--full"]).output)
    #expect(full.contains(next) && full.contains("1 250 € (vu le 30 novembre 2026)"), "\(full.prefix(4_000))")
    let json = try Program.run(advise + ["--format", "json"]).output
    #expect(json.contains("\"starts\" : \"2027-01-04\"") || json.contains("\"starts\":\"2027-01-04\""))
    #expect(!json.contains("2026-01-04"))
    let sheet = flat(
      try Program.run(["sheet", folder.path("person.yaml"), "--language", "fr"] + over).output)
    #expect(sheet.contains("\(next), 02 99 00 00 01 (vu le 30 novembre 2026)."), "\(sheet)")
  }

  /// Where the next start of every path of the plan is known, nobody is told to ask whether it opens; a table by hand
  /// does as well.
  @Test(arguments: [1, 3]) func whatIsKnownIsNotToBeAsked(count: Int) throws {
    let person =
      "age: 45\nsituation: [employee]\ncontract: permanent\nplace: \"35360\"\ngoals: [promotion]\n"
      + "fields: [F01]\nlevel: 5\ntravel: 50\n"
    let rows = ["lg-informatique", "lg-mathematiques", "lp-decisionnel"].prefix(count).map {
      "o-\($0),\($0),on-site,2027-01-04,35238,2026-11-01,programme\n"
    }
    let folder = try TemporaryFolder([
      "person.yaml": person,
      "new/offers/a.csv": "id,paths,mode,starts,commune,seen,source\n" + rows.joined(),
    ])
    let text = try Program.run([
      "advise", folder.path("person.yaml"), "--language", "en", "--assets", ShippedAssets.folder, "--assets",
      folder.path("new"), "--on", "2026-11-30",
    ]).output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.split(separator: "Next start: ").count == count + 1, "\(text)")
    #expect(text.contains("Ask whether places are left") == (count == 3))
    #expect(text.contains("Ask whether the course opens this year") == (count == 1))
  }

  /// A file that is not there, or a folder, is told as such; nothing is written.
  @Test(arguments: ["nowhere.xml", "nowhere.csv", "folder"]) func whatCannotBeReadIsTold(file: String) throws
  {
    let folder = try TemporaryFolder(["folder/inside": ""])
    let told = try run(folder, file)
    #expect(told.status == 1 && told.output.isEmpty)
    let words = file == "folder" ? "is no ordinary file" : "cannot be read"
    #expect(told.errors.contains(words), "\(told.errors)")
    #expect(throws: (any Error).self) { try folder.text("new/catalogue/paths.csv") }
  }

  @Test func aFolderThatCannotBeWrittenIntoIsTold() throws {
    let folder = try TemporaryFolder(["export.xml": Self.export, "new": "a file"])
    let told = try run(folder, "export.xml")
    #expect(told.status == 1 && told.errors.contains("cannot be written"), "\(told.errors)")
    #expect(try folder.text("new") == "a file")
  }
}
