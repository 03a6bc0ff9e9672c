import Guidance
import Interview
import Knowledge
import TestSupport
import Testing

/// The first plan, looked at while questions are still to come.
struct FirstPlanTests {
  private func afterFiveAnswers() throws -> Someone {
    var someone = try Someone()
    someone.does(.confirm)
    for answer in ["34", "employee", "5", "35360", "promotion"] { someone.says(answer) }
    return someone
  }

  @Test func opensAfterFiveAnswersAndNotBefore() throws {
    var someone = try Someone()
    someone.does(.confirm)
    for answer in ["34", "employee", "5", "35360"] {
      let asked = someone.asked
      someone.does(.open(.plan))
      #expect(someone.asked == asked && someone.state.derived.plan == nil)
      someone.says(answer)
    }
    someone = try afterFiveAnswers()
    let asked = someone.asked
    someone.does(.open(.plan))
    #expect(someone.state.navigation.page == .plan)
    #expect(someone.state.derived.plan?.steps.isEmpty == false)
    someone.does(.back)
    #expect(someone.asked == asked, "one key leads back to the question")
  }

  /// The plan that was looked at early is made anew from what is answered after it.
  @Test func followsTheAnswersThatCome() throws {
    var someone = try afterFiveAnswers()
    someone.does(.open(.plan), .back)
    someone.says("F01")
    someone.does(.open(.plan))
    let answers = someone.state.visit.answers
    #expect(answers.isAnswered("fields"))
    #expect(someone.state.derived.plan == someone.interview.plan(on: answers))
  }

  /// A part of the plan that is not named can not be changed by the questions to come.
  @Test func whatIsNotNamedDoesNotChange() throws {
    let interview = try Someone().interview
    let guide = interview.knowledge.guide
    var random = Seed.fresh()
    let note = Comment(rawValue: random.description)
    let people = RandomAnswers(guide.sheet, places: ["35360", "52121", "97411", "region:53"])
    var held = 0
    for _ in 0..<400 {
      let answers = interview.applicable(people.answers(&random))
      let remaining = interview.remaining(in: answers)
      guard let fact = remaining.randomElement(using: &random).flatMap({ guide.sheet[$0] }) else {
        continue
      }
      var told = answers
      told[fact.identifier] = people.answer(to: fact, &random)
      let open = interview.openPlanParts(in: answers)
      guard let before = interview.plan(on: answers), let after = interview.plan(on: told) else { continue }
      if !open.contains(.steps) {
        held += 1
        #expect(before.steps.map(\.identifier) == after.steps.map(\.identifier), note)
      }
      if !open.contains(.paths) {
        held += 1
        #expect(before.list.map(\.path) == after.list.map(\.path), note)
      }
    }
    #expect(held > 0, note)
  }
}
