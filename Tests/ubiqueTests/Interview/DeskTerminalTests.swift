import Foundation
import ScriptSupport
import TestSupport
import Testing

/// A counsellor's desk on a real terminal, with real files.
@Suite(.serialized, .enabled(if: Tmux.isAvailable, "tmux is not installed; make test installs it"))
struct DeskTerminalTests {
  private let scratch: TemporaryFolder
  private let tmux: Tmux

  init() throws {
    scratch = try TemporaryFolder()
    tmux = try Tmux(
      columns: 80, rows: 24,
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "XDG_CONFIG_HOME": "/nonexistent"])
    let program = try BuiltProgram.word("ubique")
    let assets = Tmux.quoted(ShippedAssets.folder)
    try tmux.command(
      "cd \(Tmux.quoted(scratch.path)) && \(program) --desk --assets \(assets) --language fr --on 2026-11-23"
    )
    try tmux.wait(for: "Nouveau dossier. Aucun nom")
  }

  /// Goes down until the cursor stands on a text, and presses Enter.
  private func choose(_ label: String) throws {
    for step in 0..<60 {
      let row = try tmux.value("#{cursor_y}")
      let lines = try tmux.screen()
      if let row = Int(row), lines.indices.contains(row), lines[row].contains("> \(label)") { break }
      if step == 0 {
        try goToTheTop()
        continue
      }
      try tmux.press("Down")
      try tmux.wait("another line than \(row)") { rows in
        let now = try tmux.value("#{cursor_y}")
        return now != row || rows != lines
      }
    }
    try tmux.press("Enter")
  }

  /// Goes to the first line, in a field first to its beginning; the help opens and closes when that is done.
  private func goToTheTop() throws {
    try tmux.press("Home", "Home", "F1")
    try tmux.wait(for: "Fermer l’aide")
    try tmux.press("F1")
    try tmux.wait("the page below the help") { !$0.contains { $0.contains("Fermer l’aide") } }
  }

  private func answerAge() throws {
    try choose("Âge")
    try tmux.wait(for: "Quel âge")
    try tmux.type("34")
    try tmux.press("Enter")
    try tmux.wait(for: "Dossier non enregistré")
  }

  private func save(as name: String) throws {
    try choose("Enregistrer le dossier")
    try tmux.wait(for: "Dans quel fichier")
    try tmux.type(name)
    try tmux.press("Enter")
  }

  @Test func aCaseIsSavedForTheCounsellorAloneAndOpenedAgain() throws {
    try answerAge()
    try save(as: "dossier-é")
    try tmux.wait(for: "Dossier enregistré")
    let text = try scratch.text("dossier-é.yaml")
    #expect(text.contains("ubique-case: 1") && text.contains("age: 34"))
    let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path("dossier-é.yaml"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    try choose("Nouveau dossier")
    try tmux.wait(for: "Nouveau dossier. Aucun nom")
    try choose("Ouvrir un dossier")
    try tmux.wait(for: "dossier-é.yaml")
    try choose("dossier-é.yaml")
    try tmux.wait(for: "34\u{A0}ans")
    try tmux.press("F10")
    try tmux.wait(for: "Terminer et tout effacer")
    try choose("Terminer")
    try TmuxStage.expectGivenBack(tmux, status: 0)
  }

  @Test func aCaseIsComparedWithItselfAndWithAnother() throws {
    try scratch.write(
      "ubique-case: 1\nsaved: 2026-11-20\nanswers: {age: 51}\nnotes: []\nshortlist: []\n", to: "autre.yaml")
    try answerAge()
    try save(as: "anne")
    try tmux.wait(for: "Dossier enregistré")
    try choose("Âge")
    try tmux.wait(for: "Quel âge")
    try tmux.type("41")
    try tmux.press("Enter")
    try tmux.wait(for: "Dossier changé")
    try choose("Comparer ce dossier")
    try tmux.wait(for: "autre.yaml")
    try choose("Lui-même")
    try tmux.wait(for: "34\u{A0}ans, puis 41\u{A0}ans")
    try tmux.press("Escape")
    try tmux.wait(for: "Lui-même")
    try choose("autre.yaml")
    try tmux.wait(for: "51\u{A0}ans, puis 41\u{A0}ans")
    #expect(try scratch.text("anne.yaml").contains("age: 34"))
  }

  @Test func aDamagedOrNewerFileIsRefusedAndLeftAsItIs() throws {
    let files = [
      "neuf.yaml": "ubique-case: 2\nanswers: {}\n",
      "abime.yaml": "ubique-case: 1\nsaved: 2026-11-23\nanswers:\n  age: cent\nnotes: []\nshortlist: []\n",
    ]
    for (name, text) in files { try scratch.write(text, to: name) }
    try answerAge()
    for (name, words) in [("neuf.yaml", "plus récent"), ("abime.yaml", "ligne 4")] {
      try choose("Ouvrir un dossier")
      try tmux.wait(for: name)
      try choose(name)
      try tmux.wait(for: "Ce dossier n’est pas enregistré")
      try choose("Effacer, et ouvrir")
      try tmux.wait(for: words)
      try tmux.wait(for: "n’a pas été touché")
      #expect(try scratch.text(name) == files[name])
      try tmux.press("Escape")
      try tmux.wait(for: "> Ouvrir un dossier")
      try tmux.press("Home")
      try tmux.wait(for: "34\u{A0}ans")
    }
  }

  /// “Replace” once came to stand where “Save” had been: Enter pressed twice replaced another person's case.
  @Test func regressionEnterTwiceReplacesNothing() throws {
    let other = "ubique-case: 1\nsaved: 2026-11-20\nanswers: {age: 51}\nnotes: []\nshortlist: []\n"
    try scratch.write(other, to: "autre.yaml")
    try answerAge()
    try save(as: "autre")
    try tmux.wait(for: "Un autre dossier")
    try tmux.press("Down", "Enter", "Enter")
    try tmux.wait(for: "Remplacer le dossier")
    #expect(try scratch.text("autre.yaml") == other)
    try choose("Remplacer le dossier")
    try tmux.wait(for: "Dossier enregistré")
    #expect(try scratch.text("autre.yaml").contains("age: 34"))
  }

  @Test func controlCNamesACaseThatIsNotSaved() throws {
    try answerAge()
    try tmux.press("C-c")
    try tmux.wait(for: "Ce dossier n’est pas enregistré")
    try tmux.press("Escape")
    try tmux.wait(for: "34\u{A0}ans")
    try tmux.press("C-c")
    try tmux.wait(for: "Ce dossier n’est pas enregistré")
    try tmux.press("C-c")
    try TmuxStage.expectGivenBack(tmux, status: 130)
  }
}
