import Foundation
import ScriptSupport
import TestSupport
import Testing

/// The interview line by line on a real terminal.
@Suite(.serialized, .enabled(if: Tmux.isAvailable, "tmux is not installed; make test installs it"))
struct LinearTerminalTests {
  private func start(
    _ options: String = "", columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws -> Tmux {
    let variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8"].merging(environment) { $1 }
    let tmux = try Tmux(columns: columns, rows: rows, environment: variables)
    let program = try BuiltProgram.word("ubique")
    let assets = Tmux.quoted(ShippedAssets.folder)
    try tmux.command(
      "\(program) interview --assets \(assets) --language fr --on 2026-11-23 \(options)")
    try tmux.wait(for: "Entrée prend")
    return tmux
  }

  /// A Braille display of 40 columns: line editing is the terminal's own, and no screen is taken over.
  @Test func aPersonAnswersOnABrailleDisplay() throws {
    let tmux = try start("--linear", columns: 40, rows: 20)
    try tmux.press("Enter")
    try tmux.wait(for: "Quel âge")
    try tmux.type("33")
    try tmux.press("BSpace")
    try tmux.type("4")
    try tmux.press("Enter")
    try tmux.wait(for: "Noté\u{A0}: 34 ans.".replacingOccurrences(of: "34 ans", with: "34\u{A0}ans"))
    #expect(try tmux.value("#{alternate_on}#{mouse_any_flag}#{cursor_flag}") == "001")
    try tmux.line(">q")
    try tmux.wait(for: "Terminer et tout effacer")
    try tmux.line("2")
    try tmux.wait(for: "Merci de votre visite")
    try tmux.command("echo status=$?")
    try tmux.wait(for: "status=0")
  }

  /// A terminal that cannot place its cursor, or that nobody knows, was refused before.
  @Test(arguments: [("dumb", "ne sait pas placer son curseur"), ("zorglub", "n’est pas connu")])
  func aTerminalWithoutACursorGetsLines(kind: String, sentence: String) throws {
    let tmux = try start(columns: 120, rows: 40, environment: ["TERM": kind])
    #expect(try tmux.screen().joined(separator: "\n").contains(sentence))
    try tmux.line("")
    try tmux.wait(for: "Quel âge")
  }

  /// In a library the answers of somebody who has gone are erased, line by line as on the full screen.
  @Test func anAbandonedVisitInALibraryIsErased() throws {
    let tmux = try start("--library --linear --idle-warning 1 --idle-wipe 3")
    try tmux.press("Enter")
    try tmux.wait(for: "Quel est votre âge")
    try tmux.type("87")
    try tmux.press("Enter")
    try tmux.wait(for: "Noté")
    // Whoever is still there goes on with Enter alone, which then answers nothing.
    try tmux.wait(for: "Pour continuer, appuyez sur Entrée")
    try tmux.press("Enter")
    try tmux.wait("the welcome, and no answer") { rows in
      let text = rows.joined(separator: "\n")
      return text.contains("Nous ne gardons rien") && !text.contains("87")
    }
    #expect(try !tmux.history().contains { $0.contains("87") })
    // Nor do the keys that end a program lead to the shell.
    try tmux.press("C-c")
    try tmux.press("C-z")
    try tmux.press("Enter")
    try tmux.wait(for: "Quel est votre âge")
    // The end of input does, and takes the visit along.
    try tmux.press("C-d")
    try tmux.wait("the shell alone") { rows in
      rows.contains { $0.hasPrefix("$") } && !rows.contains { $0.contains("votre âge") }
    }
    #expect(try !tmux.history().contains { $0.contains("votre âge") })
  }

  /// What an upgrade asks of a station ends nobody's visit, and leaves no old program for the next.
  @Test(arguments: [false, true])
  func aStationBeginsAnewOnceNobodyIsThere(isVisited: Bool) throws {
    let tmux = try start("--library --linear --idle-warning 600 --idle-wipe 900")
    if isVisited {
      try tmux.press("Enter")
      try tmux.wait(for: "Quel est votre âge")
    }
    kill(try TmuxStage.process(in: tmux), SIGURG)
    if isVisited {
      try tmux.line("87")
      try tmux.wait(for: "Noté")
      try tmux.line(">q")
      try tmux.wait(for: "Terminer et tout effacer")
      try tmux.line("2")
    }
    try tmux.command("echo status=$?")
    try tmux.wait(for: "status=75")
    #expect(try !tmux.history().contains { $0.contains("87") })
  }

  /// Whoever stopped the output, with Scroll Lock or without, stopped the erasing too.
  @Test func stoppedOutputStopsNoErasing() throws {
    let tmux = try start("--library --linear --idle-warning 1 --idle-wipe 3")
    try tmux.press("Enter")
    try tmux.wait(for: "Quel est votre âge")
    let terminal = open(try tmux.value("#{pane_tty}"), O_RDWR | O_NOCTTY | O_CLOEXEC)
    defer { close(terminal) }
    try tmux.type("87")
    tcflow(terminal, TCOOFF)
    try tmux.press("Enter")
    try tmux.wait("the welcome, and no answer") { rows in
      let text = rows.joined(separator: "\n")
      return text.contains("Nous ne gardons rien") && !text.contains("87")
    }
    #expect(try !tmux.history().contains { $0.contains("87") })
  }

  /// What cannot be taken off a screen was left there, and nobody told.
  @Test func aTerminalThatErasesNothingSaysSoBeforeTheVisit() throws {
    let tmux = try start("--library --linear", rows: 40, environment: ["TERM": "dumb"])
    #expect(try tmux.screen().joined(separator: " ").contains("ne sait pas effacer"))
    let other = try start("--library --linear", rows: 40)
    #expect(try !other.screen().joined(separator: " ").contains("ne sait pas effacer"))
  }

  @Test func controlCEndsWithItsStatus() throws {
    let tmux = try start("--linear")
    try tmux.press("C-c")
    try tmux.command("echo status=$?")
    try tmux.wait(for: "status=130")
  }

  @Test func controlDEndsTheInput() throws {
    let tmux = try start("--linear")
    try tmux.press("C-d")
    try tmux.wait(for: "avant les propositions")
    try tmux.command("echo status=$?")
    try tmux.wait(for: "status=1")
  }
}
