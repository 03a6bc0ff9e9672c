import Faults
import Guidance
import TestSupport
import Testing

@testable import ContentFiles
@testable import Gazetteer
@testable import LocalArea

struct ProgrammeFaultTests {
  private static let right = """
    - id: vitre
      name: {fr: À Vitré, en: In Vitré}
      description: {fr: Texte., en: Text.}
      state: historic
      commune: "35360"
      centre: bretagne-vitre
      modes: [alternance]
      fields: [F01]
      equivalents:
        - lg-informatique
      period: "2016"
      source: Une page
      source_date: "2018-12-20"

    """

  private func read(_ texts: String..., ground: LandReference? = nil) throws -> ReadResult<[Programme]> {
    let folders = try texts.map { try TemporaryFolder(["centres/programmes.yaml": $0]) }
    return try Shipped.programmes(in: AssetFolders(folders.map(\.path)), ground: ground)
  }

  private func faults(_ text: String) throws -> [String] {
    let ground = LandReference(
      communePoint: { $0 == "35360" ? Coordinate(latitude: 48.1, longitude: -1.2) : nil },
      shoreline: { Shoreline([]) })
    let reading = try read(text, ground: ground)
    #expect(reading.faults.isEmpty || reading.value.count < 2)
    return reading.faults.map { $0.description.replacing("centres/", with: "", maxReplacements: 1) }
  }

  @Test func theProgrammeIsRight() throws {
    #expect(try faults(Self.right) == [])
  }

  @Test(arguments: [
    ("F01", "F99", "8: fields: “F99” is unknown; a field of fields.csv was expected"),
    (
      "alternance", "evening",
      "7: modes: “evening” is unknown; on-site, hybrid, alternance or distance was expected"
    ),
    ("historic", "over", "4: state: “over” is not known; expected one of running, historic"),
    ("lg-informatique", "nowhere", "10: equivalents: “nowhere” is unknown; a path of paths.csv was expected"),
    (
      "lg-informatique", "cai",
      "10: equivalents: “cai” no longer runs; a path that can be taken today was expected"
    ),
    (
      "35360", "99999", "5: commune: “99999” is unknown; the INSEE code of a commune, in quotes, was expected"
    ),
    ("bretagne-vitre", "vitre", "6: centre: “vitre” is unknown; a place of centres.csv was expected"),
    ("fr: À Vitré", "de: Vitré", "2: name: the text in fr is missing"),
    (
      "2018-12-20", "2018-12-32",
      "13: source_date: “2018-12-32” is no date; a year, a month, a day or n.d. was expected"
    ),
    ("  period: \"2016\"\n", "", "1: period: this key is missing"),
    ("period:", "periode:", "1: period: this key is missing"),
    ("[F01]", "F01", "8: fields: expected a list"),
    (
      "id: vitre", "id: à Vitré",
      "1: id: “à Vitré” is no identifier; letters a to z, digits and hyphens were expected"
    ),
    (
      "[alternance]", "[alternance",
      "8: this is not YAML: while parsing a flow sequence did not find expected ',' or ']'"
    ),
    ("  centre:", "  commune:", "5: commune: the key stands twice in the same place"),
  ])
  func namesTheLineAndKeyOfAWrongValue(old: String, new: String, fault: String) throws {
    let found = try faults(Self.right.replacing(old, with: new, maxReplacements: 1))
    #expect(found.contains("programmes.yaml:" + fault), "\(found)")
  }

  @Test func namesAnUnknownKey() throws {
    let found = try faults(Self.right + "  price: 100\n")
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix(
        "programmes.yaml:14: price: this key is not known here; expected one of centre, commune,")
        == true)
  }

  @Test func findsTheSameProgrammeTwice() throws {
    #expect(try faults(Self.right + Self.right) == ["programmes.yaml:14: “vitre” stands twice in this file"])
  }

  @Test func aPastProgrammePointsToWhatRunsToday() throws {
    let found = try faults(Self.right.replacing("\n    - lg-informatique", with: " []"))
    #expect(
      found == [
        "programmes.yaml:9: equivalents: a past programme points nowhere; at least one path of today was expected"
      ])
  }

  @Test(arguments: ["id: x", "- x", "fr: [", ""])
  func neverTrapsOnSomethingElse(text: String) throws {
    #expect(try faults(text).count == 1)
  }

  @Test func aLaterFolderReplacesAProgramme() throws {
    let reading = try read(Self.right, Self.right.replacing("Texte.", with: "Autre texte."))
    #expect(reading.faults == [])
    #expect(reading.value.map { $0.descriptions["fr"] } == ["Autre texte."])
  }
}
