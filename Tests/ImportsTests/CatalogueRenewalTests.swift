import Faults
import Guidance
import Imports
import TestSupport
import Testing

/// What an export changes in the catalogue.
struct CatalogueRenewalTests {
  private static let header =
    "id,title,level,rncp,rncp_status,rncp_previous,registration,registration_ends,cpf,cpf_basis,vae,vae_basis,sources,note\n"
  private static let content = [
    "catalogue/paths.csv": header
      + "rrh,Responsable RH,6,36131,inactive@2024-01-01,,ended,2024-01-26,unknown,,unknown,,a,\"avec, virgule\"\n"
      + "old,Ancien,6,36131,,,historic,,unknown,,unknown,,a,\n"
      + "none,Sans numéro,,,,,to-verify,,unknown,,unknown,,a,\n"
      + "lost,Inconnu,6,99999,,,to-verify,,unknown,,unknown,,a,\n",
    "catalogue/jobs.csv": "path,job,rome\nrrh,Responsable RH,M1503\n",
    "catalogue/sources.csv": "id,name,address\na,Source,\n",
  ]

  private static let csv = #"""
    \#u{FEFF}Id_Fiche;Numero_Fiche;Intitule;Nomenclature_Europe_Niveau;Date_Fin_Enregistrement;Actif
    1;RNCP36131;"Responsable
    ressources ""humaines""";NIV6;26/01/2024;INACTIVE
    2;RNCP38442;Responsable ressources humaines;NIV6;21/12/2028;ACTIVE
    3;RS100;Autre;;;ACTIVE
    """#
  private static let chain = "Numero_Fiche;Nouvelle_Certification\nRNCP36131;RNCP38442\nRNCP38442;RNCP36131\n"

  private func records(_ folder: TemporaryFolder) throws -> RncpTables {
    try folder.write(Array(Self.csv.utf8), to: "standard.csv")
    try folder.write(Array(Self.chain.utf8), to: "chain.csv")
    var tables = RncpTables()
    for name in ["chain.csv", "standard.csv"] {
      try tables.read(DelimitedReader(ImportedFile(path: "\(folder.path)/\(name)", name: name)))
    }
    return tables
  }

  @Test func aPathTakesTheNumberThatFollowsItsOwn() throws {
    let folder = try TemporaryFolder(Self.content)
    let tables = try records(folder)
    #expect(tables.faults.all.isEmpty)
    // The line breaks and quotation marks of a title leave the cells after it where they are.
    #expect(tables.records[36131]?.isActive == false && tables.records[36131]?.level == 6)
    let date = try #require(CalendarDate("2026-11-23"))
    let overlay = CatalogueOverlay(folder: "\(folder.path)/new", content: [folder.path])
    let renewal = try overlay.write(tables.records, seen: date)
    #expect(renewal.unknown == ["lost"])
    #expect(Set(renewal.changes.map(\.path)) == ["rrh"])
    let written = try ContentTable(path: "\(folder.path)/new/catalogue/paths.csv", name: "paths.csv")
    let row = try #require(written.rows.first)
    #expect(written.rows.count == 1)
    for (column, text) in [
      ("rncp", "38442"), ("rncp_previous", "36131"), ("registration", "running"),
      ("registration_ends", "2028-12-21"),
      ("cpf", "yes"), ("note", "avec, virgule"), ("sources", "a|rncp-2026-11-23"),
      ("title", "Responsable RH"),
    ] {
      #expect(written.cell(row, column) == text, "\(column)")
    }
  }

  /// Running an import again changes nothing, and what a site wrote into its folder stays.
  @Test func runningItAgainChangesNothing() throws {
    let folder = try TemporaryFolder(Self.content)
    let tables = try records(folder)
    let date = try #require(CalendarDate("2026-11-23"))
    let overlay = CatalogueOverlay(folder: "\(folder.path)/new", content: [folder.path])
    #expect(try !overlay.write(tables.records, seen: date).changes.isEmpty)
    #expect(try overlay.write(tables.records, seen: date).changes.isEmpty)
  }

