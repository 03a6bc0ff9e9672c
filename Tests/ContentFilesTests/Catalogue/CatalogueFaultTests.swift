import ContentFiles
import Faults
import Foundation
import Guidance
import Testing

/// A small catalogue that is right, of which a test breaks one file.
private struct Small {
  var fields = "id,name_fr,name_en,scope_fr,scope_en\nF01,Informatique,IT,le web,the web\n"
  var awards = "id,name_fr,name_en,explanation_fr,explanation_en\nmaster,master,master,Bac+5.,Five years.\n"
  var sources = "id,name,address\npage,Une page,https://example.org/\n"
  var jobs = "path,job,rome\none,Développeur,M1805\n"
  var links = "origin,relation,target_path,target_text,detail,deduced\none,suivi_par,two,,,no\n"
  var paths: String

  static let header =
    "id,code,title,award,level,level_note,rncp,rncp_status,rncp_previous,blocks,registration,registration_ends,"
    + "field,entry,entry_basis,entry_note,experience_note,duration_note,months,hours,credits,modes,modes_basis,"
    + "cpf,cpf_basis,vae,vae_basis,sources,source_date,confidence,note\n"
  static let one =
    "one,,Un,master,7,,123,,,4,running,2028-08-31,F01,bac,explicit,,,,12-18,300,60,on-site|hybrid,page,"
    + "yes,règle,yes,règle,page,2024-05,high,\n"
  static let two = "two,,Deux,master,,,,,,,to-verify,,F01,,,,,,,,,,,unknown,,unknown,,page,n.d.,low,\n"

  init() { paths = Self.header + Self.one + Self.two }

  func read(over sites: [Small] = []) -> ReadResult<Catalogue> {
    let all = [self] + sites
    let layers = { (name: String, text: KeyPath<Small, String>) in
      all.compactMap { $0[keyPath: text].isEmpty ? nil : Layer(name, $0[keyPath: text]) }
    }
    return CatalogueReader.read(
      CatalogueFiles(
        fields: layers("fields.csv", \.fields), awards: layers("awards.csv", \.awards),
        sources: layers("sources.csv", \.sources), paths: layers("paths.csv", \.paths),
        jobs: layers("jobs.csv", \.jobs), links: layers("links.csv", \.links)))
  }

  /// A catalogue that lies over another and has only what a test gives it.
  static var site: Small {
    var site = Small()
    (site.fields, site.awards, site.sources, site.paths, site.jobs, site.links) = ("", "", "", "", "", "")
    return site
  }
}

struct CatalogueFaultTests {
  @Test func theSmallCatalogueIsRight() {
    let reading = Small().read()
    #expect(reading.faults == [])
    #expect(reading.value.paths.map(\.identifier) == ["one", "two"])
    #expect(reading.value.paths.first?.sources == ["Une page (https://example.org/)"])
    #expect(reading.value.paths.first?.months == 12...18)
  }

  /// What replaces what in the row of the path `one`, and the fault that this must give.
  @Test(arguments: [
    ("F01", "F99", "field: notInFile value=F99 file=fields.csv"),
    ("Un,master", "Un,licence", "award: notInFile value=licence file=awards.csv"),
    (
      "running", "open", "registration: valueUnknown value=open known=running, to-verify, ended, historic"
    ),
    (
      "on-site|hybrid", "evening",
      "modes: valueUnknown value=evening known=on-site, hybrid, alternance, distance"
    ),
    (
      "on-site|hybrid", "hybrid|",
      "modes: listItemEmpty"
    ),
    ("on-site|hybrid", "hybrid|hybrid", "modes: listItemTwice"),
    (",bac,", ",brevet,", "entry: valueUnknown value=brevet known=none, bac, bac+2, bac+3, bac+5"),
    (",7,,123", ",9,,123", "level: outOfRange value=9 from=3 to=8"),
    (",300,", ",-300,", "hours: outOfRange value=-300 from=1 to=5000"),
    (
      "2028-08-31", "2028-02-30",
      "registration_ends: dayExpected value=2028-02-30"
    ),
    ("2028-08-31", "", "registration_ends: cellNeeded value=running column=registration"),
    ("explicit", "", "entry_basis: cellNeeded value=bac column=entry"),
    ("12-18", "18-12", "months: rangeReversed value=18-12 expected=12-18"),
    (
      "12-18", "1-2-3",
      "months: rangeExpected value=1-2-3"
    ),
    ("règle,page,", "règle,book,", "sources: notInFile value=book file=sources.csv"),
    (",Un,", ",,", "title: cellEmpty"),
    (
      "one,", "un chemin,",
      "id: identifierExpected value=un chemin"
    ),
    ("high", "", "confidence: cellEmpty"),
    (
      "2024-05", "2024-13",
      "source_date: sourceDateExpected value=2024-13"
    ),
    (
      "Un,", "U\"n,",
      "title: quoteInsideCell"
    ),
    ("Un,", "\"U\"n,", "title: textAfterQuote"),
  ])
  func namesTheLineAndColumnOfAWrongCell(old: String, new: String, fault: String) throws {
    var small = Small()
    let place = try #require(Small.one.range(of: old))
    let row = Small.one.replacingCharacters(in: place, with: new)
    small.paths = Small.header + row + Small.two
    (small.jobs, small.links) = ("path,job,rome\n", Small.noLinks)
    let reading = small.read()
    #expect(reading.faults.map(\.description) == ["paths.csv:2: " + fault])
    #expect(reading.value.paths.map(\.identifier) == ["two"])
  }

