import Guidance
import Interview
import Knowledge
import Testing

/// The interview as people walk through it.
struct InterviewTests {
  private let employee = [
    "age": ["34"], "situation": ["employee"], "contract": ["permanent"], "executive": ["no"], "level": ["5"],
    "disability": ["no"], "place": ["35360"], "travel": ["50"], "goals": ["promotion"],
    "fields": ["F01", "F02"], "experience-years": ["6"], "times": ["evenings"], "connection": ["good"],
    "car": ["yes"], "caring": ["no"],
  ]

  @Test func fromWelcomeToThePlan() throws {
    var someone = try Someone()
    #expect(someone.state.navigation.page == .welcome)
    someone.does(.confirm)
    #expect(someone.asked == "age")
    someone.answersAll(employee)
    #expect(someone.state.navigation.page == .recap)
    #expect(someone.state.visit.answers["age"] == .number(34))
    #expect(someone.state.visit.answers["situation"] == .choices(["employee"]))
    #expect(someone.state.visit.answers["fields"] == .choices(["F01", "F02"]))
    #expect(someone.state.visit.answers["place"] == .place("35360"))
    #expect(someone.state.visit.answers["car"] == .flag(true))
    someone.does(.confirm)
    #expect(someone.state.navigation.page == .plan)
    #expect(someone.state.derived.plan == someone.interview.plan(on: someone.state.visit.answers))
    #expect(someone.state.derived.plan?.steps.isEmpty == false)
    let advice = try #require(someone.state.derived.advice)
    let knowledge = someone.interview.knowledge
    #expect(
      advice
        == knowledge.advise(
          someone.interview.applicable(someone.state.visit.answers), on: someone.interview.date))
    let first = try #require(advice.paths.first)
    someone.does(.open(.path(first.path, mode: first.mode)))
    #expect(someone.state.navigation.page == .path(first.path, mode: first.mode))
    someone.does(.back, .back)
    #expect(someone.state.navigation.page == .recap)
    #expect(someone.state.derived.advice == advice)
  }

  @Test func everybodyMaySayNothing() throws {
    var someone = try Someone()
    someone.answersAll([:])
    #expect(someone.state.navigation.page == .recap)
    #expect(someone.state.visit.answers.values.values.allSatisfy { $0 == .declined })
    #expect(!someone.state.visit.answers.values.isEmpty)
    someone.does(.confirm)
    // Without a field nothing is guessed; the plan still has a first step.
    #expect(someone.state.derived.advice?.isEmpty == true)
    #expect(someone.state.derived.plan?.steps.isEmpty == false)
  }

  @Test func followUpsAreAskedOnlyWhereTheyMatter() throws {
    var someone = try Someone()
    someone.does(.confirm)
    for answer in ["34", "employee", "5", "35360", "promotion", "F01"] { someone.says(answer) }
    #expect(someone.asked == "contract")
    someone.says("permanent")
    #expect(someone.asked == "executive")
    while someone.asked != "situation" { someone.does(.back) }
    // A contradiction with the age: still the same question.
    someone.does(.toggle("employee"), .toggle("retired"), .confirm)
    #expect(someone.asked == "situation")
    someone.does(.toggle("retired"), .toggle("public-agent"), .confirm)
    #expect(someone.asked == "public-status")
  }

  @Test func progressCountsTheQuestionsThatTheAnswersCallFor() throws {
    var someone = try Someone()
    someone.does(.confirm)
    let first = try #require(someone.interview.progress(of: "age", in: someone.state.visit.answers))
    #expect(first.number == 1)
    for answer in ["34", "employee", "5", "35360", "promotion", "F01"] { someone.says(answer) }
    let third = try #require(someone.interview.progress(of: "contract", in: someone.state.visit.answers))
    #expect(third.number == 7)
    someone.says("permanent")
    let fourth = try #require(
      someone.asked.flatMap { someone.interview.progress(of: $0, in: someone.state.visit.answers) })
    #expect(fourth.atMost > 5 && fourth.atMost < 25)
    #expect(fourth.toCome > 4 && fourth.toCome < fourth.atMost)
    #expect(someone.interview.progress(of: "public-years", in: someone.state.visit.answers) == nil)
  }

  // MARK: Answers that cannot be taken

  @Test(arguments: [("13", "13"), ("100", "100"), ("0", "0"), ("999999", "9999999")])
  func aNumberOutOfRangeIsRefusedAndKept(kept: String, typed: String) throws {
    var someone = try Someone()
    someone.does(.confirm, .type(typed), .confirm)
    #expect(someone.asked == "age")
    #expect(someone.state.navigation.draft.text == kept)
    #expect(
      someone.state.navigation.draft.problems == [
        Problem(key: "problem.number", values: ["from": "14", "to": "99"])
      ])
    #expect(!someone.state.visit.answers.isAnswered("age"))
    someone.does(.erase)
    #expect(someone.state.navigation.draft.problems == [])
    #expect(someone.state.navigation.draft.text == String(kept.dropLast()))
  }

  @Test func whatIsNoDigitIsRefusedAndSaid() throws {
    var someone = try Someone()
    someone.does(.confirm, .confirm)
    #expect(someone.state.navigation.draft.problems.map(\.key) == ["problem.number-missing"])
    // A length of time may be said in words: only the whole text can be judged.
    someone.does(.type("3x4"), .confirm)
    #expect(someone.state.navigation.draft.text == "3x4")
    #expect(someone.state.navigation.draft.problems.map(\.key) == ["problem.length"])
    someone.does(.clear, .type("34 ans"), .confirm)
    #expect(someone.state.visit.answers["age"] == .number(34))
  }

  @Test func nothingChosenIsRefused() throws {
    var someone = try Someone()
    someone.does(.confirm)
    someone.says("34")
    someone.does(.confirm)
    #expect(someone.asked == "situation")
    #expect(someone.state.navigation.draft.problems.map(\.key) == ["problem.nothing-chosen"])
    someone.does(.toggle("employee"), .toggle("nonsense"))
    #expect(someone.state.navigation.draft.chosen == ["employee"])
    #expect(someone.state.navigation.draft.problems == [])
    someone.does(.toggle("employee"), .confirm)
    #expect(someone.asked == "situation")
  }

  @Test func aContradictionKeepsTheDraftAndNamesTheProblem() throws {
    var someone = try Someone()
    someone.does(.confirm)
    someone.says("25")
    someone.does(.toggle("retired"), .toggle("carer"), .confirm)
    #expect(someone.asked == "situation")
    #expect(someone.state.navigation.draft.chosen == ["retired", "carer"])
    #expect(someone.state.navigation.draft.problems == [Problem(key: "contradiction.retired-young")])
    #expect(!someone.state.visit.answers.isAnswered("situation"))
    someone.does(.toggle("retired"), .confirm)
    #expect(someone.state.visit.answers["situation"] == .choices(["carer"]))
  }

  // MARK: Places

  private func atThePlace() throws -> Someone {
    var someone = try Someone()
    someone.does(.confirm)
    for _ in 0..<20 where someone.asked != "place" { someone.does(.decline) }
    return someone
  }

  @Test(arguments: ["Vitré", "vitre"])
  func enterTakesAPlaceSaidWhole(text: String) throws {
    var someone = try atThePlace()
    someone.does(.type(text), .confirm)
    #expect(someone.state.visit.answers["place"] == .place("35360"))
    #expect(someone.asked == "goals")
  }

  /// 35360 is the code of Vitré, and the postcode of other communes.
  @Test(arguments: [
    ("Saint-Denis", "problem.place"), ("35360", "problem.place"), ("Vitr", "problem.place"),
    ("zzzz", "problem.place-unknown"), ("", "problem.place-missing"),
  ])
  func enterGuessesNoPlace(text: String, problem: String) throws {
    var someone = try atThePlace()
    someone.does(.type(text), .confirm)
    #expect(someone.asked == "place")
    #expect(someone.state.navigation.draft.text == text)
    #expect(someone.state.navigation.draft.problems == [Problem(key: problem)])
    someone.does(.choose("nowhere"))
    #expect(someone.asked == "place")
  }

  @Test func aRegionIsEnough() throws {
    var someone = try atThePlace()
    someone.does(.type("vit"), .listRegions(true))
    #expect(someone.state.navigation.draft.listsRegions)
    #expect(someone.state.navigation.draft.text == "")
    someone.does(.choose("region:53"))
    #expect(someone.state.visit.answers["place"] == .place("region:53"))
    someone.does(.back)
    #expect(someone.state.navigation.draft.listsRegions)
    someone.does(.listRegions(false))
    #expect(!someone.state.navigation.draft.listsRegions)
    someone.does(.listRegions(true), .clear)
    #expect(someone.state.navigation.draft.listsRegions)
  }

  /// Enter on a place already taken was once refused, because its name with the department is no name to search.
  @Test(arguments: ["35360", "93066", "region:53", "department:35"])
  func enterKeepsThePlaceAlreadyTaken(code: String) throws {
    var someone = try atThePlace()
    someone.does(.choose(code), .back)
    #expect(someone.asked == "place")
    someone.does(.confirm)
    #expect(someone.state.visit.answers["place"] == .place(code))
    #expect(someone.asked == "goals")
  }

  @Test func whatIsTypedIsBounded() throws {
    var someone = try atThePlace()
    someone.does(.type(String(repeating: "é", count: 500)), .type("\n\r\n"))
    #expect(someone.state.navigation.draft.text.count == 80)
    #expect(someone.state.navigation.draft.text.split(whereSeparator: \.isNewline).count == 1)
  }
}
