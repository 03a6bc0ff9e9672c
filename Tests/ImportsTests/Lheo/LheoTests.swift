import Faults
import Guidance
import Knowledge
import TestSupport
import Testing

@testable import Imports

/// Offers of training in LHEO, with everything that real exports do to the schema.
struct LheoTests {
  @Test func everythingUsedIsRead() throws {
    let reading = try LheoFile().read()
    #expect(reading.faults.isEmpty, "\(reading.told)")
    #expect(reading.lines == [26])
    for (column, text) in [
      ("paths", "lg-informatique"), ("rncp", "40116"), ("title", "Licence d'exemple"),
      ("organisation", "Cnam Bretagne"), ("mode", "on-site"), ("rhythms", "evening"),
      ("rhythm_note", "Cours du soir"), ("starts", "2027-01-04"), ("ends", "2027-06-30"),
      ("address", "4 rue de l'Exemple"), ("postcode", "35000"), ("town", "Rennes"), ("commune", "35238"),
      ("price", "1250"), ("phone", "02 99 00 00 01"), ("website", "https://www.exemple.fr"), ("entry", "4"),
      ("entry_required", "yes"), ("conditions", "Un entretien."), ("funding", "yes"), ("seen", "2026-11-30"),
      ("source", "a.xml"),
    ] {
      #expect(reading.row[column] == text, "\(column)")
    }
    #expect(reading.counts.sessions == 1 && reading.counts.persons == 1 && reading.counts.mobiles == 1)
  }

  /// Two readings of one file give the same identifier, whatever else changes in it; other numbers give others.
  @Test func anOfferKeepsItsIdentifier() throws {
    let first = try LheoFile().read().row["id"]
    #expect(first?.hasPrefix("lheo-") == true)
    #expect(try LheoFile(parts: ["debut": "20270201"]).read().row["id"] == first)
    let other = LheoFile().xml.replacing("numero=\"S1\"", with: "numero=\"S2\"")
    #expect(try LheoFile.read(Array(other.utf8)).row["id"] != first)
    let without = LheoFile().xml.replacing(" numero=\"S1\"", with: "")
    let unnumbered = try (0..<2).map { _ in try LheoFile.read(Array(without.utf8)).row["id"] }
    #expect(unnumbered[0] != first && unnumbered[0] == unnumbered[1])
  }

  // MARK: Violations

