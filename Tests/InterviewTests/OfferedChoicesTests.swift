import Guidance
import Interview
import Knowledge
import Testing

/// The choices that a person is offered: none that certainly is none for them.
struct OfferedChoicesTests {
  private func offered(at age: String) throws -> [String] {
    var someone = try Someone()
    someone.does(.confirm)
    someone.says(age)
    #expect(someone.asked == "situation")
    return someone.interview.offeredChoices(of: "situation", in: someone.state)
  }

  @Test(arguments: [("15", false), ("16", true), ("25", true), ("26", false)])
  func sixteenToTwentyFiveIsAChoiceAtThatAgeAlone(age: String, isOne: Bool) throws {
    #expect(try offered(at: age).contains("left-school") == isOne)
  }

  @Test func whoDeclinesToSayTheirAgeIsOfferedEverything() throws {
    #expect(try offered(at: "?").contains("left-school"))
    #expect(try offered(at: "?").contains("self-employed"))
  }

  @Test func aChoiceThatIsNotOfferedIsNotTaken() throws {
    var someone = try Someone()
    someone.does(.confirm)
    someone.says("15")
    someone.does(.toggle("left-school"))
    #expect(someone.state.navigation.draft.chosen.isEmpty)
  }

  @Test func aMinorIsNotAskedForRegistrationOrBenefits() throws {
    let interview = try Someone().interview
    let answers = Answers(["age": .number(17), "situation": .choices(["left-school"])])
    let asked = interview.questions(for: answers)
    #expect(!asked.contains("registered") && !asked.contains("allowance"))
    let adult = interview.questions(
      for: Answers(["age": .number(18), "situation": .choices(["left-school"])]))
    #expect(adult.contains("registered") && adult.contains("allowance"))
  }

  @Test(arguments: ["athlete", "disability", "work-accident", "prevention-points"])
  func nobodyIsPressedForARareOrProtectedAnswer(_ fact: String) throws {
    let interview = try Someone().interview
    var answers = Answers(["age": .number(44), "situation": .choices(["employee"])])
    for asked in interview.questions(for: answers) where answers[asked] == nil { answers[asked] = .declined }
    #expect(interview.mostDeciding(in: answers) != fact)
  }

  @Test func noNearMissProposesAProtectedAnswer() throws {
    let interview = try Someone().interview
    let answers = Answers([
      "age": .number(44), "situation": .choices(["employee"]), "contract": .choice("permanent"),
      "place": .place("75056"), "level": .number(4),
    ])
    let sensitive = Set(interview.knowledge.guide.sheet.asked.filter(\.isSensitive).map(\.identifier))
    let misses = interview.advice(on: answers).nearMisses
    #expect(!misses.isEmpty)
    #expect(misses.allSatisfy { $0.changes.allSatisfy { !sensitive.contains($0.fact) } })
  }
}