  /// What replaces a number has a number and a date of its own; the columns of it may be left out, as above.
  @Test(
    arguments: [
      ("456,2029-08-31,2025-01", nil), ("456,,2025", nil), (",,", nil),
      (",2029-08-31,2025-01", "successor: cellEmpty"), ("456,2029-08-31,", "successor_seen: cellEmpty"),
      ("0,,2025", "successor: outOfRange value=0 from=1 to=99999"),
      ("456,2029-02-30,2025", "successor_ends: dayExpected value=2029-02-30"),
    ] as [(String, String?)])
  func namesWhatIsWrongOfASuccessor(cells: String, fault: String?) {
    var small = Small()
    let add = { (row: String, cells: String) in row.replacing("\n", with: ",\(cells)\n") }
    small.paths =
      add(Small.header, "successor,successor_ends,successor_seen") + add(Small.one, cells)
      + add(Small.two, ",,")
    (small.jobs, small.links) = ("path,job,rome\n", Small.noLinks)
    let reading = small.read()
    #expect(reading.faults.map(\.description) == [fault].compactMap { $0 }.map { "paths.csv:2: " + $0 })
    guard fault == nil else { return }
    let successor = reading.value.paths.first?.successor
    #expect(successor?.rncp == (cells == ",," ? nil : "456"))
    #expect(successor?.ends == (cells.contains("2029") ? CalendarDate("2029-08-31") : nil))
  }

  @Test func findsEveryFaultOfARowAtOnce() {
    var small = Small()
    small.paths =
      Small.header
      + Small.one.replacing("F01", with: "F99").replacing("high", with: "sure")
      .replacing("12-18", with: "0") + Small.two
    #expect(small.read().faults.map(\.field) == ["confidence", "field", "months"])
  }

