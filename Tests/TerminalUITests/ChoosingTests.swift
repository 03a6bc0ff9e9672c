import Guidance
import Interview
import Presentation
import Screen
import ScriptSupport
import TestSupport
import Testing

@testable import TerminalUI

/// What Enter does in a question that it does not answer yet.
struct ChoosingTests {
  private func focused(_ session: Session) -> Event? {
    if case .event(let event)? = session.model.shown.item(at: session.model.focus)?.action { return event }
    return nil
  }

  /// Enter once unticked what it had ticked, and whoever pressed it twice went on without an answer.
  @Test func enterNeverTakesATickBack() throws {
    var session = try Session()
    try session.play("[Commencer]⏎ 34⏎ [Salariée]")
    guard case .toggle(let choice)? = focused(session) else {
      Issue.record("no choice has the focus: \(session.frame.text)")
      return
    }
    session.press(.enter)
    #expect(session.model.state.navigation.draft.chosen == [choice])
    session.press(.enter)
    #expect(session.model.state.navigation.draft.chosen == [choice])
    #expect(focused(session) == .confirm)
    let page = session.model.state.navigation.page
    session.press(.enter)
    #expect(session.model.state.navigation.page != page)
    #expect(session.model.state.visit.answers["situation"] == .choices([choice]))
  }

  /// The space bar ticks and unticks.
  @Test func spaceTakesATickBack() throws {
    var session = try Session()
    try session.play("[Commencer]⏎ 34⏎ [Salariée]␣␣")
    #expect(session.model.state.navigation.draft.chosen.isEmpty)
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func enterOnAPlaceThatMayBeSeveralLeadsToTheList(size: Size) throws {
    let page = try #require(ScriptedPage.fixture.first { $0.description == "question-place-matches" })
    var session = try page.session()
    session.press(.resize(size))
    #expect(focused(session) == .confirm)
    session.press(.enter)
    guard case .choose(let place)? = focused(session) else {
      Issue.record("no place has the focus: \(session.frame.text)")
      return
    }
    #expect(session.model.state.navigation.draft.problems.isEmpty)
    session.press(.enter)
    #expect(session.model.state.visit.answers["place"] == .place(place))
  }

  /// What fits nothing is told.
  @Test func enterOnNoPlaceSaysSo() throws {
    let page = try #require(ScriptedPage.fixture.first { $0.description == "question-place-problem" })
    let session = try page.session()
    #expect(session.model.state.navigation.draft.problems.map(\.key) == ["problem.place-unknown"])
  }
}
