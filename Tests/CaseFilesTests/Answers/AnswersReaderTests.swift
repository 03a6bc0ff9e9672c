import CaseFiles
import Guidance
import Interview
import Knowledge
import TestSupport
import Testing

/// Answers as a counsellor or another program writes them, and everything that can be wrong with them.
struct AnswersReaderTests {
  private func read(_ text: String) throws -> Result<Answers, AnswersFaults> {
    try read([UInt8](text.utf8))
  }

  private func read(_ bytes: [UInt8]) throws -> Result<Answers, AnswersFaults> {
    let day = try #require(CalendarDate("2026-11-23"))
    return AnswersReader(try ShippedLibrary.knowledge(), on: day).read(bytes)
  }

  private func faults(_ text: String) throws -> [AnswersFault] {
    guard case .failure(let faults) = try read(text) else { return [] }
    return faults.all
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
    let kind = { (fact: String) throws in try #require(sheet[fact]?.kind) }
    let choices = { (fact: String) throws in try kind(fact).choices }
    #expect(
      try faults(text) == [
        .answer(.unknownFact("wage"), line: 1),
        .answer(.outOfRange(fact: "age", value: 12, range: 14...99), line: 2),
        .answer(.notAsked("region"), line: 3),
        .answer(
          .unknownChoice(fact: "level", choice: "9", choices: (0...8).map(String.init)), line: 4),
        .answer(
          .unknownChoice(fact: "contract", choice: "summer", choices: try choices("contract")), line: 5),
        .answer(.unknownChoice(fact: "goals", choice: "rest", choices: try choices("goals")), line: 7),
        .answer(.wrongType(fact: "car", expected: .yesNo), line: 8),
        .answer(.wrongType(fact: "situation", expected: try kind("situation")), line: 9),
        .answer(.wrongType(fact: "travel", expected: try kind("travel")), line: 10),
        .answer(.unknownPlace("99999"), line: 11),
        .answer(
          .wrongType(fact: "registered-months", expected: try kind("registered-months")), line: 12),
        .answer(.wrongType(fact: "times", expected: try kind("times")), line: 13),
      ])
  }

  @Test func aNameThatSeveralPlacesBearIsNotGuessed() throws {
    let found = try faults("place: Saint-Denis")
    guard case .ambiguousPlace(let name, let candidates, let line)? = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(found.count == 1)
    #expect(name == "Saint-Denis")
    #expect(line == 1)
    #expect(candidates.contains("Saint-Denis (93066)"))
    #expect(candidates.contains("Saint-Denis (97411)"))
  }

  /// Of several contradictions only the first was once told.
  @Test func everyContradictionIsTold() throws {
    #expect(
      try faults("age: 17\nlevel: 6\nsituation: [retired]") == [
        .answer(.contradiction("contradiction.retired-young"), line: 0),
        .answer(.contradiction("contradiction.diploma-too-young"), line: 0),
      ])
  }

  @Test func contradictionsWaitForAnswersThatCanBeTaken() throws {
    #expect(
      try faults("age: 17\nlevel: 6\nwage: 3") == [.answer(.unknownFact("wage"), line: 3)])
  }

  @Test func whatIsNoListOfAnswersIsTold() throws {
    #expect(try faults("- age: 34") == [.notAMapping])
    #expect(try faults("34") == [.notAMapping])
    guard case .broken(let line, _)? = try faults("age: 34\nsituation: [employee\n").first else {
      Issue.record("broken YAML was read")
      return
    }
    #expect(line == 3)
    guard case .failure(let bytes) = try read([0x61, 0xFF, 0xFE]) else {
      Issue.record("bytes that are no text were read")
      return
    }
    #expect(bytes.all == [.broken(line: 0, message: "UTF-8")])
  }

  @Test func aKeyThatStandsTwiceIsTold() throws {
    guard case .broken? = try faults("age: 34\nage: 35").first else {
      Issue.record("one of two answers was silently dropped")
      return
    }
  }
}
