import Guidance
import Testing

/// Everything that can be wrong with a file of `guidance/` is told with its file, line and key.
struct GuidanceFaultTests {
  // MARK: Facts

  private func fact(_ lines: String) throws -> [String] {
    try SmallContent.faults("facts.yaml", SmallContent.facts + "\n" + lines)
  }

  private static let words = """
      label: { fr: "A", en: "A" }
      question: { fr: "A", en: "A" }
      plain: { fr: "A", en: "A" }
      why: { fr: "A", en: "A" }
    """

  @Test(arguments: [
    (
      "type: words",
      "guidance/facts.yaml:53: type: valueUnknown value=words known=number, scale, one of, any of, yes/no, place, date, occupation"
    ),
    ("type: number\n  from: 3", "guidance/facts.yaml:51: numberBounds"),
    (
      "type: number\n  from: 9\n  to: 3",
      "guidance/facts.yaml:51: numberBounds"
    ),
    (
      "type: scale\n  choices: [{ value: low, fr: \"a\", en: \"a\" }]",
      "guidance/facts.yaml:51: scaleValues"
    ),
    ("type: any of", "guidance/facts.yaml:51: choicesCount"),
    (
      "type: one of\n  choices: [{ id: a, fr: \"a\", en: \"a\" }, { id: a, fr: \"b\", en: \"b\" }]",
      "guidance/facts.yaml:54: choices: twice value=a"
    ),
    (
      "type: yes/no\n  sensitive: perhaps", "guidance/facts.yaml:54: sensitive: yesOrNoExpected value=perhaps"
    ),
    (
      "type: yes/no\n  asked: never",
      "guidance/facts.yaml:54: asked: askedUnknown value=never"
    ),
    (
      "type: yes/no\n  unity: years",
      "guidance/facts.yaml:54: unity: keyUnknown known=asked, asked when, besides, can change, chapter, choices, counted in, from, id, label, plain, question, role, said, said no, sensitive, to, type, unit, why"
    ),
  ])
  func aFactThatMakesNoSenseIsTold(lines: String, expected: String) throws {
    #expect(try fact("- id: new\n  chapter: you\n  \(lines)\n\(Self.words)") == [expected])
  }

