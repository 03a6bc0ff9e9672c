import Faults
import Guidance
import Imports
import TestSupport
import Testing

/// Exports of the RNCP in XML, made after the published structure (V4.1).
struct RncpXmlTests {
  static func fiche(_ number: String, _ inside: String) -> String {
    "<FICHE><ID_FICHE>1</ID_FICHE><NUMERO_FICHE>\(number)</NUMERO_FICHE>\(inside)</FICHE>\n"
  }

  private func read(_ xml: String) throws -> RncpXml {
    let scratch = try TemporaryFolder(["export.xml": xml])
    let handler = RncpXml(file: "export.xml")
    try XmlReader(ImportedFile(path: "\(scratch.path)/export.xml", name: "export.xml")).read(to: handler)
    return handler
  }

  private func export(_ fiches: String...) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<FICHES><VERSION_FLUX>4.1</VERSION_FLUX>\n\(fiches.joined())</FICHES>"
  }

  @Test func everythingUsedIsRead() throws {
    let handler = try read(
      export(
        Self.fiche(
          "RNCP38442",
          """
          <INTITULE>Responsable
            ressources humaines</INTITULE>
          <ETAT_FICHE>Publiée</ETAT_FICHE>
          <NOMENCLATURE_EUROPE><NIVEAU>NIV6</NIVEAU><INTITULE>Niveau 6</INTITULE></NOMENCLATURE_EUROPE>
          <CODES_ROME><ROME><CODE>M1502</CODE><LIBELLE>Développement des
            ressources humaines</LIBELLE></ROME></CODES_ROME>
          <SI_JURY_VAE>Oui</SI_JURY_VAE><ACTIF>ACTIVE</ACTIF>
          <DATE_FIN_ENREGISTREMENT>21/12/2028</DATE_FIN_ENREGISTREMENT>
          """),
        Self.fiche(
          "RNCP36131", "<ACTIF>INACTIVE</ACTIF><NOUVELLE_CERTIFICATION>RNCP38442</NOUVELLE_CERTIFICATION>")))
    #expect(handler.faults.all.isEmpty)
    let record = try #require(handler.records[38442])
    #expect(record.level == 6 && record.isActive == true && record.allowsExperience == true)
    #expect(record.ends == CalendarDate("2028-12-21"))
    #expect(record.occupations.map(\.code) == ["M1502"])
    #expect(record.occupations.map(\.name) == ["Développement des ressources humaines"])
    #expect(handler.records[36131]?.successors == [38442])
    #expect(handler.records[36131]?.isActive == false)
  }

  /// An export that went through Latin-1 once brought control characters into the names of offices.
  @Test func lettersOfWindowsAreMendedAndWhatTurnsALineIsLeftOut() throws {
    let handler = try read(
      export(
        Self.fiche(
          "RNCP1",
          "<CODES_ROME><ROME><CODE>M1502</CODE><LIBELLE>Vand&#x9C;uvre &#x202E;l&#x92;eau&#x81;</LIBELLE></ROME></CODES_ROME>"
        )))
    #expect(handler.records[1]?.occupations.map(\.name) == ["Vandœuvre l’eau"])
  }

  /// ETAT_FICHE says whether the record is published, not whether the registration holds.
  @Test func theStateOfTheRecordIsNotItsRegistration() throws {
    let handler = try read(
      export(Self.fiche("RNCP1", "<ETAT_FICHE>Publiée</ETAT_FICHE><ACTIF>INACTIVE</ACTIF>")))
    #expect(handler.records[1]?.isActive == false)
  }

  @Test func whatIsNotUnderstoodIsNamedWithItsLineAndTheRestIsTaken() throws {
    let handler = try read(
      export(
        Self.fiche(
          "RNCP7", "\n<ACTIF>peut-être</ACTIF>\n<DATE_FIN_ENREGISTREMENT>2028-12-21</DATE_FIN_ENREGISTREMENT>"
        ),
        Self.fiche("XX", ""), Self.fiche("RS5616", "<ACTIF>ACTIVE</ACTIF>")))
    #expect(Set(handler.records.keys) == [7])
    #expect(handler.faults.all.map(\.code) == [.importValue, .importValue, .importValue])
    #expect(handler.faults.all.map(\.line).sorted() == [4, 5, 6])
    #expect(handler.faults.all.allSatisfy { $0.file == "export.xml" })
  }

  @Test func latinOneIsRead() throws {
    let xml =
      Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><FICHES>".utf8)
      + Array("<FICHE><NUMERO_FICHE>RNCP3</NUMERO_FICHE><CODES_ROME><ROME><CODE>M1</CODE><LIBELLE>Ing".utf8)
      + [0xE9]
      + Array("nieur</LIBELLE></ROME></CODES_ROME>".utf8)
      + Array("</FICHE></FICHES>".utf8)
    let scratch = try TemporaryFolder()
    let path = "\(scratch.path)/latin.xml"
    try scratch.write(xml, to: "latin.xml")
    let handler = RncpXml(file: "latin.xml")
    try XmlReader(ImportedFile(path: path, name: "latin.xml")).read(to: handler)
    #expect(handler.records[3]?.occupations.first?.name == "Ingénieur")
  }

  // MARK: Hostile files

  private func fault(_ xml: String) -> Fault? {
    do {
      _ = try read(xml)
      return nil
    } catch let fault as Fault {
      return fault
    } catch {
      return nil
    }
  }

  @Test func anEntityBombIsRefused() {
    let bomb = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><FICHES>&b;</FICHES>"
    #expect(fault(bomb)?.code == .xmlEntity)
  }

  @Test func anExternalEntityIsRefused() {
    let file = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><FICHES>&x;</FICHES>"
    #expect(fault(file)?.code == .xmlEntity)
  }

  @Test func aDeepFileIsRefused() {
    let deep = String(repeating: "<A>", count: 100_000)
    #expect(fault(deep)?.code == .nestingTooDeep)
  }

  @Test func aTextWithoutEndIsRefused() {
    let long = "<FICHES><FICHE><ACTIF>" + String(repeating: "a", count: XmlReader.longestText + 2)
    #expect(fault(long)?.code == .xmlTextTooLong)
  }

  @Test func whatIsNoXmlIsRefusedWithItsLine() {
    #expect(fault("<FICHES>\n<FICHE></FICHES>")?.code == .notXml)
    #expect(fault("<FICHES>\n<FICHE></FICHES>")?.line == 2)
    #expect(fault("")?.code == .notXml)
    #expect(fault("id;title\n")?.code == .notXml)
  }
}