  /// What is wrong costs the cell alone: the rest is taken, and the fault has its line and element.
  @Test(
    arguments: [
      ("rythme-formation", "-", "rhythm_note", nil, "elementEmpty"),
      ("conditions-specifiques", "-", "conditions", nil, "elementEmpty"),
      ("debut", "00000000", "starts", nil, "importValue"),
      ("debut", "99999999", "starts", nil, "importValue"),
      ("debut", "20170900", "starts", "2017-09", "importImprecise"),
      ("debut", "20270000", "starts", "2027", "importImprecise"),
      ("debut", "20271345", "starts", nil, "importValue"),
      ("debut", "04/01/2027", "starts", "2027-01-04", nil),
      ("debut", "2027-01-04", "starts", "2027-01-04", nil),
      ("debut", "2/1/2027", "starts", "2027-01-02", nil),
      ("debut", "04/1/2027", "starts", "2027-01-04", nil),
      ("debut", "2027-1-2", "starts", "2027-01-02", nil),
      ("debut", "2/1/27", "starts", nil, "importValue"),
      ("fin", "20260101", "ends", nil, "importValue"),
      ("code-RNCP", "40116", "rncp", "40116", nil),
      ("code-RNCP", " rncp 40116 ", "rncp", "40116", nil),
      ("code-RNCP", "quarante", "rncp", nil, "importValue"),
      ("code-niveau-entree", "4", "entry", "3", nil), ("code-niveau-entree", "8", "entry", "7", nil),
      ("code-niveau-entree", "13", "entry", "3", nil), ("code-niveau-entree", "18", "entry", "8", nil),
      ("code-niveau-entree", "11", "entry", "0", nil), ("code-niveau-entree", "0", "entry", nil, nil),
      ("code-niveau-entree", "9", "entry", nil, "importValue"),
      ("modalites-enseignement", "7", "mode", nil, "importValue"),
      ("modalites-enseignement", "1", "mode", "hybrid", nil),
      ("modalites-enseignement", "2", "mode", "distance", nil),
      ("modalites-alternance", "Contrat d'apprentissage", "mode", "alternance", nil),
      ("modalites-alternance", "Apprentissage possible", "mode", "on-site", nil),
      ("modalites-alternance", "Pas d'alternance", "mode", "on-site", nil),
      ("prix-total-TTC", "1 250,50 €", "price", "1250.50", nil),
      ("prix-total-TTC", "gratuit", "price", nil, "importValue"),
      ("prix-total-TTC", "0", "price", nil, "importValue"),
      ("codepostal", "3500", "postcode", nil, "importValue"),
      ("code-INSEE-commune", "99999", "commune", "35238", "importValue"),
      ("ville", "Nulle-Part", "town", "Nulle-Part", nil),
      ("numtel", "douze", "phone", nil, "importValue"),
      ("numtel", "06 12 34 56 78", "phone", nil, nil),
      ("courriel", "accueil@exemple.fr", "email", "accueil@exemple.fr", nil),
      ("courriel", "accueil", "email", nil, "importValue"),
      ("urlweb", "deux mots", "website", nil, "importValue"),
      (
        "prise-en-charge-frais-possible", "peut-être", "funding", nil,
        "importValue"
      ),
      ("modalites-entrees-sorties", "1", "permanent", "yes", nil),
      ("rythme-formation", "Temps plein, en journée", "rhythms", "day|full-time", nil),
      ("rythme-formation", "Pas le soir", "rhythms", "", nil),
    ] as [(String, String, String, String?, String?)])
  func aFaultCostsItsCellAlone(
    element: String, text: String, column: String, value: String?, told: String?
  ) throws {
    let file = LheoFile(parts: [element: text])
    let reading = try file.read()
    #expect(reading.rows.count == 1 || element == "code-RNCP" && value == nil)
    if let row = reading.rows.first { #expect(row[column] ?? "" == value ?? "", "\(element)") }
    let line =
      file.xml.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains("<\(element)>") }.map { $0 + 1 } ?? 0
    #expect(reading.told == [told].compactMap { $0.map { "\(line) \(element) \($0)" } }, "\(text)")
  }

  /// Obligatory elements that are missing are told by the line of what they should stand in.
  @Test(arguments: [
    ("rythme-formation", "13 action/rythme-formation"), ("debut", "25 periode/debut"),
    ("contact-formation", "3 formation/contact-formation"),
    ("modalites-enseignement", "13 action/modalites-enseignement"),
    ("organisme-formation-responsable", "3 formation/organisme-formation-responsable"),
  ])
  func whatIsMissingIsToldAndTheRestIsTaken(element: String, place: String) throws {
    let reading = try LheoFile(parts: [element: ""]).read()
    #expect(reading.rows.count == 1)
    #expect(reading.faults.map(\.code) == [.elementMissing])
    #expect(reading.told.first?.contains(place.split(separator: " ")[1]) == true, "\(reading.told)")
  }

  @Test func anOfferWithoutSessionsIsTold() throws {
    let reading = try LheoFile(parts: ["sessions": ""]).read()
    #expect(reading.rows.isEmpty && reading.faults.map(\.field) == ["action/session"])
  }

  // MARK: Forms of the file

  @Test(
    arguments: [
      "http://lheo.gouv.fr/2.3", "http://www.lheo.org/2.2", "https://www.of.moncompteformation.gouv.fr",
    ], ["", "lheo:"])
  func everyNamespaceIsRead(namespace: String, prefix: String) throws {
    let reading = try LheoFile(namespace: namespace, prefix: prefix).read()
    #expect(reading.rows.count == 1 && reading.row["starts"] == "2027-01-04" && reading.faults.isEmpty)
  }