  @Test func aFactThatCannotBeAskedIsTold() throws {
    #expect(
      try fact("- id: region\n  type: yes/no\n  chapter: you\n\(Self.words)")
        == ["guidance/facts.yaml: region: factDerived"])
    #expect(
      try fact("- id: new\n  type: yes/no\n  chapter: us\n\(Self.words)")
        == ["guidance/facts.yaml:53: chapter: valueUnknown value=us known=you, place, goals, constraints"])
  }

  @Test func aMissingLanguageIsTold() throws {
    let english = SmallContent.facts.replacing(", en: \"How old are you?\"", with: "")
    #expect(
      try SmallContent.faults("facts.yaml", english)
        == ["guidance/facts.yaml:7: question: languageMissing language=en"])
    let empty = SmallContent.facts.replacing("\"How old are you?\"", with: "\"\"")
    #expect(
      try SmallContent.faults("facts.yaml", empty) == ["guidance/facts.yaml:7: en: textExpected"])
    let bare = SmallContent.facts.replacing("{ fr: \"Âge\", en: \"Age\" }", with: "Âge")
    #expect(
      try SmallContent.faults("facts.yaml", bare)
        == ["guidance/facts.yaml:6: label: twoLanguagesExpected example={ fr: …, en: … }"])
    let none = SmallContent.facts.replacing("  label: { fr: \"Âge\", en: \"Age\" }\n", with: "")
    #expect(
      try SmallContent.faults("facts.yaml", none) == ["guidance/facts.yaml:1: label: keyMissing"])
  }

  // MARK: Constants

  @Test(arguments: [
    ("value: twelve", "guidance/constants.yaml:3: value: amountExpected value=twelve"),
    ("value: 1.234", "guidance/constants.yaml:3: value: amountExpected value=1.234"),
    ("value: 99999999999999999", "guidance/constants.yaml:3: value: amountExpected value=99999999999999999"),
    ("from: 2026-02-30, value: 1", "guidance/constants.yaml:3: from: dayExpected value=2026-02-30"),
  ])
  func anAmountThatIsNoneIsTold(value: String, expected: String) throws {
    let text = """
      - id: adult-age
        unit: years
        values: [{ \(value), source: "loi", grade: A }]
      - { id: amount, unit: euros, values: [{ value: 1, source: "loi", grade: A }] }
      """
    #expect(try SmallContent.faults("constants.yaml", text).first == expected)
  }

  @Test func aConstantThatMakesNoSenseIsTold() throws {
    let text = """
      - id: adult-age
        unit: moons
        values: [{ value: 18, source: "loi", grade: A }]
      - id: amount
        unit: euros
        values:
          - { from: 2026-01-01, value: 1, source: "loi", grade: A }
          - { from: 2025-01-01, value: 2, source: "loi", grade: D }
          - { from: 2025-06-01, value: 2, source: "loi", grade: B }
      """
    let faults = try SmallContent.faults("constants.yaml", text)
    #expect(
      faults.prefix(3) == [
        "guidance/constants.yaml:2: unit: valueUnknown value=moons known=euros, percent, years, months, days, hours, kilometres, count",
        "guidance/constants.yaml:8: grade: valueUnknown value=D known=A, B, C",
        "guidance/constants.yaml:4: constantOverlap name=amount",
      ])
  }

  // MARK: Contacts, advisers, contradictions

  @Test func contactsAndAdvisersAreTold() throws {
    let contacts = """
      - id: cep
        name: { fr: "Conseil", en: "Adviser" }
        what: { fr: "Il conseille.", en: "They advise." }
        source: "loi"
        checked: yesterday
      - id: other
        name: { fr: "Conseil", en: "Adviser" }
        what: { fr: "Il conseille.", en: "They advise." }
        source: "loi"
      """
    // Of a day that cannot be read it was once also said that it is missing.
    #expect(
      try SmallContent.faults("contacts.yaml", contacts).prefix(2) == [
        "guidance/contacts.yaml:5: checked: dayExpected value=yesterday",
        "guidance/contacts.yaml:6: checked: keyMissing",
      ])
    #expect(
      try SmallContent.faults(
        "advisers.yaml", "- { id: a, contact: mayor, rule: R-1 }\n- { id: b, contact: cep }") == [
          "guidance/advisers.yaml:1: contact: notInFile value=mayor file=contacts.yaml",
          "guidance/advisers.yaml:2: rule: keyMissing",
        ])
    #expect(
      try SmallContent.faults("contradictions.yaml", "- id: odd\n  says: { fr: \"A\", en: \"A\" }")
        == ["guidance/contradictions.yaml:1: when: keyMissing"])
    #expect(
      try SmallContent.faults(
        "contradictions.yaml", "- id: odd\n  when: wage > 3\n  says: { fr: \"A\", en: \"A\" }")
        == ["guidance/contradictions.yaml:2: when: factUnknown value=wage"])
  }

  // MARK: Schemes

  @Test(arguments: [
    (
      "kind: right", "kind: gift",
      "guidance/schemes/aid.yaml:3: kind: valueUnknown value=gift known=right, contract, discretionary, access, information"
    ),
    (
      "contact: cep", "contact: mayor",
      "guidance/schemes/aid.yaml:8: contact: notInFile value=mayor file=contacts.yaml"
    ),
    ("[R-1]", "[]", "guidance/schemes/aid.yaml:2: rules: schemeWithoutRule"),
    ("[R-1]", "R-1", "guidance/schemes/aid.yaml:2: rules: listExpected example=[a, b]"),
    (
      "checked: 2026-06-27", "checked: 27 June",
      "guidance/schemes/aid.yaml:12: checked: dayExpected value=27 June"
    ),
    ("checked: 2026-06-27", "pays: no", "guidance/schemes/aid.yaml:1: checked: keyMissing"),
    ("source: \"loi\"", "source: \"\"", "guidance/schemes/aid.yaml:10: source: textExpected"),
    (
      "grade: A", "grade: A\npays: yes",
      "guidance/schemes/aid.yaml:12: pays: paysWithoutPath"
    ),
    (
      "grade: A", "grade: A\nfrom: 2027-01-01\nuntil: 2026-01-01",
      "guidance/schemes/aid.yaml:13: until: endsBeforeStart"
    ),
    (
      "\"{amount} par an.\"", "\"{sum} par an.\"",
      "guidance/schemes/aid.yaml:6: gives: notInFile value={sum} file=constants.yaml"
    ),
    ("person: [adult]", "persons: [adult]", "guidance/schemes/aid.yaml:1: person: keyMissing"),
    (
      "person: [adult]", "person:",
      "guidance/schemes/aid.yaml:9: person: testExpected value="
    ),
  ])
  func aSchemeThatMakesNoSenseIsTold(text: String, replacement: String, expected: String) throws {
    let faults = try SmallContent.faults(
      "schemes/aid.yaml", SmallContent.scheme.replacing(text, with: replacement))
    #expect(faults.contains(expected), "\(faults)")
  }

  @Test func aSchemeInTwoFilesIsTold() throws {
    let reading = try SmallContent.read(["guidance/schemes/second.yaml": SmallContent.scheme])
    #expect(reading.faults == ["guidance/schemes/second.yaml:1: schemeInTwoFiles name=aid"])
    #expect(
      try SmallContent.read(["guidance/schemes/list.yaml": "- a"]).faults
        == ["guidance/schemes/list.yaml:1: schemeExpected"])
  }

  // MARK: Ranking

  @Test(arguments: [
    (
      "contracts: [aid]", "contracts: [gift]",
      "guidance/ranking.yaml:1: contracts: notInFile value=gift file=guidance/schemes"
    ),
    (
      "proposals shown: 5", "proposals shown: 0",
      "guidance/ranking.yaml:5: proposals shown: outOfRange value=0 from=1 to=100"
    ),
    (
      "component: field", "component: luck",
      "guidance/ranking.yaml:8: component: valueUnknown value=luck known=goal, field, entry, mode, distance, demand, registration, programme"
    ),
    ("    when: field-wanted is yes\n", "", "guidance/ranking.yaml:7: when: keyMissing"),
    ("    points: 3\n", "", "guidance/ranking.yaml:7: points: keyMissing"),
    ("points: 3", "points: many", "guidance/ranking.yaml:9: points: wholeNumberExpected value=many"),
    (
      "field-wanted is yes", "field-loved is yes",
      "guidance/ranking.yaml:10: when: factUnknown value=field-loved"
    ),
    ("admits: [path-registration is running]\n", "", "guidance/ranking.yaml:1: admits: keyMissing"),
  ])
  func aRankingThatMakesNoSenseIsTold(text: String, replacement: String, expected: String) throws {
    let ranking = try #require(SmallContent.base["guidance/ranking.yaml"])
    #expect(ranking.contains(text))
    #expect(try SmallContent.faults("ranking.yaml", ranking.replacing(text, with: replacement)) == [expected])
  }

  @Test func aCriterionThatStandsTwiceIsTold() throws {
    let ranking = try #require(SmallContent.base["guidance/ranking.yaml"])
    let criterion = ranking.suffix(from: try #require(ranking.firstRange(of: "  - id: wanted")).lowerBound)
    #expect(
      try SmallContent.faults("ranking.yaml", ranking + "\n" + criterion)
        == ["guidance/ranking.yaml:13: criteria: twice value=wanted"])
  }

  // MARK: Files

  @Test func aDuplicatedIdentifierIsTold() throws {
    let advisers = "- { id: cep, contact: cep, rule: R-1 }\n- { id: cep, contact: cep, rule: R-2 }"
    #expect(
      try SmallContent.faults("advisers.yaml", advisers)
        == ["guidance/advisers.yaml:2: twice value=cep"])
    #expect(
      try SmallContent.faults("advisers.yaml", "- { contact: cep, rule: R-1 }")
        == ["guidance/advisers.yaml:1: id: keyMissing"])
  }

  @Test func aFileThatIsNoListOrEmptyIsTold() throws {
    #expect(
      try SmallContent.faults("advisers.yaml", "id: cep") == [
        "guidance/advisers.yaml:1: listExpected example=- id: …"
      ])
    #expect(try SmallContent.faults("advisers.yaml", "") == ["guidance/advisers.yaml: fileEmpty"])
    #expect(
      try SmallContent.faults("advisers.yaml", nil)
        == ["guidance/advisers.yaml: fileMissing"])
  }

  /// A question whose condition waited for a later answer was once never asked.
  @Test func aQuestionThatWaitsForALaterOneIsTold() throws {
    let facts = SmallContent.facts.replacing("asked when: age >= 16", with: "asked when: travel >= 100")
    #expect(
      try SmallContent.faults("facts.yaml", facts) == [
        "guidance/facts.yaml:14: asked when: questionLate name=travel"
      ])
  }

  @Test func brokenYamlIsToldWithItsLine() throws {
    let faults = try SmallContent.faults("advisers.yaml", "- id: cep\n  contact: [cep\n  rule: R-1\n")
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("guidance/advisers.yaml:3: notYaml what=") == true, "\(faults)")
    let twice = try SmallContent.faults(
      "advisers.yaml", "- id: cep\n  contact: cep\n  contact: cep\n  rule: R-1\n")
    #expect(twice.count == 1)
    #expect(twice.first?.contains("contact: keyTwice") == true, "\(twice)")
  }
}
