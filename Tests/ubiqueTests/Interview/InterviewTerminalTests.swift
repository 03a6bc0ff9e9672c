import Foundation
import ScriptSupport
import TestSupport
import Testing

/// The interview by keyboard in a real terminal.
@Suite(.serialized, .enabled(if: Tmux.isAvailable, "tmux is not installed; make test installs it"))
struct InterviewTerminalTests {
  /// From the welcome page to the proposals; every screen on the way is compared.
  @Test(arguments: Person.all) func aPersonGoesFromWelcomeToProposals(person: Person) throws {
    var stage = try TmuxStage()
    try stage.play(person.script)
    try stage.play("⏎")
    // All pages of the proposals, the other forms, and a path.
    try stage.play("⇟⇟⇟⇟ →→→→ ⇱⏎ ⎋")
    try stage.play("⒑ [Terminer]⏎".replacingOccurrences(of: "⏎", with: ""))
    try stage.tmux.press("Enter")
    try stage.tmux.wait(for: "Vos réponses sont effacées.")
    try stage.expectGivenBack(status: 0)
  }

  @Test(arguments: ["vt100", "xterm", "linux", "screen"]) func everyKindOfTerminalShowsTheSame(kind: String)
    throws
  {
    var stage = try TmuxStage(environment: ["TERM": kind, "NO_COLOR": "1"])
    try stage.play("[Commencer]⏎ 34⏎ ↓␣⇥⏎ ⎋")
  }

  @Test func aNewSizeIsTakenAtOnce() throws {
    var stage = try TmuxStage()
    try stage.play("[Commencer]⏎ 34⏎ ↓↓")
    try stage.resize(columns: 132, rows: 43)
    try stage.resize(columns: 39, rows: 11)
    try stage.tmux.wait(for: "Fenêtre trop petite")
    try stage.resize(columns: 40, rows: 12)
    try stage.resize(columns: 80, rows: 24)
    try stage.play("␣")
  }

  @Test func controlCEndsWithItsStatus() throws {
    let stage = try TmuxStage()
    try stage.tmux.press("C-c")
    try stage.expectGivenBack(status: 130)
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGSEGV, 139)]) func aSignalGivesTheTerminalBack(
    signal: Int32, status: Int
  )
    throws
  {
    let stage = try TmuxStage()
    kill(try stage.process(), signal)
    try stage.expectGivenBack(status: status)
  }

  @Test func controlZSuspendsAndContinues() throws {
    var stage = try TmuxStage()
    try stage.play("[Commencer]⏎ 3")
    try stage.tmux.press("C-z")
    try stage.expectGivenBack(status: 148)
    try stage.tmux.command("clear; fg")
    try stage.play("4⏎")
  }

  /// Without a locale the sentences are there all the same.
  @Test func noLocaleShowsTheSame() throws {
    var stage = try TmuxStage(environment: ["LANG": "C"])
    try stage.play("[Commencer]⏎ 34⏎")
  }
}
