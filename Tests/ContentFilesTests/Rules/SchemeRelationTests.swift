import Guidance
import Knowledge
import TestSupport
import Testing
import Wording

/// What is abolished, what belongs to a region, what goes together: read, told when wrong, and never given.
struct SchemeRelationTests {
  private static let gone = """
    id: gone
    rules: [R-2]
    kind: right
    abolished: yes
    until: 2025-12-31
    see: [aid]
    name: { fr: "Ancienne aide", en: "Old aid" }
    plain: { fr: "Ancienne aide", en: "Old aid" }
    gives: { fr: "Rien.", en: "Nothing." }
    next: { fr: "Voyez ailleurs.", en: "Look elsewhere." }
    contact: cep
    source: "loi"
    grade: A
    checked: 2026-06-27
    """

  @Test func whatIsAbolishedIsRead() throws {
    let reading = try SmallContent.read(["guidance/schemes/gone.yaml": Self.gone])
    #expect(reading.faults == [])
    let scheme = try #require(reading.guide?.scheme("gone"))
    #expect(scheme.isAbolished)
    #expect(scheme.see == ["aid"])
    #expect(scheme.abolishedSince?.description == "2026-01-01")
    // Also on a day on which it still existed: its conditions are no longer known.
    #expect(!scheme.isInForce(on: try ShippedLibrary.day("2025-06-01")))
  }

  @Test(arguments: [
    (
      "see: [aid]", "see: [lost]",
      "guidance/schemes/gone.yaml:6: see: notInFile value=lost file=guidance/schemes"
    ),
    (
      "grade: A", "grade: A\nperson: [adult]",
      "guidance/schemes/gone.yaml:14: person: abolishedWithConditions"
    ),
    (
      "abolished: yes", "abolished: perhaps",
      "guidance/schemes/gone.yaml:4: abolished: yesOrNoExpected value=perhaps"
    ),
  ])
  func anAbolishedSchemeThatMakesNoSenseIsTold(text: String, replacement: String, expected: String) throws {
    let reading = try SmallContent.read([
      "guidance/schemes/gone.yaml": Self.gone.replacing(text, with: replacement)
    ])
    #expect(reading.faults.contains(expected), "\(reading.faults)")
  }

  @Test func aRegionThatIsNoneIsTold() throws {
    let faults = try SmallContent.faults(
      "schemes/aid.yaml", SmallContent.scheme.replacing("grade: A", with: "region: \"99\"\ngrade: A"))
    #expect(faults.first?.contains("region: valueUnknown value=99") == true, "\(faults)")
  }

  @Test func anAccountOfOneSchemeAloneIsTold() throws {
    let one = SmallContent.scheme.replacing("grade: A", with: "account: savings\ngrade: A")
    #expect(
      try SmallContent.faults("schemes/aid.yaml", one) == [
        "guidance/schemes/aid.yaml:11: account: accountAlone name=savings"
      ])
    let two = try SmallContent.read([
      "guidance/schemes/aid.yaml": one,
      "guidance/schemes/other.yaml": one.replacing("id: aid", with: "id: other"),
    ])
    #expect(two.faults == [])
    #expect(two.guide?.scheme("other")?.account == "savings")
  }

  @Test(arguments: [
    ("schemes: [aid]", "stacking.yaml:2: schemes: stackingShort name=pair"),
    ("schemes: [aid, lost]", "stacking.yaml:2: schemes: notInFile value=lost file=guidance/schemes"),
    ("schemes: [aid, aid]", "stacking.yaml:2: schemes: stackingRepeats name=pair"),
  ])
  func aStackingThatMakesNoSenseIsTold(schemes: String, expected: String) throws {
    let text = """
      - id: pair
        \(schemes)
        relation: either
        says: { fr: "L’un ou l’autre.", en: "One or the other." }
        rule: R-1
        source: "loi"
      """
    #expect(try SmallContent.faults("stacking.yaml", text) == ["guidance/\(expected)"])
  }

  @Test func aPayScaleThatMakesNoSenseIsTold() throws {
    let text = """
      - id: scale
        schemes: [aid]
        rule: R-1
        wage: amount
        regional wages: [{ region: "53", wage: adult-age }]
        years: 1
        bands: [{ oldest age: 20, shares: [amount] }]
        source: "loi"
        checked: 2026-06-27
      """
    #expect(
      try SmallContent.faults("pay-scales.yaml", text) == [
        "guidance/pay-scales.yaml:7: shares: constantUnit value=amount unit=percent",
        "guidance/pay-scales.yaml:7: bands: bandEmpty",
        "guidance/pay-scales.yaml:7: bands: bandsOrder name=scale",
        "guidance/pay-scales.yaml:5: wage: constantUnit value=adult-age unit=euros",
      ])
    #expect(
      try SmallContent.faults("pay-scales.yaml", text.replacing("adult-age", with: "amount")) == [
        "guidance/pay-scales.yaml:7: shares: constantUnit value=amount unit=percent",
        "guidance/pay-scales.yaml:7: bands: bandEmpty",
        "guidance/pay-scales.yaml:7: bands: bandsOrder name=scale",
      ])
  }

  // MARK: What ships

  @Test func noListOfRightsShowsWhatIsAbolishedOrOfAnotherRegion() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let date = try ShippedLibrary.day("2026-11-23")
    let abolished = knowledge.guide.schemes.filter(\.isAbolished)
    #expect(abolished.count > 15)
    for place in ["75056", "97611", "98818", nil] {
      var answers = Answers(["age": .number(30)])
      answers["place"] = place.map { .place($0) }
      let surroundings = knowledge.surroundings(of: answers)
      let listed = knowledge.advise(answers, on: date).rights.compactMap { knowledge.guide.scheme($0.scheme) }
      #expect(!listed.contains { $0.isAbolished })
      #expect(listed.allSatisfy { $0.region == nil || $0.region == surroundings.region })
      for scheme in abolished {
        let finding = knowledge.guide.finding(
          onScheme: scheme.identifier, for: answers, in: surroundings, on: date)
        #expect(finding?.verdict == .no, "\(scheme.identifier)")
      }
    }
  }

  @Test func whatIsAbolishedSaysSinceWhenAndWhatToSee() throws {
    let knowledge = try ShippedLibrary.knowledge()
    let narrator = Narrator(knowledge, language: "fr")
    let scheme = try #require(knowledge.guide.scheme("pro-a"))
    #expect(
      narrator.abolition(of: scheme)
        == "N’existe plus depuis le 1er\u{A0}janvier\u{A0}2026. Voir\u{A0}: Période de reconversion.")
    #expect(narrator.abolition(of: try #require(knowledge.guide.scheme("cpf"))) == nil)
  }

  @Test func everySchemeOfTheSheetSaysItsRule() throws {
    let schemes = try ShippedLibrary.knowledge().guide.schemes
    #expect(schemes.allSatisfy { $0.rules.allSatisfy { $0.hasPrefix("R-") } })
    let cpf = try ShippedLibrary.knowledge().guide.stackings(of: "cpf-self-employed").map(\.identifier)
    #expect(cpf.contains("account-or-fund"))
  }
}