  @Test(arguments: ["ISO-8859-1", "latin1", "windows-1252", "ISO-8859-15"]) func everyEncodingIsRead(
    name: String
  ) throws {
    let xml = LheoFile(parts: ["intitule-formation": "Ing%nieur"]).xml
      .replacing("UTF-8", with: name).replacing("é", with: "")
    let bytes = xml.utf8.map { $0 == UInt8(ascii: "%") ? 0xE9 : $0 }
    #expect(try LheoFile.read(bytes).row["title"] == "Ingénieur")
  }

  @Test func theEuroOfWindowsIsRead() throws {
    let xml = LheoFile(parts: ["prix-total-TTC": "12 %"]).xml.replacing("UTF-8", with: "windows-1252")
    let bytes = xml.utf8.map { $0 == UInt8(ascii: "%") ? 0x80 : $0 }
    #expect(try LheoFile.read(bytes).row["price"] == "12")
  }

  @Test(arguments: [
    ("<![CDATA[<p>Niveau bac<br/>ou &eacute;quivalent</p>]]>", "Niveau bac ou équivalent"),
    ("<![CDATA[&lt;b&gt;Bac&lt;/b&gt; &#233; &amp;amp; plus]]>", "Bac é & plus"),
    ("Âge &lt; 30 ans", "Âge < 30 ans"),
  ])
  func htmlBecomesText(written: String, text: String) throws {
    #expect(try LheoFile(parts: ["conditions-specifiques": written]).read().row["conditions"] == text)
  }

  /// The exporter that swaps the codes of the form is read with a switch.
  @Test(arguments: [("0", "on-site"), ("1", "distance"), ("2", "hybrid")])
  func swappedFormsAreSwappedBack(code: String, mode: String) throws {
    #expect(try LheoFile(parts: ["modalites-enseignement": code]).read(swapsForms: true).row["mode"] == mode)
  }

  /// What Mon Compte Formation asks for and others leave out, and the other way round.
  @Test func thePartForMonCompteFormationIsRead() throws {
    let extras = """
      <extras info="action"><extra info="contact-information"><coordonnees><telfixe><numtel>0299000002</numtel></telfixe>
      <courriel>contact@exemple.fr</courriel></coordonnees></extra>
      <extras info="codes-rythme-formation"><extra info="code-rythme-formation">2</extra>
      <extra info="code-rythme-formation">6</extra></extras>
      <extras info="frais-pedagogiques"><extra info="taux-tva">20</extra><extra info="frais-ht">1000.00</extra>
      <extra info="frais-ttc">1200.00</extra></extras></extras>
      """
    var file = LheoFile(namespace: "https://www.of.moncompteformation.gouv.fr")
    for element in [
      "rythme-formation", "modalites-alternance", "conditions-specifiques", "prise-en-charge-frais-possible",
      "contact-formation", "prix-total-TTC", "nom-organisme",
    ] { file.parts[element] = "" }
    file.parts["in-action"] = extras
    let reading = try file.read()
    #expect(reading.faults.isEmpty, "\(reading.told)")
    #expect(reading.row["rhythms"] == "evening|part-time" && reading.row["price"] == "1200")
    #expect(reading.row["phone"] == "02 99 00 00 02" && reading.row["email"] == "contact@exemple.fr")
  }

  /// LHEO 2.3 allows several places: each is an offer of its own.
  @Test func everyPlaceIsAnOffer() throws {
    let place =
      "<coordonnees><adresse><ligne>2 rue B</ligne><codepostal>35500</codepostal><ville>Vitré</ville></adresse></coordonnees>"
    let reading = try LheoFile(parts: ["in-action": "<lieu-de-formation>\(place)</lieu-de-formation>"]).read()
    #expect(reading.rows.map { $0["commune"] } == ["35238", "35360"])
    #expect(Set(reading.rows.compactMap { $0["id"] }).count == 2 && reading.counts.sessions == 1)
  }

