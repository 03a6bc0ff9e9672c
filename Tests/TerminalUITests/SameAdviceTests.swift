import CaseFiles
import Guidance
import Interview
import Knowledge
import ScriptSupport
import TerminalUI
import Testing

/// The screens and a file of the same answers come to the same advice.
struct SameAdviceTests {
  @Test(arguments: Person.all) func theScreensAdviseAsAFileDoes(person: Person) throws {
    var session = try Session()
    try session.play(person.toProposals)
    let knowledge = try #require(Session.knowledge)
    let date = try #require(Session.date)
    let read = AnswersReader(knowledge, on: date).read(Array(person.answers.utf8))
    let answers = try read.get()
    #expect(session.model.state.visit.answers == answers)
    #expect(session.model.state.derived.advice == knowledge.advise(answers, on: date))
    #expect(session.model.state.derived.advice?.isEmpty == false)
  }
}
