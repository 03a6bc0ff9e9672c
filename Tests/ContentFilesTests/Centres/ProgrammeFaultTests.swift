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
    ("F01", "F99", "8: fields: notInFile value=F99 file=fields.csv"),
    (
      "alternance", "evening",
      "7: modes: valueUnknown value=evening known=on-site, hybrid, alternance, distance"
    ),
    ("historic", "over", "4: state: valueUnknown value=over known=running, historic"),
    ("lg-informatique", "nowhere", "10: equivalents: notInFile value=nowhere file=paths.csv"),
    (
      "lg-informatique", "cai",
      "10: equivalents: pathEnded value=cai"
    ),
    (
      "35360", "99999", "5: commune: communeCodeExpected value=99999"
    ),
    ("bretagne-vitre", "vitre", "6: centre: notInFile value=vitre file=centres.csv"),
    ("fr: À Vitré", "de: Vitré", "2: name: languageMissing language=fr"),
    (
      "2018-12-20", "2018-12-32",
      "13: source_date: sourceDateExpected value=2018-12-32"
    ),
    ("  period: \"2016\"\n", "", "1: period: keyMissing"),
    ("period:", "periode:", "1: period: keyMissing"),
    ("[F01]", "F01", "8: fields: listExpected example=[a, b]"),
    (
      "id: vitre", "id: à Vitré",
      "1: id: identifierExpected value=à Vitré"
    ),
    (
      "[alternance]", "[alternance",
      "8: notYaml what=while parsing a flow sequence did not find expected ',' or ']'"
    ),
    ("  centre:", "  commune:", "5: commune: keyTwice"),
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
        "programmes.yaml:14: price: keyUnknown known=centre, commune,")
        == true)
  }

  @Test func findsTheSameProgrammeTwice() throws {
    #expect(try faults(Self.right + Self.right) == ["programmes.yaml:14: twice value=vitre"])
  }

  @Test func aPastProgrammePointsToWhatRunsToday() throws {
    let found = try faults(Self.right.replacing("\n    - lg-informatique", with: " []"))
    #expect(
      found == [
        "programmes.yaml:9: equivalents: programmeNowhere"
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
