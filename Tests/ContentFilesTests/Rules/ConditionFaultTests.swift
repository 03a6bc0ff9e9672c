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
    ("wage >= 3", "“wage” is not a fact"),
    ("age is", "“age is” is no test; expected a fact, a comparison and a value"),
    ("age => 3", "“=>” is no comparison; expected >=, <=, >, <, is, is not, includes, excludes"),
    ("age includes 3", "age is a number: “includes 3” cannot be said of it"),
    ("goals is job", "goals is any of several choices: “is job” cannot be said of it"),
    ("contract >= 3", "contract is one of several choices: “>= 3” cannot be said of it"),
    ("disability is maybe", "disability is yes or no: “is maybe” cannot be said of it"),
    ("disability is not yes", "disability is yes or no: “is not yes” cannot be said of it"),
    ("age >= 140", "140 is out of range: age goes from 14 to 99"),
    ("age is 70", "70 is out of range: age goes from 14 to 99"),
    ("age >= adult", "“adult” is neither a number nor a constant of constants.yaml"),
    ("age is adult-age", "“adult-age” is neither a number nor a constant of constants.yaml"),
    ("travel >= 20", "“20” is no step of travel; expected one of 10, 100"),
    ("travel is 20", "“20” is no choice of travel; expected one of 10, 100"),
    ("travel is 100", "“is 100” goes up to 62; expected >=, <=, > or <"),
    ("contract is summer", "“summer” is no choice of contract; expected one of permanent, fixed-term"),
    ("\"goals includes job, zoo\"", "“zoo” is no choice of goals; expected one of job, diploma"),
    ("elderly", "“elderly” is not a condition of definitions.yaml"),
    ("decided by mayor", "“mayor” is not a contact of contacts.yaml"),
    ("path-level >= 5", "“path-level” is a fact of the path; it belongs under path:"),
    ("[\"age >= 16\", {}]", "expected one of all, any, not, “at least N of”, or when with says"),
    (
      "{ all: [age >= 16], any: [age <= 26] }",
      "expected one of all, any, not, “at least N of”, or when with says"
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
      "“none” joins nothing; expected all, any, not, or “at least N of” with N parts or fewer"
    ),
    (
      "at least 2 of", "[age >= 16]",
      "“at least 2 of” joins nothing; expected all, any, not, or “at least N of” with N parts or fewer"
    ),
    (
      "at least 0 of", "[age >= 16]",
      "“at least 0 of” joins nothing; expected all, any, not, or “at least N of” with N parts or fewer"
    ),
    ("any", "[]", "expected a list of conditions"), ("all", "age >= 16", "expected a list of conditions"),
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
        == ["guidance/definitions.yaml:7: all: “wage” is not a fact"])
  }

  @Test func everyFaultOfAConditionIsTold() throws {
    #expect(
      try SmallContent.faults(ofCondition: "[wage > 3, age >= 140, age >= 16, elderly]") == [
        "guidance/definitions.yaml:2: when: “wage” is not a fact",
        "guidance/definitions.yaml:2: when: 140 is out of range: age goes from 14 to 99",
        "guidance/definitions.yaml:2: when: “elderly” is not a condition of definitions.yaml",
      ])
  }

  @Test func factsOfThePathBelongUnderPath() throws {
    let person = SmallContent.scheme.replacing("[adult]", with: "[adult, path-level >= 5]")
    #expect(
      try SmallContent.faults("schemes/aid.yaml", person)
        == ["guidance/schemes/aid.yaml:9: person: “path-level” is a fact of the path; it belongs under path:"]
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
        == ["guidance/definitions.yaml:4: the definition “young” rests on itself"])
  }
}
