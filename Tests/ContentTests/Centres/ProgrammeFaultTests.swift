import Content
import Guidance
import Testing

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

  private func faults(_ text: String) throws -> [String] {
    let reading = ProgrammeReader.read(
      [Layer("programmes.yaml", text)], catalogue: try Shipped.catalogue().value,
      centres: try Shipped.centres().value,
      communePoint: { $0 == "35360" ? (latitude: 48.1, longitude: -1.2) : nil })
    #expect(reading.faults.isEmpty || reading.value.count < 2)
    return reading.faults.map(\.description)
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
    ("historic", "over", "4: state: “over” is unknown; running or historic was expected"),
    ("lg-informatique", "nowhere", "10: equivalents: “nowhere” is unknown; a path of paths.csv was expected"),
    (
      "lg-informatique", "cai",
      "10: equivalents: “cai” no longer runs; a path that can be taken today was expected"
    ),
    (
      "35360", "99999", "5: commune: “99999” is unknown; the INSEE code of a commune, in quotes, was expected"
    ),
    ("bretagne-vitre", "vitre", "6: centre: “vitre” is unknown; a place of centres.csv was expected"),
    ("fr: À Vitré", "de: Vitré", "2: name: the French text is missing; fr: and a text were expected"),
    (
      "2018-12-20", "2018-12-32",
      "13: source_date: “2018-12-32” is no date; a year, a month, a day or n.d. was expected"
    ),
    ("  period: \"2016\"\n", "", "1: period: the key is missing or empty; a value was expected"),
    ("period:", "periode:", "1: period: the key is missing or empty; a value was expected"),
    ("[F01]", "F01", "8: fields: a list such as [a, b] was expected"),
    (
      "id: vitre", "id: à Vitré",
      "1: id: “à Vitré” is no identifier; letters a to z, digits and hyphens were expected"
    ),
    ("[alternance]", "[alternance", "8: this is no YAML: did not find expected ',' or ']'"),
    ("  centre:", "  commune:", "5: commune: this key is there twice in one entry"),
  ])
  func namesTheLineAndKeyOfAWrongValue(old: String, new: String, fault: String) throws {
    let found = try faults(Self.right.replacing(old, with: new, maxReplacements: 1))
    #expect(found.contains("programmes.yaml:" + fault), "\(found)")
  }

  @Test func namesAnUnknownKey() throws {
    let found = try faults(Self.right + "  price: 100\n")
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("programmes.yaml:14: price: this key is unknown; expected centre, commune,")
        == true)
  }

  @Test func findsTheSameProgrammeTwice() throws {
    #expect(try faults(Self.right + Self.right) == ["programmes.yaml:14: id: “vitre” is already on line 1"])
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
    #expect(try faults(text).isEmpty == text.isEmpty)
  }

  @Test func aLaterFolderReplacesAProgramme() throws {
    let site = Self.right.replacing("Texte.", with: "Autre texte.")
    let reading = ProgrammeReader.read(
      [Layer("programmes.yaml", Self.right), Layer("site/programmes.yaml", site)],
      catalogue: try Shipped.catalogue().value, centres: try Shipped.centres().value)
    #expect(reading.faults == [])
    #expect(reading.value.map { $0.descriptions["fr"] } == ["Autre texte."])
  }
}
