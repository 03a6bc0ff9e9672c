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
    ("F01", "F99", "field: “F99” is unknown; a field of fields.csv was expected"),
    ("Un,master", "Un,licence", "award: “licence” is unknown; an award of awards.csv was expected"),
    (
      "running", "open", "registration: “open” is unknown; running, to-verify, ended or historic was expected"
    ),
    (
      "on-site|hybrid", "evening",
      "modes: “evening” is unknown; on-site, hybrid, alternance or distance was expected"
    ),
    (
      "on-site|hybrid", "hybrid|",
      "modes: an item of the list is empty; items were expected, separated by “|”"
    ),
    ("on-site|hybrid", "hybrid|hybrid", "modes: an item is in the list twice"),
    (",bac,", ",brevet,", "entry: “brevet” is unknown; none, bac, bac+2, bac+3 or bac+5 was expected"),
    (",7,,123", ",9,,123", "level: “9” is out of range; a whole number from 3 to 8 was expected"),
    (",300,", ",-300,", "hours: “-300” is out of range; a whole number from 1 to 5000 was expected"),
    (
      "2028-08-31", "2028-02-30",
      "registration_ends: “2028-02-30” is no date; a day such as 2026-11-23 was expected"
    ),
    ("2028-08-31", "", "registration_ends: the cell is empty; “running” in registration needs it"),
    ("explicit", "", "entry_basis: the cell is empty; “bac” in entry needs it"),
    ("12-18", "18-12", "months: “18-12” is reversed; 12-18 was expected"),
    (
      "12-18", "1-2-3",
      "months: “1-2-3” is no range; a number or two joined by a hyphen, such as 12-18, was expected"
    ),
    ("règle,page,", "règle,book,", "sources: “book” is unknown; a source of sources.csv was expected"),
    (",Un,", ",,", "title: the cell is empty; a value was expected"),
    (
      "one,", "un chemin,",
      "id: “un chemin” is no identifier; letters a to z, digits and hyphens were expected"
    ),
    ("high", "", "confidence: the cell is empty; a value was expected"),
    (
      "2024-05", "2024-13",
      "source_date: “2024-13” is no date; a year, a month, a day such as 2026-11-23, "
        + "or n.d. for a source without a date was expected"
    ),
    (
      "Un,", "U\"n,",
      "title: a quote stands inside a cell that does not begin with one; quote the whole cell and double the quote"
    ),
    ("Un,", "\"U\"n,", "title: text follows the closing quote; double a quote that belongs to the text"),
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
        "paths.csv:2: award: the row has 3 cells; 31 were expected",
        "paths.csv:3: the row has 32 cells; 31 were expected",
        "paths.csv:4: the line is empty; remove it",
      ])
  }

  @Test func findsDuplicatesWithinAFile() {
    var small = Small()
    small.paths += Small.two
    small.fields += "F01,Encore,Again,x,x\n"
    small.links += "one,suivi_par,two,,encore,no\n"
    #expect(
      small.read().faults.map(\.description) == [
        "fields.csv:3: id: “F01” is already on line 2",
        "links.csv:3: target_path: “one, suivi_par, , two” is already on line 2",
        "paths.csv:4: id: “two” is already on line 3",
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
      + "poursuite_possible, dispense, donne_droit, suite_de, declinaison_de, remplace_par_probable or remplace_probable"
    #expect(
      small.read().faults.map(\.description) == [
        "jobs.csv:2: path: “three” is unknown; a path of paths.csv was expected",
        "jobs.csv:3: rome: “1805” is no code; a letter and four digits such as M1805 were expected",
        "links.csv:2: target_path: “three” is unknown; a path of paths.csv was expected",
        "links.csv:3: relation: “leads_to” is unknown; \(relations) was expected",
        "links.csv:4: deduced: “maybe” is unknown; yes or no was expected",
        "links.csv:4: target_path: the link leads nowhere; a path here or a text in target_text was expected",
        "links.csv:5: origin: “zero” is unknown; a path of paths.csv was expected",
        "links.csv:6: relation: “suit” is unknown; \(relations) was expected",
        "links.csv:6: target_text: the link leads to a path already; an empty cell was expected",
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
    let expected = "expected origin, relation, target_path, target_text, detail, deduced"
    #expect(
      faults == [
        "jobs.csv:1: the columns are separated by semicolons; commas were expected",
        "links.csv:1: comment: this column is there twice",
        "links.csv:1: comment: this column is unknown; \(expected)",
        "links.csv:1: comment: this column is unknown; \(expected)",
        "links.csv:1: detail: this column is missing",
        "sources.csv:2: name: the source has neither name nor address; one was expected",
      ])
  }

  @Test func findsAnEmptyFile() {
    let reading = CatalogueReader.read(
      CatalogueFiles(
        fields: [Layer("fields.csv", "")], awards: [], sources: [], paths: [], jobs: [], links: []))
    #expect(reading.faults.map(\.description) == ["fields.csv: the file is empty; a header was expected"])
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
        == "jobs.csv:2: job: the bytes are no valid UTF-8 text; save the file as UTF-8")
  }

  @Test func aQuoteLeftOpenDoesNotHideTheFaultsBelow() {
    var small = Small()
    small.jobs = "path,job,rome\none,\"Développeur,M1805\none,Autre,1801\n"
    #expect(
      small.read().faults.map(\.description) == [
        "jobs.csv:2: job: the quote that opens this cell is never closed",
        "jobs.csv:2: rome: the row has 2 cells; 3 were expected",
        "jobs.csv:3: rome: “1801” is no code; a letter and four digits such as M1805 were expected",
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
      Small().read(over: [site]).faults.map(\.description) == ["paths.csv:3: id: “two” is already on line 2"])
  }
}

extension Small {
  fileprivate static let noLinks = "origin,relation,target_path,target_text,detail,deduced\n"
}
