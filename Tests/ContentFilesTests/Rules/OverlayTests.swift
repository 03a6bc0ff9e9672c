import Guidance
import Knowledge
import Testing

/// A site lays its folder over the shipped one; what has the same identifier is replaced, in its place.
struct OverlayTests {
  @Test func aLaterLayerWinsByIdentifier() throws {
    let contacts = """
      - id: cep
        name: { fr: "Conseil d’ici", en: "Local adviser" }
        what: { fr: "Il conseille.", en: "They advise." }
        source: "site"
        checked: 2026-10-01
      - id: extra
        name: { fr: "Un lieu", en: "A place" }
        what: { fr: "Il accueille.", en: "It receives." }
        source: "site"
        checked: 2026-10-01
      """
    let reading = try SmallContent.read(over: [
      [
        "guidance/contacts.yaml": contacts,
        "guidance/schemes/ours.yaml": SmallContent.scheme.replacing("[R-1]", with: "[R-SITE]"),
      ]
    ])
    #expect(reading.faults == [])
    #expect(reading.texts.text("contact.cep.name", in: "fr") == "Conseil d’ici")
    #expect(reading.texts.text("contact.extra.name", in: "en") == "A place")
    #expect(reading.guide?.scheme("aid")?.rules == ["R-SITE"])
    #expect(reading.guide?.schemes.count == 1)
  }

  @Test func theOrderOfTheBaseIsKept() throws {
    let base = "- { id: a, contact: cep, rule: R-1 }\n- { id: b, contact: cep, rule: R-1 }"
    let reading = try SmallContent.read(
      ["guidance/advisers.yaml": base],
      over: [
        [
          "guidance/advisers.yaml":
            "- { id: c, contact: cep, rule: R-9 }\n- { id: a, contact: cep, rule: R-9 }"
        ]
      ])
    #expect(reading.guide?.advisers.map(\.identifier) == ["a", "b", "c"])
    #expect(reading.guide?.advisers.map(\.source) == ["R-9", "R-1", "R-9"])
  }

  @Test func aFileReplacedAsAWholeIsTheLastOne() throws {
    let ranking = try #require(SmallContent.base["guidance/ranking.yaml"])
    let reading = try SmallContent.read(over: [
      ["guidance/ranking.yaml": ranking.replacing("shown: 5", with: "shown: 7")]
    ])
    #expect(reading.faults == [])
    #expect(reading.guide?.ranking.limit == 7)
  }

  @Test func aFaultOfALayerNamesTheLayer() throws {
    let reading = try SmallContent.read(over: [
      ["guidance/advisers.yaml": "- { id: c, contact: mayor, rule: R-9 }"]
    ])
    #expect(
      reading.faults == ["layer1/guidance/advisers.yaml:1: contact: notInFile value=mayor file=contacts.yaml"]
    )
  }
}