  /// Numbers that replace each other in a ring end the search.
  @Test func aRingOfSuccessorsIsNoTrap() throws {
    var first = RncpRecord(number: 1)
    first.successors = [2]
    var second = RncpRecord(number: 2)
    second.successors = [1]
    let table = ContentTable(columns: ["id", "rncp", "registration"], rows: [["a", "1", "running"]])
    let date = try #require(CalendarDate("2026-11-23"))
    let renewal = CatalogueRenewal(
      of: table, jobs: ContentTable(columns: ["path", "job", "rome"]), with: [1: first, 2: second],
      source: "s",
      on: date)
    #expect(renewal.changes.isEmpty)
  }

  /// The number that follows one that has ended is named, the last of a chain; an export that names none takes nothing
  /// away.
  @Test func whatFollowsAnEndedNumberIsNamed() throws {
    var first = RncpRecord(number: 1)
    (first.successors, first.isActive, first.ends) = ([2], false, CalendarDate("2024-01-01"))
    var second = RncpRecord(number: 2)
    second.successors = [3]
    var third = RncpRecord(number: 3)
    third.ends = CalendarDate("2026-08-31")
    let columns = [
      "id", "rncp", "registration", "registration_ends", "successor", "successor_ends", "successor_seen",
      "sources",
    ]
    let table = ContentTable(
      columns: columns,
      rows: [
        ["a", "1", "ended", "", "", "", "", "x"], ["b", "4", "ended", "", "9", "2024-01-01", "2025-01", "x"],
      ])
    let jobs = ContentTable(columns: ["path", "job", "rome"])
    let date = try #require(CalendarDate("2026-11-23"))
    let records = [1: first, 2: second, 3: third, 4: RncpRecord(number: 4)]
    let renewal = CatalogueRenewal(of: table, jobs: jobs, with: records, source: "s", on: date)
    let row = try #require(renewal.paths.first)
    #expect(renewal.paths.count == 1)
    #expect(row == ["a", "1", "ended", "2024-01-01", "3", "2026-08-31", "2026-11-23", "x|s"])
    let again = CatalogueRenewal(of: table.with([row]), jobs: jobs, with: records, source: "s", on: date)
    #expect(again.changes.isEmpty)
  }

  /// An overlay that was written before a column came keeps its rows, and has the column from then on.
  @Test func aTableTakesTheColumnsOfAnother() {
    var old = ContentTable(columns: ["id", "note"], rows: [["a", "x"], ["b", "y"]])
    old.replace(by: "id", with: ContentTable(columns: ["new", "id"], rows: [["1", "b"]]))
    #expect(old.columns == ["id", "note", "new"])
    #expect(old.rows == [["a", "x", ""], ["b", "", "1"]])
  }

  @Test func aTableThatIsNoneOfTheExportIsRefused() throws {
    let folder = try TemporaryFolder(["a.csv": "x;y\n1;2\n"])
    var tables = RncpTables()
    #expect(throws: Fault.self) {
      try tables.read(DelimitedReader(ImportedFile(path: "\(folder.path)/a.csv", name: "a.csv")))
    }
  }

  /// A table without the columns was read to its end before that was said.
  @Test func aTableIsJudgedByItsHeader() throws {
    let body = String(repeating: "1;2\n", count: 5_000_000)
    let folder = try TemporaryFolder([
      "a.csv": "x;y\n" + body, "b.csv": "x;y\n", "c.csv": String(repeating: ";", count: 20_000),
    ])
    for (name, code) in [
      ("a.csv", FaultCode.columnMissing), ("b.csv", .columnMissing), ("c.csv", .cellsTooMany),
    ] {
      var tables = RncpTables()
      var read = 0
      let fault = #expect(throws: Fault.self) {
        try tables.read(DelimitedReader(ImportedFile(path: "\(folder.path)/\(name)", name: name))) {
          read = $0
        }
      }
      #expect(fault?.code == code && fault?.line == 1)
      #expect(read < 1 << 21, "\(read)")
    }
  }
}
