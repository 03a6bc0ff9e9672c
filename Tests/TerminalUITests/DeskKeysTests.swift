import Foundation
import Guidance
import Interview
import Knowledge
import Presentation
import Screen
import ScriptSupport
import Testing

@testable import TerminalUI

/// The desk, for whoever knows the program: few keys, and one page.
struct DeskKeysTests {
  private static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 132, rows: 43),
  ]

  private func desk(_ size: Size = Size(columns: 80, rows: 24)) throws -> Session {
    try Session(columns: size.columns, rows: size.rows, setting: .desk)
  }

  /// The fact that the cursor stands on.
  private func fact(_ session: Session) -> String? {
    if case .event(.change(let fact))? = session.model.shown.item(at: session.model.focus)?.action {
      fact
    } else {
      nil
    }
  }

  @Test(arguments: sizes) func anAnswerLeadsToTheNextOne(size: Size) throws {
    var session = try desk(size)
    #expect(fact(session) == "age")
    try session.play("34⏎")
    #expect(session.model.state.visit.answers["age"] == .number(34))
    #expect(fact(session) == "situation")
    try session.play("[Lieu]⏎vitré⏎")
    #expect(fact(session) == "goals")
    #expect(session.model.state.navigation.page == .recap)
    #expect(session.model.state.navigation.trail.isEmpty)
    #expect(session.faults.isEmpty)
  }

  /// The other lines of the case stay around a question, whose first choice is seen with the line before it.
  @Test(arguments: sizes) func aQuestionIsAskedInItsPlace(size: Size) throws {
    var session = try desk(size)
    try session.play("34⏎⏎")
    #expect(session.model.state.navigation.page == .question("situation"))
    let (content, layout) = (session.model.shown.content, session.model.shown.layout)
    let visible = layout.viewport(around: session.model.focus).visible.compactMap {
      layout.targets[$0].focus.item
    }
    let lines = content.items.filter { if case .event(.change)? = $0.action { true } else { false } }
    #expect(lines.count > 8)
    #expect(session.model.focus.item == content.inPlace.first)
    if size.rows > 12 { #expect(visible.contains(ItemIdentity(.fact("age"))), "\(session.frame.text)") }
    if size.columns > 100 { #expect(content.inPlace.allSatisfy(visible.contains)) }
    session.press(.escape)
    #expect(fact(session) == "situation")
  }

  /// A letter begins the answer to the line on which the cursor stands.
  @Test func aLetterBeginsAnAnswer() throws {
    var session = try desk()
    try session.play("4")
    #expect(session.model.state.navigation.page == .question("age"))
    #expect(session.model.state.navigation.draft.text == "4")
    try session.play("1⏎")
    #expect(session.model.state.visit.answers["age"] == .number(41))
    try session.play("↓ 6")
    #expect(session.model.state.navigation.page == .question("level"))
    #expect(session.model.shown.item(at: session.model.focus)?.action == .event(.choose("5")))
    session.press(.enter)
    #expect(session.model.state.visit.answers["level"] == .number(5))
    #expect(fact(session) == "place")
  }

  /// From one question to another line of the case.
  @Test func anotherLineOpensFromAQuestion() throws {
    var session = try desk()
    try session.play("⏎ [Lieu]⏎")
    #expect(session.model.state.navigation.page == .question("place"))
    session.press(.escape)
    #expect(session.model.state.navigation.page == .recap)
    #expect(session.model.state.navigation.trail.isEmpty)
  }

  /// Sensitive questions have a page of their own, on which nothing is chosen beforehand.
  @Test func aSensitiveQuestionIsAskedAlone() throws {
    var session = try desk()
    try session.play("[Reconnaissance]⏎")
    #expect(session.model.shown.content.inPlace.isEmpty)
    #expect(session.model.shown.item(at: session.model.focus) == nil)
  }

  /// The counsellor who knows the program: a full case, and its plan, in thirty keys at most.
  @Test(arguments: sizes) func thePlanOfACaseTakesThirtyKeys(size: Size) throws {
    var session = try desk(size)
    var pressed = 0
    try session.play("+ 34cdi␣b+2␣vitré␣prom␣inf␣soi ⒏") { _, _ in pressed += 1 }
    #expect(pressed <= 30, "\(pressed)")
    #expect(session.model.state.navigation.page == .plan, "\(session.frame.text)")
    #expect(session.model.state.visit.answers.values.count == 8)
    #expect(session.model.state.derived.plan?.steps.first?.identifier == "employer-hr")
  }

  @Test(arguments: sizes) func theKeysOfTheDeskAreInTheFooter(size: Size) throws {
    var session = try desk(size)
    try session.play("34⏎")
    let footer = session.frame.line(size.rows - 1)
    let wanted = size.columns < 60 ? ["F8", "F9", "F1"] : ["F8", "F9", "F1", "^S", "^N", "+ "]
    for key in wanted { #expect(footer.contains(key), "\(key): \(footer)") }
    session.press(.function(1))
    let help = session.screens().map(\.text).joined(separator: " ")
    for key in ["Ctrl-S", "Ctrl-N", "/", "=", "+"] { #expect(help.contains(key)) }
  }

  @Test func oneKeyDoesEachThing() throws {
    let start = try desk()
    let keys: [(Key, Page)] = [
      (.function(8), .plan), (.control("p"), .plan), (.control("f"), .sheet), (.control("s"), .saveCase),
      (.character("/"), .catalogue), (.character("="), .compareCase),
    ]
    for (key, page) in keys {
      var session = start
      session.press(key)
      #expect(session.model.state.navigation.page == page, "\(key)")
    }
    var session = start
    try session.play("34⏎")
    session.press(.control("n"))
    #expect(session.model.state.navigation.page == .unsaved(.newCase))
    session.press(.escape)
    session.press(.character("+"))
    #expect(session.model.shown.item(at: session.model.focus)?.isField == true)
    session.press(.character("+"))
    #expect(session.model.state.navigation.draft.text == "+")
  }

  /// A click on the name of a key is never typed, even where the cursor stands in the line.
  @Test func aKeyOfTheFooterIsClicked() throws {
    var session = try desk(Size(columns: 132, rows: 43))
    session.press(.character("+"))
    let footer = Array(session.frame.line(42))
    let column = try #require(footer.indices.first { footer[$0...].starts(with: "/ chercher") })
    session.press(.click(Position(row: 42, column: column)))
    #expect(session.model.state.navigation.page == .catalogue)
    session.press(.escape)
    #expect(session.model.state.navigation.draft.text.isEmpty)
  }

  /// Where two paths are kept, the key of comparing sets them side by side.
  @Test func keptPathsAreCompared() throws {
    var session = try desk()
    let paths = session.face.interview.knowledge.guide.catalogue.paths.prefix(2).map(\.identifier)
    var state = session.model.state
    for path in paths { state = session.face.interview.update(state, .keep(path)) }
    state = session.face.interview.update(state, .open(.shortlist))
    session.model = session.face.showing(state, size: session.model.size)
    session.press(.character("="))
    #expect(session.model.state.navigation.page == .comparison)
  }

  /// At home none of these keys does anything.
  @Test func theKeysOfTheDeskAreTheDesksAlone() throws {
    let start = try Session()
    for key: Key in [.control("s"), .control("n"), .character("/"), .character("="), .character("+")] {
      var session = start
      session.press(key)
      #expect(session.model.state == start.model.state, "\(key)")
    }
  }

  /// Names and values stand in columns.
  @Test func valuesStandInAColumn() throws {
    var session = try desk(Size(columns: 132, rows: 43))
    try session.play("34⏎")
    let rows = (0..<43).map { session.frame.line($0) }
    let columns = rows.compactMap { row in
      row.range(of: "à demander").map { row.distance(from: row.startIndex, to: $0.lowerBound) }
    }
    #expect(columns.count > 8)
    #expect(Set(columns).count == 1, "\(rows)")
  }
}
