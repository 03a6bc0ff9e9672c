import Guidance
import Interview
import Presentation
import Screen
import ScriptSupport
import TestSupport
import Testing
import Wording

@testable import TerminalUI

/// The plan as the first page of results.
struct PlanPageTests {
  /// What to do first, as its sentence begins.
  private func firstSentence(of session: Session) throws -> String {
    let plan = try #require(session.model.state.derived.plan)
    let action = try #require(plan.steps.first).action
    let text = Narrator(session.face.interview.knowledge, language: "fr").sentence(
      action, of: plan, for: session.model.state.visit.answers)
    return String(text.prefix(15))
  }

  @Test(arguments: Person.all, [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func theFirstStepStandsOnTheFirstScreen(person: Person, size: Size) throws {
    var session = try Session()
    try session.play(person.script)
    session.press(.resize(size))
    session.press(.enter)
    #expect(session.model.state.navigation.page == .plan)
    #expect(session.frame.text.contains(try firstSentence(of: session)), "\(session.frame.text)")
  }

  /// What says that a plan is provisional once filled a small screen, and left the first step to the second.
  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func theFirstStepOfAProvisionalPlanStandsThereToo(size: Size) throws {
    let page = try #require(ScriptedPage.fixture.first { $0.description == "plan-provisional" })
    var session = try page.session()
    session.press(.resize(size))
    session.press(.home)
    #expect(session.frame.text.contains("Plan provisoire"))
    #expect(session.frame.text.contains(try firstSentence(of: session)), "\(session.frame.text)")
    #expect(session.wholePage().contains("Peuvent encore changer"))
  }

  /// One leads to the proposals, one key leads back, and another to the answers.
  @Test func leadsToTheProposalsAndBack() throws {
    var session = try Session()
    try session.play(Person.employee.toProposals)
    #expect(session.model.state.navigation.page == .proposals)
    session.press(.escape)
    #expect(session.model.state.navigation.page == .plan)
    session.press(.escape)
    #expect(session.model.state.navigation.page == .recap)
  }

  /// A path and a payer open from the plan that names them.
  @Test func whatItNamesOpens() throws {
    var session = try Session()
    try session.play(Person.employee.script + "⏎")
    let plan = try #require(session.model.state.derived.plan)
    let path = try #require(plan.paths.first).path
    let payer = try #require(plan.payers.first).scheme
    var opened: [Page] = []
    for item in session.model.shown.content.items {
      if case .event(.open(let page))? = item.action { opened.append(page) }
    }
    #expect(opened.contains(.path(path, mode: plan.mode ?? .onSite)))
    #expect(opened.contains(.scheme(payer)))
  }

  /// An answer that is changed makes another plan.
  @Test func followsTheAnswers() throws {
    var session = try Session()
    try session.play(Person.employee.script + "⏎")
    let before = try #require(session.model.state.derived.plan)
    try session.play("⎋ [Buts]⏎ [Obtenir une promotion]␣ [Revoir les bases]␣⇥⏎ [Voir les propositions]⏎")
    let after = try #require(session.model.state.derived.plan)
    #expect(before.steps.first?.identifier != after.steps.first?.identifier)
    #expect(after == session.face.interview.plan(on: session.model.state.visit.answers))
  }
}
