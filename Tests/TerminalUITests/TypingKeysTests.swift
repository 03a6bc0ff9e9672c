import Guidance
import Interview
import Knowledge
import Presentation
import Screen
import ScriptSupport
import TestSupport
import Testing

@testable import TerminalUI

/// What keys do where something is typed, and what they do elsewhere.
struct TypingKeysTests {
  private func atThePlace(columns: Int = 80, rows: Int = 24) throws -> Session {
    let page = try #require(ScriptedPage.fixture.first { $0.description == "question-place-matches" })
    var session = try page.session()
    session.press(.resize(Size(columns: columns, rows: rows)))
    session.press(.control("u"))
    return session
  }

  private func draft(_ session: Session) -> Draft { session.model.state.navigation.draft }

  @Test func keysMoveTheCursorAndDelete() throws {
    var session = try atThePlace()
    for character in "saint malo" { session.press(.character(character)) }
    let column = session.frame.cursor.column
    session.press(.left)
    #expect(session.frame.cursor.column == column - 1)
    session.press(.home)
    #expect(session.frame.cursor.column == column - 10)
    session.press(.control("e"))
    session.press(.control("w"))
    #expect(draft(session).text == "saint ")
    session.press(.control("a"))
    session.press(.delete)
    #expect(draft(session).text == "aint ")
    session.press(.right)
    session.press(.control("k"))
    #expect(draft(session).text == "a")
    session.press(.backspace)
    #expect(draft(session).text.isEmpty)
    #expect(session.faults.isEmpty)
  }

  /// However long the text and narrow the screen, the cursor stands behind what it is behind.
  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func theCursorOfALongTextIsSeen(size: Size) throws {
    var session = try atThePlace(columns: size.columns, rows: size.rows)
    session.press(.paste(String(repeating: "abcdefghij", count: 8)))
    for _ in 0..<80 {
      #expect(session.faults.isEmpty)
      let before = session.frame
      let cursor = before.cursor
      session.press(.left)
      #expect(session.frame.cursor.column <= cursor.column)
      #expect(session.frame.cursor.row == cursor.row)
    }
    #expect(draft(session).behindCursor == 80)
    session.press(.end)
    #expect(draft(session).behindCursor == 0)
  }

  /// Signs that are commands elsewhere are typed where something is typed.
  @Test func aSignIsTypedInAField() throws {
    var session = try atThePlace()
    session.press(.character("?"))
    #expect(draft(session).text == "?")
    #expect(!session.model.showsHelp)
    try session.play("⌫⎋")
    var other = try Session()
    other.press(.character("?"))
    #expect(other.model.showsHelp)
    other.press(.character("?"))
    #expect(!other.model.showsHelp)
  }

  @Test func aDraftComesBackOnAKeyAndItIsSaid() throws {
    var session = try atThePlace()
    session.press(.character("v"))
    session.press(.escape)
    #expect(session.model.notice == "Votre saisie est gardée (F7).")
    session.press(.function(7))
    #expect(draft(session).text == "v")
    #expect(session.model.notice == "Ce que vous aviez tapé est de nouveau là.")
  }

  // MARK: Numbers

  /// Digits that name a distance once counted choices: 25 led to the second, then to the fifth.
  @Test(arguments: [("25", "25 km"), ("10", "10 km"), ("100", "100 km"), ("50", "50 km"), ("2", "25 km")])
  func digitsThatBeginALabelLeadToIt(digits: String, label: String) throws {
    var session = try Session()
    try session.play("[Commencer]⏎ 34⏎ [Salarié]␣⇥⏎ [Bac + 2]⏎")
    var state = session.model.state
    state = session.face.interview.update(state, .open(.question("travel")))
    session.model = session.face.showing(state, size: session.model.size)
    for digit in digits { session.press(.character(digit)) }
    let shown = session.frame.textAtCursor.replacing("\u{A0}", with: " ")
    #expect(shown.hasPrefix(label), "\(session.frame.text)")
  }

  // MARK: Errors

  /// What is wrong was once said above the choices, and pushed one off the screen.
  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)], ["fr", "en"])
  func anErrorPushesNoChoiceOffTheScreen(size: Size, language: String) throws {
    let session = try Session()
    let face = session.face
    for fact in face.interview.knowledge.guide.sheet.asked.map(\.identifier) {
      var state = face.interview.start(language: language, setting: .home)
      state = face.interview.update(state, .open(.question(fact)))
      let before = face.showing(state, size: size)
      let refused = face.interview.update(state, .confirm)
      guard !refused.navigation.draft.problems.isEmpty, refused.navigation.page == state.navigation.page
      else {
        continue
      }
      let after = face.showing(refused, size: size)
      let seen = { (model: FullScreenModel) in
        model.shown.layout.viewport(around: model.focus).visible.compactMap {
          model.shown.layout.targets[$0].focus.item
        }
      }
      #expect(seen(before).allSatisfy(seen(after).contains), "\(fact): \(face.view(after).text)")
      let said = face.view(after).text
      #expect(said.contains("! "), "\(fact): \(said)")
    }
  }

  /// “Oui” once stood under the cursor when the question on disability opened.
  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 132, rows: 43)])
  func noSensitiveAnswerIsChosenBeforehand(size: Size) throws {
    let face = try Session().face
    let sensitive = face.interview.knowledge.guide.sheet.asked.filter(\.isSensitive)
    #expect(!sensitive.isEmpty)
    for fact in sensitive {
      var state = face.interview.start(language: "fr", setting: .home)
      state = face.interview.update(state, .open(.question(fact.identifier)))
      let model = face.showing(state, size: size)
      let item = model.shown.item(at: model.focus)
      #expect(item == nil || item?.isField == true, "\(fact.identifier)")
      #expect(!face.view(model).text.contains("> "), "\(face.view(model).text)")
    }
  }
}
