import Guidance
import Knowledge
import Testing

/// Everything that can be wrong with a condition is told with its file, line and key.
struct ConditionFaultTests {
  @Test func theSmallContentHasNoFault() throws {
    let reading = try SmallContent.read()
    #expect(reading.faults == [])
    #expect(reading.guide?.schemes.map(\.identifier) == ["aid"])
  }

  @Test(arguments: [
    ("wage >= 3", "factUnknown value=wage"),
    ("age is", "testExpected value=age is"),
    ("age => 3", "valueUnknown value==> known=>=, <=, >, <, is, is not, includes, excludes"),
    ("age includes 3", "notSaidOfFact fact=age type=number value=includes 3"),
    ("goals is job", "notSaidOfFact fact=goals type=any of value=is job"),
    ("contract >= 3", "notSaidOfFact fact=contract type=one of value=>= 3"),
    ("disability is maybe", "notSaidOfFact fact=disability type=yes/no value=is maybe"),
    ("disability is not yes", "notSaidOfFact fact=disability type=yes/no value=is not yes"),
    ("age >= 140", "outOfFact value=140 fact=age from=14 to=99"),
    ("age is 70", "outOfFact value=70 fact=age from=14 to=99"),
    ("age >= adult", "numberOrConstantExpected value=adult"),
    ("age is adult-age", "numberOrConstantExpected value=adult-age"),
    ("travel >= 20", "notOfFact value=20 fact=travel known=10, 100"),
    ("travel is 20", "notOfFact value=20 fact=travel known=10, 100"),
    ("travel is 100", "equalityTooFar value=is 100"),
    ("contract is summer", "notOfFact value=summer fact=contract known=permanent, fixed-term"),
    ("\"goals includes job, zoo\"", "notOfFact value=zoo fact=goals known=job, diploma"),
    ("elderly", "notInFile value=elderly file=definitions.yaml"),
    ("decided by mayor", "notInFile value=mayor file=contacts.yaml"),
    ("path-level >= 5", "factOfPath value=path-level"),
    ("[\"age >= 16\", {}]", "conditionExpected"),
    (
      "{ all: [age >= 16], any: [age <= 26] }",
      "conditionExpected"
    ),
  ])
  func aConditionThatMakesNoSenseIsTold(line: String, message: String) throws {
    #expect(try SmallContent.faults(ofCondition: line) == ["guidance/definitions.yaml:2: when: \(message)"])
  }

  /// A line at fault was once left out, and what it kept closed was open to all.
  @Test(arguments: [
    "[\"age >= 16\", ag >= 99]", "{ not: ag >= 99 }", "{ any: [ag >= 99, age >= 90] }", "ag >= 99",
  ])
  func aLineAtFaultReadsUnanswered(line: String) throws {
    let reading = try SmallContent.read([
      "guidance/schemes/aid.yaml": SmallContent.scheme.replacing("person: [adult]", with: "person: \(line)")
    ])
    #expect(reading.faults.count == 1)
    let guide = try #require(reading.guide)
    let learner = Answers(["age": .number(40)])
    let date = try #require(CalendarDate(year: 2026, month: 11, day: 23))
    let finding = guide.finding(onScheme: "aid", for: learner, in: Surroundings(), on: date)
    #expect(finding?.verdict == .unanswered)
  }

  @Test(arguments: [
    (
      "none", "[age >= 16]",
      "joinUnknown value=none"
    ),
    (
      "at least 2 of", "[age >= 16]",
      "joinUnknown value=at least 2 of"
    ),
    (
      "at least 0 of", "[age >= 16]",
      "joinUnknown value=at least 0 of"
    ),
    ("any", "[]", "conditionsExpected"), ("all", "age >= 16", "conditionsExpected"),
  ])
  func aJoinThatIsNoneIsTold(word: String, parts: String, message: String) throws {
    #expect(
      try SmallContent.faults(ofCondition: "{ \(word): \(parts) }")
        == ["guidance/definitions.yaml:2: \(word): \(message)"])
  }

  @Test(arguments: [
    "age >= 16", "age < adult-age", "age is 30", "age is not 30", "\"contract is permanent, fixed-term\"",
    "contract is not permanent", "goals includes job", "goals excludes job", "travel is 10", "travel <= 100",
    "travel is not 10", "disability is no", "region is 53", "decided by cep", "[]", "{ not: age < 18 }",
    "{ at least 1 of: [age >= 16, disability is yes] }", "{ any: [age >= 16, { all: [disability is yes] }] }",
  ])
  func whatTheLanguageKnowsIsNoFault(line: String) throws {
    #expect(try SmallContent.faults(ofCondition: line) == [])
  }

  @Test func theLineIsThatOfTheConditionItself() throws {
    let text = """
      - id: adult
        when:
          any:
            - age >= 18
            - all:
                - contract is permanent
                - wage > 3
        name: { fr: "être majeur", en: "be of age" }
      """
    #expect(
      try SmallContent.faults("definitions.yaml", text)
        == ["guidance/definitions.yaml:7: all: factUnknown value=wage"])
  }

  @Test func everyFaultOfAConditionIsTold() throws {
    #expect(
      try SmallContent.faults(ofCondition: "[wage > 3, age >= 140, age >= 16, elderly]") == [
        "guidance/definitions.yaml:2: when: factUnknown value=wage",
        "guidance/definitions.yaml:2: when: outOfFact value=140 fact=age from=14 to=99",
        "guidance/definitions.yaml:2: when: notInFile value=elderly file=definitions.yaml",
      ])
  }

  @Test func factsOfThePathBelongUnderPath() throws {
    let person = SmallContent.scheme.replacing("[adult]", with: "[adult, path-level >= 5]")
    #expect(
      try SmallContent.faults("schemes/aid.yaml", person)
        == ["guidance/schemes/aid.yaml:9: person: factOfPath value=path-level"]
    )
    let path = SmallContent.scheme + "\npath: [path-level >= 5]"
    #expect(try SmallContent.faults("schemes/aid.yaml", path) == [])
  }

  /// Two conditions on one line once shared one key, and the second's words were told for both.
  @Test func ownWordsOnOneLineAreKeptApart() throws {
    let text = """
      - id: adult
        when: [{ when: age >= 18, says: { fr: "un", en: "one" } }, { when: age < 60, says: { fr: "deux", en: "two" } }]
        name: { fr: "être majeur", en: "be of age" }
      """
    let reading = try SmallContent.read(["guidance/definitions.yaml": text])
    let own = reading.texts.keys(of: "fr").filter { $0.hasPrefix("definition.adult.when.") }
    #expect(Set(own.compactMap { reading.texts.text($0, in: "fr") }) == ["un", "deux"])
  }

  /// A ring of definitions was once compiled to the depth of 32, over and over.
  @Test func definitionsThatRestOnThemselvesAreTold() throws {
    let text = """
      - id: adult
        when: { any: [young, not: young] }
        name: { fr: "être majeur", en: "be of age" }
      - id: young
        when: { any: [grown, grown, grown] }
        name: { fr: "être jeune", en: "be young" }
      - id: grown
        when: { any: [young, young, young] }
        name: { fr: "être grand", en: "be grown" }
      """
    #expect(
      try SmallContent.faults("definitions.yaml", text)
        == ["guidance/definitions.yaml:4: definitionCircular name=young"])
  }
}
