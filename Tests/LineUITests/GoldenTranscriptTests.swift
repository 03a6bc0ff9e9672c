import Interview
import LineUI
import ScriptSupport
import TestSupport
import Testing

/// Interviews on the fixture as they stand on the terminal, kept as text under `Golden`.
///
/// Other widths and languages are the matter of `LineInvariantTests`.
struct GoldenTranscriptTests {
  @Test func aWholeInterview() throws {
    var session = try LinearSession(on: .fixture)
    try session.play(Person.employee.toProposals)
    #expect(session.model.state.navigation.page == .proposals)
    try Golden().check(session.transcript.joined(separator: "\n"), "\(Person.employee)")
  }

  /// Every page that can be reached from the proposals, help and leaving.
  @Test func aTourOfThePages() throws {
    var session = try LinearSession(on: .fixture)
    try session.play(Person.employee.toProposals)
    let start = session.transcript.count
    try session.play(
      """
      ⒈ [Licence professionnelle]⏎ ⎋ [Vos droits]⏎ [Votre compte]⏎ [CPF sans participation]⏎ ⎋⎋⎋
      [À qui parler]⏎ [Cnam Laval]⏎ ⎋⎋
      [Votre territoire]⏎ ⎋ [Changer]⏎ [Voiture]⏎ [Non]⏎ ⒑ [Terminer]⏎
      """)
    #expect(session.model.state.navigation.isOver)
    try Golden().check(session.transcript.dropFirst(start).joined(separator: "\n"), "tour")
  }

  /// On a terminal a page is said in parts that stay in sight.
  @Test func aPageInParts() throws {
    var session = try LinearSession(columns: 40, rows: 12, on: .fixture)
    try session.play(Person.employee.toProposals)
    let start = session.transcript.count
    for line in ["", "", "+", "99", "16", "<"] { session.type(line) }
    try Golden().check(session.transcript.dropFirst(start).joined(separator: "\n"), "parts")
  }
}
