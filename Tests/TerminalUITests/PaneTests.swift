import Guidance
import Interview
import Knowledge
import Presentation
import Screen
import ScriptSupport
import Testing
import Wording

@testable import TerminalUI

/// What stands beside a page on a wide screen: true, and never in the way.
struct PaneTests {
  private static let wide = Size(columns: 132, rows: 43)

  private func session(_ person: Person, _ script: String, _ size: Size = wide) throws -> Session {
    var session = try Session()
    try session.play(person.toProposals + script)
    session.press(.resize(size))
    return session
  }

  /// What is right of a column, row by row.
  private func right(of column: Int, _ session: Session) -> [String] {
    session.frame.text.split(separator: "\n", omittingEmptySubsequences: false).map { row in
      let cells = Array(row)
      return cells.count > column ? String(cells[column...]) : ""
    }
  }

  @Test func aProposalStandsBesideItsDetailAndTheMap() throws {
    var session = try session(.employee, "")
    for _ in 0..<2 {
      let arrangement = session.model.shown.arrangement
      #expect(arrangement.panes.map(\.pane) == [.detail, .map])
      let beside = right(of: arrangement.page, session).joined(separator: " ")
      let title = session.frame.textAtCursor.split(separator: " ").prefix(2).joined(separator: " ")
      #expect(beside.contains(title), "the detail of “\(title)”:\n\(session.frame.text)")
      #expect(beside.contains("Cnam Vitré"), "the map")
      session.press(.down)
    }
  }

  /// What the pane says that a choice would change is what it changes.
  @Test func whatIfSaysBeforehandWhatTheChoiceChanges() throws {
    var session = try session(.employee, "[Et si]⏎ [Plus haut]⏎ [Bac + 5]", Size(columns: 400, rows: 60))
    let arrangement = session.model.shown.arrangement
    #expect(arrangement.panes.map(\.pane) == [.difference])
    let told = right(of: arrangement.page, session)
    session.press(.enter)
    #expect(session.model.state.navigation.page == .difference)
    let narrator = session.face.narrator(for: session.model)
    let lines = session.model.state.derived.difference.map { narrator.lines(for: $0) } ?? []
    #expect(lines.count > 5)
    for line in lines { #expect(told.contains { $0.contains(line.prefix(60)) }, "\(line)") }
  }

  @Test func anAnswerChangesTheAdviceBesideIt() throws {
    var session = try Session(setting: .desk)
    let empty = session.frame.text
    try session.play("⏎34⏎ [Domaines]⏎ [Informatique]␣⇥⏎")
    #expect(session.model.state.navigation.page == .recap)
    let answered = session.frame.text
    #expect(!empty.contains("+ Licence") && answered.contains("informatique"), "\(answered)")
    try session.play("[Domaines]⏎ [Informatique]␣ [Comptabilité]␣⇥⏎")
    #expect(session.frame.text != answered)
    let advice = session.face.interview.advice(on: session.model.state.visit.answers)
    let best = advice.paths.first?.path ?? ""
    let title = session.face.interview.knowledge.guide.catalogue.path(best)?.title ?? "?"
    #expect(session.frame.text.contains(title.prefix(20)), "\(title):\n\(session.frame.text)")
  }

  /// At every size the focus, its cursor and all that can be chosen stay in the page.
  @Test(arguments: [40, 75, 76, 80, 119, 120, 132, 200]) func theCursorStaysInThePage(columns: Int) throws {
    var session = try Session(setting: .desk)
    session.press(.resize(Size(columns: columns, rows: 24)))
    try session.play("[Lieu]⏎ vitré⏎")
    for script in ["", "[Voir les propositions]⏎", "[Et si]⏎", "⎋⎋[Toutes les formations]⏎ compta"] {
      try session.play(script)
      let page = session.model.shown.arrangement.page
      for _ in 0..<8 {
        #expect(session.frame.cursor.column < page, "\(script)")
        #expect(session.faults.isEmpty, "\(session.faults), \(script)")
        session.press(.down)
      }
    }
    #expect(try Session().model.shown.arrangement.panes.isEmpty)
  }

  /// A screen reader that reads whole rows would read two things as one.
  @Test func withoutPanesThePageHasTheWholeScreen() throws {
    var session = try session(.jobSeeker, "")
    let wide = session.frame.text
    session.model = session.face.showing(session.model.state, size: session.model.size, hasPanes: false)
    #expect(session.frame.text != wide && !session.frame.text.contains("│"))
    #expect(session.model.shown.arrangement.page == session.model.size.columns)
  }

  @Test func aClickBesideThePageDoesNothing() throws {
    var session = try session(.employee, "")
    let before = session.model
    session.press(.click(Position(row: 8, column: 100)))
    #expect(session.model == before)
    session.press(.click(Position(row: session.frame.cursor.row, column: 6)))
    #expect(session.model.state.navigation.page != before.state.navigation.page)
  }
}
