import Screen
import ScriptSupport
import TerminalUI
import Testing

/// The line that says what a key came to, where the page does not show it.
struct NoticeTests {
  /// The rule under the header, without the rule.
  private func notice(_ session: Session) -> String {
    let words = session.frame.line(1).filter { $0 != "─" }
    return words.split(separator: " ").joined(separator: " ").replacing("\u{A0}", with: " ")
      .replacing("\u{202F}", with: " ")
  }

  /// F6 and F7 said nothing: neither that there was nothing, nor what was undone.
  @Test func regressionUndoSaysWhatWasUndoneOrThatThereIsNothing() throws {
    var session = try Session()
    try session.play("⒍")
    #expect(notice(session) == "Rien à annuler.")
    try session.play("⒎")
    #expect(notice(session) == "Rien à refaire.")
    try session.play("⏎ 34⏎ ⒍")
    #expect(notice(session) == "Annulé – Âge : 34 ans")
    try session.play("⒎")
    #expect(notice(session) == "Refait – Âge : 34 ans")
    try session.play("↓")
    #expect(notice(session).isEmpty, "gone with the next key")
  }

  @Test func aTickAndAKeptPathAreNamed() throws {
    var session = try Session()
    try session.play("⏎ 34⏎ [Salariée]␣⒍")
    #expect(notice(session).hasPrefix("Annulé : cocher « Salari"))
    session = try Session()
    try session.play(Person.jobSeeker.toProposals + "⏎ [Garder]⏎⒍")
    #expect(notice(session).hasPrefix("Annulé : garder « "))
  }

  @Test func theBeginningAndTheEndOfATrialAreNamed() throws {
    var session = try Session()
    try session.play(Person.employee.toProposals + "[Et si]⏎ [Plus haut]⏎⒍")
    #expect(notice(session) == "Annulé : Et si… ?")
    try session.play("[Plus haut]⏎ [Bac + 3]⏎ [Revenir]⏎⒍")
    #expect(notice(session) == "Annulé : Revenir à mes réponses")
    try session.play("[Garder]⏎⒍")
    #expect(notice(session) == "Annulé : Garder ce que j’essaie")
  }

  /// In large print a long notice is cut, and moves nothing.
  @Test func aNoticeMovesNothingAndStaysOnItsRow() throws {
    var session = try Session(columns: 40, rows: 12)
    try session.play("[Commencer]⏎ 34⏎ [Salariée]␣")
    let before = session.frame
    try session.play("⒍⒎")
    let after = session.frame
    #expect(after.line(1).contains("Refait"))
    for row in 0..<12 where row != 1 { #expect(after.line(row) == before.line(row), "row \(row)") }
  }
}
