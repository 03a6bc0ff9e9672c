import Interview
import LineUI
import ScriptSupport
import Testing

/// Whole interviews as they stand on the terminal, kept as text under `Golden`.
struct TranscriptTests {
  @Test(arguments: Person.all) func inFrench(person: Person) throws {
    var session = try LinearSession()
    try session.play(person.script + "⏎")
    try check(session, "\(person).fr.80")
  }

  @Test func inEnglish() throws {
    try check(try replayed(Person.jobSeeker, language: "en", columns: 80), "\(Person.jobSeeker).en.80")
  }

  /// The width of a Braille display.
  @Test func inFortyColumns() throws {
    try check(try replayed(Person.craftsman, language: "fr", columns: 40), "\(Person.craftsman).fr.40")
  }

  /// What was typed in French, typed elsewhere: numbers and names are the same in every language and width.
  private func replayed(_ person: Person, language: String, columns: Int) throws -> LinearSession {
    var first = try LinearSession()
    try first.play(person.script + "⏎")
    var second = try LinearSession(language: language, columns: columns)
    for line in first.typed { second.type(line) }
    return second
  }

  /// Every page that can be reached from the proposals, help and leaving.
  @Test func aTourOfThePages() throws {
    var session = try LinearSession()
    try session.play(Person.employee.script + "⏎")
    let start = session.transcript.count
    try session.play(
      """
      ⒈ [Licence Mathématiques]⏎ ⎋ [Vos droits]⏎ [CPF sans participation]⏎ ⎋⎋ [À qui parler]⏎ [Cnam Laval]⏎ ⎋⎋
      [Votre territoire]⏎ ⎋ [Changer]⏎ [Voiture]⏎ [Non]⏎ ⒑ [Terminer]⏎
      """)
    #expect(session.model.state.navigation.isOver)
    try Golden().check(session.transcript.dropFirst(start).joined(separator: "\n"), "tour.fr.80")
  }

  /// On a terminal a page is said in parts that stay in sight.
  @Test func aPageInParts() throws {
    var session = try LinearSession(columns: 40, rows: 12)
    try session.play(Person.employee.script + "⏎")
    let start = session.transcript.count
    for line in ["", "", "+", "99", "16", "<"] { session.type(line) }
    try Golden().check(session.transcript.dropFirst(start).joined(separator: "\n"), "parts.fr.40x12")
  }

  /// What was said last stays in sight until the person has typed something.
  @Test func regressionNoPartIsHigherThanTheTerminal() throws {
    var session = try LinearSession()
    try session.play(Person.employee.script + "⏎")
    for (columns, rows) in [(40, 20), (80, 24)] {
      var model = session.face.start(language: "fr", setting: .home, columns: columns, rows: rows)
      #expect(model.lines.count < rows)
      for line in session.typed + Array(repeating: "+", count: 40) + [
        "15", "+", "1", "<", "<", "17", "+", "",
      ] {
        model = session.face.update(model, line)
        #expect(model.lines.count < rows, "\(model.lines)")
      }
    }
  }

  private func check(_ session: LinearSession, _ name: String) throws {
    #expect(session.model.state.navigation.page == .proposals)
    try Golden().check(session.transcript.joined(separator: "\n"), name)
  }
}
