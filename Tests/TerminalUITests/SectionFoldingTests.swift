import Interview
import Presentation
import Screen
import ScriptSupport
import Testing

@testable import TerminalUI

/// Long pages are read by their titles, which Enter opens and closes.
struct SectionFoldingTests {
  private func session(_ page: String, _ size: Size) throws -> Session {
    let page = try #require(ScriptedPage.shipped.first { $0.description == page })
    return try page.session("fr", size)
  }

  private let usual = Size(columns: 80, rows: 24)

  @Test func enterOpensAndClosesAPart() throws {
    var session = try session("path", usual)
    let closed = try #require(session.model.shown.layout.folding.isOpen.first { !$0.value }?.key)
    let rows = { (session: Session) in session.model.shown.layout.targets.flatMap(\.rows).count }
    let before = rows(session)
    let focus = try #require(session.model.shown.layout.target(of: closed))
    session.press(.home)
    for _ in 0..<session.model.shown.layout.index(of: focus) { session.press(.down) }
    session.press(.enter)
    #expect(session.model.shown.layout.folding.isOpen[closed] == true)
    #expect(session.model.focus.item == closed && rows(session) > before)
    // Another page and back: what was opened is open still.
    session.press(.function(5))
    session.press(.escape)
    #expect(session.model.shown.layout.folding.isOpen[closed] == true && session.model.focus.item == closed)
    session.press(.enter)
    #expect(session.model.shown.layout.folding.isOpen[closed] == false && rows(session) == before)
  }

  @Test func anotherVisitKnowsNothingOfWhatWasOpened() throws {
    var session = try session("path", usual)
    session.openAllParts()
    #expect(!session.model.sectionChoices.isEmpty)
    session.model = session.face.hear(session.model, .restart)
    #expect(session.model.sectionChoices.isEmpty)
  }

  @Test(arguments: ["plan", "path", "rights", "proposals"])
  func whatFitsIsShownWhole(page: String) throws {
    let session = try session(page, Size(columns: 100, rows: 200))
    #expect(session.model.shown.layout.folding.isOpen.isEmpty)
    #expect(!session.frame.text.contains("[+]") && !session.frame.text.contains("[–]"))
  }

  /// The first step is what a plan is about, and the first proposal what a list of them is about.
  @Test func whatThePageIsAboutIsOnTheFirstScreen() throws {
    for size in [usual, .minimum] {
      let plan = try session("plan", size)
      #expect(plan.model.shown.layout.folding.isOpen[ItemIdentity(.section("plan.page.first"))] == true)
      #expect(plan.frame.text.contains("Votre premier pas"))
    }
    let proposals = try session("proposals", usual)
    let first = try #require(proposals.model.shown.content.firstFocus)
    let layout = proposals.model.shown.layout
    let target = try #require(layout.target(of: first))
    #expect(layout.viewport(around: layout.targets[0].focus).visible.contains(layout.index(of: target)))
  }

  /// In large print results were 11 to 21 pages.
  @Test(arguments: ["plan", "proposals", "rights", "people", "path", "scheme-check"])
  func resultsAreReadInSixPagesInLargePrint(page: String) throws {
    let session = try session(page, .minimum)
    let layout = session.model.shown.layout
    #expect(layout.viewport(around: layout.targets[0].focus).pages <= 6)
  }

  @Test(arguments: ScriptedPage.all)
  func aTitleThatEnterDoesNotAnswerHasNoFocus(page: ScriptedPage) throws {
    let session = try page.session("fr", usual)
    let layout = session.model.shown.layout
    for item in session.model.shown.content.items where item.kind == .section && item.details.isEmpty {
      #expect(layout.folding.isOpen[item.identity] != nil || layout.target(of: item.identity) == nil)
    }
  }

  /// What is hidden never has the focus: a smaller screen opens the part in which it stands.
  @Test func aSmallerScreenOpensThePartThatHasTheFocus() throws {
    var session = try session("rights", Size(columns: 100, rows: 200))
    let last = try #require(session.model.shown.content.items.last { $0.isToldElsewhere })
    let focus = try #require(session.model.shown.layout.target(of: last.identity))
    for _ in 0..<session.model.shown.layout.index(of: focus) { session.press(.down) }
    session.press(.resize(usual))
    #expect(session.model.focus.item == last.identity)
  }
}
