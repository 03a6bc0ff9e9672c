import Codes
import Foundation
import Guidance
import Interview
import Screen
import ScriptSupport
import Sheets
import TerminalUI
import TestSupport
import Testing

/// The sheet and the code on a real terminal: what leaves no trace, and what comes in as fast as a scanner types.
@Suite(.serialized, .enabled(if: Tmux.isAvailable, "tmux is not installed; make test installs it"))
struct SheetTerminalTests {
  // MARK: Erasing

  private static let isAdministrator = geteuid() == 0
  private static let whySkipped: Comment = """
    NOT SEARCHED: the memory after erasing can be read by root alone, and these tests run as another user
    """

  @Test(.enabled(if: isAdministrator, whySkipped))
  func nothingOfTheSheetAndTheCodeIsLeft() throws {
    let visit = try Visit(StationStage.kiosk, showing: StationStage.attract, canPrint: false)
    try expectErased(visit)
  }

  @Test(
    .enabled(if: isAdministrator, whySkipped),
    .enabled(if: PrintScheduler.isReady, "CUPS, or the right to start it, is missing"))
  func nothingOfThePrintJobIsLeft() throws {
    let printer = try LoopbackPrinter()
    let scheduler = try PrintScheduler(printing: printer.port)
    var visit = try Visit(
      StationStage.kiosk + "printer: works\n", showing: StationStage.attract, canPrint: true,
      environment: ["CUPS_SERVER": scheduler.socket])
    try visit.printSheet()
    #expect(!printer.page().isEmpty)
    try expectErased(visit)
    #expect(scheduler.kept().isEmpty)
  }

  /// Shows sheet, square and code, and finds them in memory; then ends the visit, and finds them nowhere.
  private func expectErased(_ begun: Visit) throws {
    var visit = begun
    try visit.play("[Emporter]⏎")
    try visit.play("⎋ [Mon code]⏎")
    let code = visit.session.face.interview.code(of: visit.session.model.state).description
    let (sheet, _) = try #require(visit.session.face.sheet(visit.session.model))
    let traces = [code, String(code.dropFirst(5)), sheet.day]
    let stage = visit.stage
    let process = try stage.process()
    let memory = ProcessMemory(process: process)
    try #require(memory.isReadable, "root is refused: nothing can be searched")
    for trace in traces {
      #expect(try !memory.places(of: trace).isEmpty, "the test can find what is there: \(trace)")
    }
    try visit.press("⒑ [Terminer]⏎")
    try stage.tmux.wait(for: StationStage.attract)
    #expect(try stage.process() == process, "one process serves all visits")
    for trace in traces {
      #expect(try memory.places(of: trace).isEmpty, "\(trace) is left in memory")
      #expect(try !stage.tmux.history().contains { $0.contains(trace) })
    }
    #expect(stage.leftBehind().isEmpty, "\(stage.leftBehind().keys)")
  }

  /// A visit at a kiosk beside a session without a terminal, begun and on the page of the sheet.
  private struct Visit {
    let stage: StationStage
    var session: Session

    init(
      _ configuration: String, showing text: String, canPrint: Bool, environment: [String: String] = [:]
    ) throws {
      stage = try StationStage(configuration, showing: text, environment: environment)
      let knowledge = try TestContent.shipped.knowledge()
      let interview = Interview(
        knowledge: knowledge, date: try ShippedLibrary.day("2026-11-23"), canPrint: canPrint)
      session = Session(interview, setting: .kiosk)
      // The page that waits for somebody.
      try TmuxStage.press(.enter, stage.tmux)
      try stage.expect(session.frame, "the first page")
      try play(Person.employee.script + "⏎ [Ma feuille de route]⏎")
    }

    /// Presses keys on both, without waiting for what they show.
    mutating func press(_ script: String) throws {
      let tmux = stage.tmux
      try session.play(script) { key, _ in try TmuxStage.press(key, tmux) }
    }

    /// Presses keys on both, and waits until both show the same.
    mutating func play(_ script: String) throws {
      try press(script)
      try stage.expect(session.frame, "what follows \(script)")
    }

    /// Prints the sheet on the page.
    mutating func printSheet() throws {
      try press("[Imprimer]⏎")
      session.model = session.face.hear(session.model, .sheetPrinted)
      try stage.expect(session.frame, "the sheet, printed")
    }
  }

  /// A kiosk heard that it is to end only when the printing system had answered, which may take fifteen seconds.
  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)]) func whatPrintsHoldsUpNoEnd(signal: Int32, status: Int)
    throws
  {
    let tools = try TemporaryFolder(["lpstat": "#!/bin/sh\nwhile echo >>\"$0.seconds\"; do sleep 1; done\n"])
    chmod(tools.path("lpstat"), 0o755)
    var visit = try Visit(
      StationStage.kiosk + "printer: works\n", showing: StationStage.attract, canPrint: true,
      environment: ["PATH": "\(tools.path):/usr/bin:/bin"])
    try visit.press("[Imprimer]⏎")
    let tmux = visit.stage.tmux
    try tmux.wait("the question to the printer") { _ in
      FileManager.default.fileExists(atPath: tools.path("lpstat.seconds"))
    }
    kill(try visit.stage.process(), signal)
    try TmuxStage.expectGivenBack(tmux, status: status)
    #expect(try tools.text("lpstat.seconds").utf8.count < 14)
  }

  // MARK: Scanner

  /// A scanner of bar codes types the code and Enter in one go.
  @Test(arguments: ["kiosk", "home", "desk"])
  func aScannerOpensACode(setting: String) throws {
    var visitor = try Session()
    try visitor.play(Person.employee.script)
    let code = visitor.face.interview.code(of: visitor.model.state).description
    let stage = try StationStage(
      "setting: \(setting)\nlanguage: fr\nplain: no\n",
      showing: ["kiosk": StationStage.attract, "home": "Bienvenue", "desk": "Nouveau dossier"][setting] ?? "")
    if setting == "kiosk" {
      try stage.press("⏎")
      try stage.tmux.wait(for: "Bienvenue")
    }
    var session = try Session(setting: try #require(Setting(rawValue: setting)))
    try session.play(setting == "desk" ? "[Ouvrir le code]⏎" : "[J’ai un code]⏎") { key, _ in
      try TmuxStage.press(key, stage.tmux)
    }
    try stage.tmux.wait(for: "lecteur de codes")
    try stage.tmux.type(code + "\r")
    for character in code { session.press(.character(character)) }
    session.press(.enter)
    #expect(session.model.state.visit.answers["age"] == .number(34))
    try stage.expect(session.frame, "the answers of the code")
  }
}
