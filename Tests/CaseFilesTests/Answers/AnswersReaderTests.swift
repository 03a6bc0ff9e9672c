import CaseFiles
import Faults
import Guidance
import Interview
import Knowledge
import TestSupport
import Testing

/// Answers as a counsellor or another program writes them, and everything that can be wrong with them.
struct AnswersReaderTests {
  private func read(_ text: String) throws -> Result<Answers, Faults> {
    try read([UInt8](text.utf8))
  }

  private func read(_ bytes: [UInt8]) throws -> Result<Answers, Faults> {
    let day = try #require(CalendarDate("2026-11-23"))
    return AnswersReader(try ShippedLibrary.knowledge(), on: day).read(bytes)
  }

  /// The faults as `:line: code mark=value`.
  private func faults(_ text: String) throws -> [String] {
    guard case .failure(let faults) = try read(text) else { return [] }
    return faults.all.map(\.description)
  }

  private let expected = Answers([
    "age": .number(34), "situation": .choices(["employee", "student"]), "contract": .choice("permanent"),
    "level": .number(5), "car": .flag(false), "caring": .flag(true), "place": .place("35360"),
    "fields": .choices(["F01"]), "connection": .declined, "travel": .number(25),
  ])

  @Test func readsEveryKindOfAnswerFromYaml() throws {
    let text = """
      age: 34
      situation: [employee, student]
      contract: permanent
      level: 5
      car: no
      caring: true
      place: "35360"
      fields: F01
      connection: unknown
      travel: 25
      """
    #expect(try read(text) == .success(expected))
  }

  @Test(arguments: [
    ("9 ans", 108), ("18 mois", 18), ("\"2 ans et demi\"", 30), ("\"2,5 ans\"", 30),
  ])
  func lengthsAreReadAsPeopleSayThem(written: String, months: Int) throws {
    let answers = try read(
      "age: 46\nsituation: [employee]\ncontract: permanent\ngoals: [change-career]\ncompany-months: \(written)"
    ).get()
    #expect(answers["company-months"] == .number(months))
  }

  @Test func aLengthThatIsNotUnderstoodIsAFault() throws {
    #expect(try faults("age: 46\nexperience-years: presque 3 ans") != [])
  }

  /// Answers that cannot both be true, and the same put right.
  static let contradictory = [
    ("age: 20\nexperience-years: 30\ngoals: [diploma]", "age: 50\nexperience-years: 30\ngoals: [diploma]"),
    ("age: 46\nlevel: 3\nstudies-gap: 55", "age: 46\nlevel: 3\nstudies-gap: 30"),
    (
      "age: 40\nsituation: [job-seeker]\nregistered: no\nallowance: are",
      "age: 40\nsituation: [job-seeker]\nregistered: yes\nallowance: are"
    ),
    ("age: 29\nage-at-start: 28", "age: 29\nage-at-start: 29"),
    ("age: 15\nsituation: [left-school]", "age: 16\nsituation: [left-school]"),
    ("age: 26\nsituation: [left-school]", "age: 25\nsituation: [left-school]"),
    (
      "age: 30\nsituation: [public-agent]\npublic-years: 25",
      "age: 45\nsituation: [public-agent]\npublic-years: 25"
    ),
    (
      "age: 30\nsituation: [employee]\ncontract: permanent\ngoals: [change-career]\ncompany-months: 300",
      "age: 50\nsituation: [employee]\ncontract: permanent\ngoals: [change-career]\ncompany-months: 300"
    ),
  ]

  @Test(arguments: contradictory)
  func whatContradictsItselfIsTold(wrong: String, right: String) throws {
    #expect(try faults(wrong).contains { $0.contains("contradiction") }, "\(wrong)")
    #expect(try faults(right) == [], "\(right)")
  }

  @Test func readsTheSameFromJson() throws {
    let text = """
      {"age": 34, "situation": ["employee", "student"], "contract": "permanent", "level": 5, "car": false,
       "caring": true, "place": "35360", "fields": ["F01"], "connection": null, "travel": 25}
      """
    #expect(try read(text) == .success(expected))
  }

  @Test(arguments: ["", "# rien\n", "{}"])
  func nothingSaidIsNoFault(text: String) throws { #expect(try read(text) == .success(Answers())) }

  @Test(arguments: [
    ("35360", "35360"), ("\"01004\"", "01004"), ("Vitré", "35360"), ("region:53", "region:53"),
    ("department:35", "department:35"),
  ])
  func takesAPlaceByCodeOrByAName(text: String, code: String) throws {
    #expect(try read("place: \(text)") == .success(Answers(["place": .place(code)])))
  }

  @Test func everyFaultIsToldWithItsLine() throws {
    let text = """
      wage: 3000
      age: 12
      region: "53"
      level: 9
      contract: summer

      goals: [find-job, rest]
      car: perhaps
      situation: []
      travel: [25]
      place: 99999
      registered-months: many
      times: { evenings: yes }
      """
    let sheet = try ShippedLibrary.knowledge().guide.sheet
    let choices = { (fact: String) throws in
      try #require(sheet[fact]).kind.choices.joined(separator: ", ")
    }
    #expect(
      try faults(text) == [
        ":1: questionUnknownNear fact=wage names=age",
        ":2: answerOutOfRange fact=age value=12 from=14 to=99",
        ":3: questionDerived fact=region",
        ":4: answerUnknown fact=level value=9 known=0, 1, 2, 3, 4, 5, 6, 7, 8",
        ":5: answerUnknown fact=contract value=summer known=\(try choices("contract"))",
        ":7: answerUnknown fact=goals value=rest known=\(try choices("goals"))",
        ":8: answerType fact=car expected=expected.yes-no",
        ":9: answerType fact=situation expected=expected.any-of",
        ":10: answerType fact=travel expected=expected.scale",
        ":11: placeUnknown value=99999",
        ":12: answerType fact=registered-months expected=expected.number",
        ":13: answerType fact=times expected=expected.any-of",
      ])
  }

  @Test func aNameThatSeveralPlacesBearIsNotGuessed() throws {
    let found = try faults("place: Saint-Denis")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(":1: placeAmbiguous value=Saint-Denis known=") == true, "\(found)")
    #expect(found.first?.contains("Saint-Denis (93066)") == true)
    #expect(found.first?.contains("Saint-Denis (97411)") == true)
  }

  /// Of several contradictions only the first was once told.
  @Test func everyContradictionIsTold() throws {
    #expect(
      try faults("age: 17\nlevel: 6\nsituation: [retired]") == [
        ": contradiction what=contradiction.retired-young",
        ": contradiction what=contradiction.diploma-too-young",
      ])
  }

  @Test func contradictionsWaitForAnswersThatCanBeTaken() throws {
    #expect(
      try faults("age: 17\nlevel: 6\nwage: 3") == [":3: questionUnknownNear fact=wage names=age"])
  }

  @Test func whatIsNoListOfAnswersIsTold() throws {
    #expect(try faults("- age: 34") == [": answersExpected"])
    #expect(try faults("34") == [": answersExpected"])
    let broken = try faults("age: 34\nsituation: [employee\n")
    #expect(broken.map { $0.hasPrefix(":3: notYamlOrJson what=") } == [true], "\(broken)")
    guard case .failure(let bytes) = try read([0x61, 0xFF, 0xFE]) else {
      Issue.record("bytes that are no text were read")
      return
    }
    #expect(bytes.all == [Fault(.notText)])
  }

  /// One of two answers was once silently dropped.
  @Test func aKeyThatStandsTwiceIsTold() throws {
    #expect(try faults("age: 34\nage: 35") == [":1: age: keyTwice"])
  }
}
