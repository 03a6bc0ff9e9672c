import Gazetteer
import TestSupport
import Testing

/// Content that a site lays over the shipped one.
struct OverlayTests {
  @Test func aSiteSaysThingsItsOwnWay() throws {
    let site = try TemporaryFolder()
    try site.write("mode:\n  distance: \"from your sofa\"\n", to: "words/en.yaml")
    let run = try Program.advise(People.vitre, ["--full", "--assets", site.path])
    #expect(run.status == 0)
    // Where a line ends does not matter.
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("from your sofa"))
  }

  @Test func theLastFolderWins() throws {
    let sites = try [TemporaryFolder(), TemporaryFolder()]
    for (number, site) in sites.enumerated() {
      try site.write("error: { none-found: \"Site \(number).\" }\n", to: "words/en.yaml")
    }
    let run = try Program.run(
      ["paths", "zorglub", "--assets", sites[0].path, "--assets", sites[1].path])
    #expect(run.errors == "Site 1.\n")
  }

  @Test func aWholeFolderStandsAlone() throws {
    // The content is complete: the variable, which leads nowhere, is not looked at.
    let run = try Program.run(
      ["facts", "--assets", Shipped.assets], environment: ["UBIQUE_ASSETS": "/nonexistent"])
    #expect(run.status == 0)
  }

  @Test func aSiteAddsAPlaceThatIsThenTheNearest() throws {
    let site = try TemporaryFolder()
    try site.write(Self.centre(latitude: "48.1237", longitude: "-1.2127"), to: "centres/centres.csv")
    let run = try Program.run(["centres", "--near", "#35360", "--limit", "2", "--assets", site.path])
    #expect(run.status == 0)
    #expect(run.output.contains("site-vitre"))
  }

  /// A site's fault, the file it lies in, and what is said of it.
  struct Bad: Sendable {
    let file: String
    let text: String
    let says: String
  }

  static let bad = [
    Bad(file: "words/en.yaml", text: "mode: [\n", says: "words/en.yaml:2: this is not YAML"),
    Bad(
      file: "words/en.yaml", text: "check:\n  fine: \"All {wrong}\"\n",
      says: "words/en.yaml:2: check.fine: the marks to fill in are not the same in “fr” and “en”: "),
    Bad(
      file: "words/en.yaml", text: "site: { greeting: \"Hello\" }\n",
      says: "words/fr.yaml: site.greeting: the text is missing in “fr”"),
    Bad(
      file: "centres/centres.csv", text: centre(latitude: "47.0", longitude: "-5.0"),
      says: "centres/centres.csv:2: "),
    Bad(
      file: "centres/centres.csv",
      text: centre(latitude: "48.1237", longitude: "-1.2127")
        + row(latitude: "48.1237", longitude: "-1.2127"),
      says: "centres/centres.csv:3: id: "),
    Bad(
      file: "guidance/schemes/site.yaml", text: "id: site\nkind: gift\n",
      says: "guidance/schemes/site.yaml:2: kind: “gift” is not known"),
    Bad(
      file: "guidance/constants.yaml",
      text: """
        - id: site-old
          unit: euros
          values:
            - { from: 2020-01-01, until: 2020-12-31, value: 3, source: "a test", grade: C }

        """, says: "guidance/constants.yaml:1: values: no value of “site-old” is in force on 2026-11-23."),
    Bad(
      file: "guidance/ranking.yaml",
      text: """
        admits: field-wanted is yes
        widened: field-wanted is yes
        criteria:
          - { id: mute, component: field, points: 1, when: field-wanted is yes, source: a test }

        """, says: "guidance/ranking.yaml:4: says: this key is missing"),
    Bad(file: "centres.csv", text: "id\n", says: "/centres.csv: nothing reads this file"),
    Bad(
      file: "catalogue/links.csv", text: "origin,relation\nlg-informatique\n",
      says: "catalogue/links.csv:"),
  ]

  @Test(arguments: bad.indices) func checkNamesFileAndLine(_ number: Int) throws {
    let bad = Self.bad[number]
    let site = try TemporaryFolder()
    try site.write(bad.text, to: bad.file)
    let run = try Program.run(["check", "--on", "2026-11-23", "--assets", site.path])
    #expect(run.status == 1)
    #expect(run.output.contains(bad.says), "\(run.output)")
    #expect(run.errors.contains("error"))
  }

  @Test func checkTellsEveryFaultAtOnce() throws {
    let site = try TemporaryFolder()
    try site.write("id: site\nkind: gift\n", to: "guidance/schemes/site.yaml")
    try site.write("site: { greeting: \"Hello\" }\n", to: "words/en.yaml")
    let run = try Program.run(["check", "--on", "2026-11-23", "--assets", site.path])
    #expect(run.output.contains("site.yaml") && run.output.contains("site.greeting"))
  }

  @Test func adviceOnContentAtFaultIsGivenAndSaysSo() throws {
    let site = try TemporaryFolder()
    try site.write("id: site\nkind: gift\n", to: "guidance/schemes/site.yaml")
    let run = try Program.advise(People.vitre, ["--assets", site.path])
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("TRAINING AT THE CNAM: YOUR PLAN"))
    #expect(run.errors == "The content has errors: run “ubique check” to see them.\n")
  }

  @Test func contentThatLeavesNothingToAdviseByIsNotUsed() throws {
    let site = try TemporaryFolder()
    try site.write("nothing\n", to: "content.yaml")
    let run = try Program.advise(People.vitre, ["--assets", site.path])
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("content.yaml:1: "))
    #expect(run.errors.hasSuffix("The content cannot be used: correct these faults first.\n"))
  }

  private static let columns = [
    "id", "name", "kind", "status", "classroom", "country", "region", "department", "town", "postcode",
    "commune", "address", "latitude", "longitude", "precision", "opened", "opening_announced", "host",
    "phone", "email", "website", "uai", "siret", "attested", "confidence", "sources", "note",
  ]

  private static func centre(latitude: String, longitude: String) -> String {
    columns.joined(separator: ",") + "\n" + row(latitude: latitude, longitude: longitude)
  }

  private static func row(latitude: String, longitude: String) -> String {
    let values = [
      "id": "site-vitre", "name": "A place of the site", "kind": "teaching-site", "status": "open",
      "classroom": "no", "country": "FR", "region": "Bretagne", "department": "35", "town": "Vitré",
      "postcode": "35500", "commune": "35360", "latitude": latitude, "longitude": longitude,
      "precision": "exact", "attested": "2026-11", "confidence": "high",
      "sources": "referentiel-apprentissage-2024",
    ]
    return columns.map { values[$0] ?? "" }.joined(separator: ",") + "\n"
  }
}
