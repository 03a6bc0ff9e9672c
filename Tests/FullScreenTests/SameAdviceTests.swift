import Content
import Conversation
import FullScreen
import Guidance
import ScriptSupport
import Testing

/// The screens and a file of the same answers come to the same advice.
struct SameAdviceTests {
  @Test(arguments: Person.all) func theScreensAdviseAsAFileDoes(person: Person) throws {
    var session = try Session()
    try session.play(person.script + "⏎")
    let library = try #require(Session.library)
    let date = try #require(Session.date)
    let read = AnswersReader(library, on: date).read(Array(person.answers.utf8))
    let answers = try read.get()
    #expect(session.model.state.answers == answers)
    #expect(session.model.state.advice == library.advise(answers, on: date))
    #expect(session.model.state.advice?.isEmpty == false)
  }
}