  // MARK: Which path

  /// A number that several paths have needs the title; what the catalogue does not have is counted.
  @Test(
    arguments: [
      ("39126", "Ingénieur Informatique parcours Cybersécurité", "ing-info-cyber"),
      ("39126", "Ingénieur", nil),
      ("35924", "Licence Gestion parcours Commerce, vente et marketing", "lg-commerce"),
      ("99999", "Autre", nil),
    ] as [(String, String, String?)])
  func thePathIsThatOfTheNumberAndTheTitle(number: String, title: String, path: String?) throws {
    let reading = try LheoFile(parts: ["code-RNCP": number, "intitule-formation": title]).read()
    #expect(reading.rows.compactMap { $0["paths"] } == [path].compactMap { $0 })
    let isUnclear = path == nil && number != "99999"
    #expect(reading.faults.map(\.code) == (isUnclear ? [.importUnclear] : []))
    #expect(reading.counts.elsewhere == (number == "99999" ? 1 : 0))
  }

  // MARK: Persons

  @Test(
    arguments: [
      ("Un entretien. Contacter Mme Dupont.", "Un entretien.", 1), ("Appeler le 06 12 34 56 78", nil, 1),
      ("Appeler le 02 99 00 00 01 ou le 0612345678.", nil, 1),
      ("Écrire à jeanne.dupont@exemple.fr ; un test.", "un test.", 1),
      ("Écrire à contact@exemple.fr.", "Écrire à contact@exemple.fr.", 0),
      ("Voir M. Martin au +33 6 12 34 56 78", nil, 1),
      ("Niveau M 1 demandé.", "Niveau M 1 demandé.", 0), ("Dossier 2026. Merci.", "Dossier 2026. Merci.", 0),
    ] as [(String, String?, Int)])
  func noPersonIsKept(written: String, kept: String?, persons: Int) throws {
    let reading = try LheoFile(parts: ["conditions-specifiques": written, "courriel": ""]).read()
    #expect(reading.row["conditions"] == kept)
    #expect(reading.counts.persons == persons)
  }

  @Test func aLineOfAnAddressThatNamesAPersonIsLeftOut() throws {
    let row = try LheoFile(parts: ["ligne": "À l'attention de Mme Dupont"]).read().row
    #expect(row["address"] == "" && row["town"] == "Rennes")
  }

  // MARK: Hostile files

  private func fault(_ xml: String) -> FaultCode? {
    do {
      _ = try LheoFile.read(Array(xml.utf8))
      return nil
    } catch { return (error as? Fault)?.code }
  }

  @Test func hostileFilesAreRefused() throws {
    let start = "<lheo><offres><formation><intitule-formation>"
    let long = String(repeating: "a", count: XmlReader.longestText + 200_000)
    #expect(fault("<!DOCTYPE a [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><lheo>&b;</lheo>") == .xmlEntity)
    #expect(fault("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><lheo>&x;</lheo>") == .xmlEntity)
    #expect(fault(String(repeating: "<formation>", count: 100_000)) == .nestingTooDeep)
    #expect(fault(start + long) == .xmlTextTooLong)
    // A text that nobody wants, a tag, an attribute and a remark without end are no better.
    for open in ["<lheo><autre>", "<lheo><", "<lheo a=\"", "<!--", "<?a ", "<lheo><![CDATA["] {
      #expect(fault(open + long) == .xmlTextTooLong, "\(open)")
    }
  }

  /// One training with elements without end is left out, and the next one is taken.
  @Test func aTrainingWithoutEndIsLeftOut() throws {
    let sessions = String(repeating: "<session/>", count: (1 << 18) + 1)
    let xml =
      "<lheo><offres><formation><action>\(sessions)</action></formation>\(LheoFile().formation)</offres></lheo>"
    let reading = try LheoFile.read(Array(xml.utf8))
    #expect(reading.faults.map(\.code) == [.importTooLong] && reading.rows.count == 1)
  }

