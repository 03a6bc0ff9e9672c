import Foundation
import ScriptSupport
import TestSupport
import Testing

/// The interview by keyboard in a real terminal.
@Suite(.serialized, .enabled(if: Tmux.isAvailable, "tmux is not installed; make test installs it"))
struct InterviewTerminalTests {
  /// From the welcome page to the proposals; every screen on the way is compared, the last ones are kept as text.
  @Test(arguments: Person.all) func aPersonGoesFromWelcomeToProposals(person: Person) throws {
    var stage = try TmuxStage()
    try stage.play(person.script)
    try stage.play("⏎")
    try Golden().check(stage.session.wholePage(), person.description)
    // All pages of the proposals, the other lanes, and a path.
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

  @Test(arguments: [
    ("fr", "ne sait pas placer son curseur"), ("en", "cannot place its cursor"),
  ]) func aTerminalWithoutACursorIsRefused(language: String, sentence: String) throws {
    try expectRefusal(sentence, language, environment: ["TERM": "dumb"], pipe: "")
  }

  @Test(arguments: [("fr", "a besoin d’un terminal"), ("en", "needs a terminal")])
  func aPipeIsRefused(language: String, sentence: String) throws {
    try expectRefusal(sentence, language, environment: ["TERM": "xterm"], pipe: "</dev/null")
  }

  /// Whoever cannot have the full screen is told why and how to go on, with exit code 3.
  private func expectRefusal(
    _ sentence: String, _ language: String, environment: [String: String], pipe: String
  ) throws {
    let tmux = try Tmux(
      columns: 200, rows: 24, environment: environment.merging(["LANG": "C.UTF-8"]) { first, _ in first })
    let program = try BuiltProgram.path("ubique")
    try tmux.command(
      "'\(program)' --assets '\(ShippedAssets.folder)' --language \(language) \(pipe); echo status=$?")
    try tmux.wait(for: "status=3")
    let screen = try tmux.screen().joined(separator: "\n")
    #expect(screen.contains(sentence))
    #expect(screen.contains("ubique advise"))
  }
}