  @Test func findsCellsMissingAndTooMany() {
    var small = Small()
    small.paths = Small.header + "one,,Un\n" + "two,x" + Small.two + "\n"
    small.links = Small.noLinks
    #expect(
      small.read().faults.map(\.description) == [
        "paths.csv:2: award: cellsCount count=3 expected=31",
        "paths.csv:3: cellsCount count=32 expected=31",
        "paths.csv:4: rowEmpty",
      ])
  }

  @Test func findsDuplicatesWithinAFile() {
    var small = Small()
    small.paths += Small.two
    small.fields += "F01,Encore,Again,x,x\n"
    small.links += "one,suivi_par,two,,encore,no\n"
    #expect(
      small.read().faults.map(\.description) == [
        "fields.csv:3: id: twiceOnLine value=F01 line=2",
        "links.csv:3: target_path: twiceOnLine value=one, suivi_par, , two line=2",
        "paths.csv:4: id: twiceOnLine value=two line=3",
      ])
  }

  @Test func findsLinksAndJobsThatLeadNowhere() {
    var small = Small()
    small.links =
      Small.noLinks + "one,suivi_par,three,,,no\none,leads_to,two,,,no\none,dispense,,,,maybe\n"
      + "zero,suivi_par,two,,,no\none,suit,two,DCG,,no\n"
    small.jobs = "path,job,rome\nthree,Développeur,M1805\none,Développeur,1805\n"
    let relations =
      "premiere_etape, ue_communes, donne_acces, accessible_depuis, suivi_par, precede_par, valide_comme, "
      + "poursuite_possible, dispense, donne_droit, suite_de, declinaison_de, remplace_par_probable, remplace_probable"
    #expect(
      small.read().faults.map(\.description) == [
        "jobs.csv:2: path: notInFile value=three file=paths.csv",
        "jobs.csv:3: rome: occupationExpected value=1805",
        "links.csv:2: target_path: notInFile value=three file=paths.csv",
        "links.csv:3: relation: valueUnknown value=leads_to known=\(relations)",
        "links.csv:4: deduced: yesOrNoExpected value=maybe",
        "links.csv:4: target_path: linkNowhere",
        "links.csv:5: origin: notInFile value=zero file=paths.csv",
        "links.csv:6: relation: valueUnknown value=suit known=\(relations)",
        "links.csv:6: target_text: linkDouble",
      ])
  }

  @Test func doesNotBlameALinkForTheFaultOfItsPath() {
    var small = Small()
    small.paths = Small.header + Small.one + Small.two.replacing("low", with: "?")
    #expect(small.read().faults.map(\.file) == ["paths.csv"])
  }

  @Test func findsAWrongHeader() {
    var small = Small()
    small.jobs = "path;job;rome\n"
    small.links = "origin,relation,target_path,target_text,comment,comment,deduced\n"
    small.awards = ""
    small.sources = "id,name,address\npage,,\n"
    let faults = small.read().faults.filter { $0.file != "paths.csv" }.map(\.description)
    let expected = "origin, relation, target_path, target_text, detail, deduced"
    #expect(
      faults == [
        "jobs.csv:1: separatorWrong",
        "links.csv:1: comment: columnUnknown known=\(expected)",
        "links.csv:1: comment: columnUnknown known=\(expected)",
        "links.csv:1: comment: columnTwice",
        "links.csv:1: detail: columnMissing",
        "sources.csv:2: name: sourceNameless",
      ])
  }

  @Test func findsAnEmptyFile() {
    let reading = CatalogueReader.read(
      CatalogueFiles(
        fields: [Layer("fields.csv", "")], awards: [], sources: [], paths: [], jobs: [], links: []))
    #expect(reading.faults.map(\.description) == ["fields.csv: fileEmpty"])
  }

  @Test func findsBytesThatAreNoText() {
    let bytes =
      [UInt8]("path,job,rome\none,D".utf8) + [0xE9] + [UInt8]("veloppeur,M1805\none,Autre,M1801\n".utf8)
    let reading = CatalogueReader.read(
      CatalogueFiles(
        fields: [], awards: [], sources: [], paths: [], jobs: [Layer(file: "jobs.csv", bytes: bytes)],
        links: []))
    #expect(
      reading.faults.first { $0.field == "job" }?.description
        == "jobs.csv:2: job: notText")
  }

  @Test func aQuoteLeftOpenDoesNotHideTheFaultsBelow() {
    var small = Small()
    small.jobs = "path,job,rome\none,\"Développeur,M1805\none,Autre,1801\n"
    #expect(
      small.read().faults.map(\.description) == [
        "jobs.csv:2: job: quoteNotClosed",
        "jobs.csv:2: rome: cellsCount count=2 expected=3",
        "jobs.csv:3: rome: occupationExpected value=1801",
      ])
  }
}

struct CatalogueOverlayTests {
  @Test func aLaterFolderReplacesARowByItsIdentifier() {
    var site = Small.site
    site.paths = Small.header + Small.two.replacing("Deux", with: "Deux ici")
    let reading = Small().read(over: [site])
    #expect(reading.faults == [])
    #expect(reading.value.paths.map(\.title) == ["Un", "Deux ici"])
  }

  @Test func aLaterFolderReplacesTheJobsOfAPathTogether() {
    var small = Small()
    small.jobs += "two,Chef de projet,M1803\n"
    var site = Small.site
    site.jobs = "path,job,rome\none,Architecte,M1802\n"
    let reading = small.read(over: [site])
    #expect(reading.faults == [])
    #expect(reading.value.paths.map { $0.jobs.map(\.name) } == [["Architecte"], ["Chef de projet"]])
  }

  @Test func aLaterFolderMayAddALanguage() {
    var site = Small.site
    site.fields = "id,name_fr,name_de,scope_fr\nF01,Informatique,Informatik,le web\n"
    let reading = Small().read(over: [site])
    #expect(reading.faults == [])
    #expect(reading.value.fields.first?.names == ["fr": "Informatique", "de": "Informatik"])
  }

  @Test func theSameIdentifierTwiceInOneFolderIsAFaultAlsoAbove() {
    var site = Small.site
    site.paths = Small.header + Small.two + Small.two
    #expect(
      Small().read(over: [site]).faults.map(\.description) == [
        "paths.csv:3: id: twiceOnLine value=two line=2"
      ])
  }
}

extension Small {
  fileprivate static let noLinks = "origin,relation,target_path,target_text,detail,deduced\n"
}