  /// A file of 280 KB once became a million offers: each of its sessions stood at each of its places.
  @Test func sessionsTimesPlacesAreBounded() throws {
    let sessions = String(repeating: "<session/>", count: 200)
    let places = String(repeating: "<lieu-de-formation/>", count: 200)
    let xml = """
      <lheo><offres><formation><action>\(sessions)\(places)</action></formation>\(LheoFile().formation)</offres></lheo>
      """
    let reading = try LheoFile.read(Array(xml.utf8))
    #expect(reading.faults.map(\.code).contains(.importTooMany) && reading.rows.count == 1)
  }

  /// Each of these once took the square of its length: seconds for 100 KB.
  @Test(arguments: ["&lt;a", "M. ", "<a"])
  func aLongTextIsReadOnce(part: String) {
    let text = String(repeating: part, count: 100_000)
    let plain = LheoText.plain(text)
    let told = LheoText.withoutPersons(LheoText.cut(plain), of: "Cnam", in: nil)
    #expect(told.text.count <= LheoText.longest)
    #expect(LheoText.withoutPersons(plain, of: "Cnam", in: nil).text.utf8.count <= plain.utf8.count)
  }

  // MARK: Whose offers

  /// A regional file has the offers of everybody: those that were asked for are taken, by a word or a number.
  @Test(arguments: [
    ([], 1), (["cnam"], 1), (["Bretagne CNAM"], 1), (["Cnam Île-de-France"], 0), (["greta", "cnam"], 1),
    (["197534712"], 1), (["197 534 712 00017"], 1), (["19753471200012"], 0), (["12"], 0),
  ]) func onlyOffersOfOrganisationsAskedForAreTaken(wanted: [String], count: Int) throws {
    let reading = try LheoFile().read(of: wanted)
    #expect(reading.rows.count == count, "\(wanted)")
    #expect(reading.counts.others == 1 - count)
  }

  /// Who teaches counts as who answers for it.
  @Test func whoTeachesIsAskedForToo() throws {
    let teacher =
      "<organisme-formateur><SIRET-formateur><SIRET>11111111100011</SIRET></SIRET-formateur>"
      + "<raison-sociale-formateur>Cnam Centre de Vitré</raison-sociale-formateur></organisme-formateur>"
    let file = LheoFile(parts: ["in-action": teacher])
    #expect(try file.read(of: ["Vitré"]).rows.count == 1)
    #expect(try file.read(of: ["111111111"]).rows.count == 1)
    #expect(try file.read(of: ["Rennes"]).rows.isEmpty)
  }

  /// What cannot be kept ends the reading at once: a full disk is not filled for an hour more.
  @Test func whatCannotBeKeptEndsTheReading() throws {
    let folder = try TemporaryFolder()
    let file = LheoFile()
    let many = String(repeating: file.formation, count: 50)
    try folder.write("<lheo xmlns=\"\(file.namespace)\"><offres>\(many)</offres></lheo>", to: "a.xml")
    var taken = 0
    var offers = LheoOffers(
      of: try TestContent.shipped.knowledge().guide.catalogue,
      in: LheoOffers.Territory(commune: { $0 }, nearest: { _, _ in nil }, town: { _, _ in nil }),
      seen: try #require(CalendarDate("2026-11-30")), swapsForms: false, fault: { _ in },
      row: { (_, _, _) throws(Fault) in
        taken += 1
        if taken == 3 { throw Fault(.fileUnwritten, file: "a", ["what": .text("full")]) }
      })
    let fault = #expect(throws: Fault.self) { try offers.read(ImportedFile(path: folder.path("a.xml"))) }
    #expect(fault?.code == .fileUnwritten && taken == 3)
  }
}
