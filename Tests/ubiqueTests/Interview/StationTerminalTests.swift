import Foundation
import Interview
import Kiosk
import Screen
import ScriptSupport
import TerminalUI
import TestSupport
import Testing

/// The program as a kiosk and as a library's station, in a real terminal.
@Suite(.serialized, .enabled(if: Tmux.isAvailable, "tmux is not installed; make test installs it"))
struct StationTerminalTests {
  static let kiosk = StationStage.kiosk + "  pin: 4071\n"

  func kiosk(_ configuration: String = kiosk, rows: Int = 24) throws -> StationStage {
    try StationStage(configuration, showing: StationStage.attract, rows: rows)
  }

  /// The kiosk with a word typed that stands nowhere else, at the question of the place.
  func kioskWithAnswers(_ configuration: String = kiosk, typing word: String) throws -> StationStage {
    let stage = try kiosk(configuration)
    var session = try Session()
    var keys: [Key] = []
    // The attract page, then the way of a student to the question of the place.
    try session.play("[Commencer]⏎ 20⏎ [En études]␣⇥⏎ [Bac, BP]⏎") { key, _ in
      keys.append(key)
    }
    try TmuxStage.press(.enter, stage.tmux)
    for key in keys { try TmuxStage.press(key, stage.tmux) }
    try stage.tmux.type(word)
    try stage.tmux.wait(for: word)
    return stage
  }

  /// Nothing of a visit is left: not on the screen or behind it, not in memory, not in a file.
  func expectErased(_ stage: StationStage, _ word: String, _ process: pid_t) throws {
    try stage.tmux.wait(for: StationStage.attract)
    #expect(try stage.process() == process, "one process serves all visits")
    #expect(try !stage.tmux.history().contains { $0.contains(word) })
    #expect(stage.leftBehind().isEmpty, "\(stage.leftBehind().keys)")
    #expect(try stage.tmux.value("#{alternate_on}") == "1")
    #expect(try !stage.sent().contains("\u{1B}[?1049l"), "the shell's screen was never shown")
    #expect(try !stage.tmux.screen().contains { $0.contains(StationStage.secret) })
  }

  /// Only the administrator may look into the memory and the descriptors of a program that forbids it; to everyone else
  /// the system says no, which is as good, but is no proof.
  static let isAdministrator = geteuid() == 0
  static let whySkipped: Comment = """
    NOT SEARCHED: the memory after erasing can be read by root alone, and these tests run as another user
    """

  /// What was typed is in memory while the visit lasts, so that the search can find it, and nowhere afterwards.
  @Test(.enabled(if: isAdministrator, whySkipped), arguments: [false, true])
  func nothingOfAVisitIsLeftInMemory(isAbandoned: Bool) throws {
    let word = "Zqxwvutsrponm"
    let limits = isAbandoned ? ("6", "8") : ("600", "900")
    let stage = try kioskWithAnswers(
      Self.kiosk.replacing("600", with: limits.0).replacing("900", with: limits.1), typing: word)
    let memory = ProcessMemory(process: try stage.process())
    try #require(memory.isReadable, "root is refused: nothing can be searched")
    #expect(try !memory.places(of: word).isEmpty, "the test can find what is there")
    if !isAbandoned {
      try stage.press("⒑")
      try stage.tmux.wait(for: "Continuer ma visite")
      try stage.press("↓⏎")
    }
    try stage.tmux.wait(for: StationStage.attract)
    #expect(try memory.places(of: word).isEmpty)
    #expect(try descriptors(memory.process) < 12, "no descriptor is left over from visit to visit")
  }

  /// To others than root the program's memory is closed.
  @Test(.enabled(if: !isAdministrator, "only who is not root can be refused"))
  func theMemoryIsClosedToOthers() throws {
    #expect(try !ProcessMemory(process: kiosk().process()).isReadable)
  }

  @Test func anAbandonedVisitIsErasedForGood() throws {
    let word = "Zqxwvutsrponm"
    let stage = try kioskWithAnswers(
      Self.kiosk.replacing("600", with: "3").replacing("900", with: "5"), typing: word)
    let process = try stage.process()
    try stage.tmux.wait(for: "Êtes-vous encore là")
    try stage.press("↓")
    try stage.tmux.wait(for: word)
    try stage.tmux.wait(for: "Êtes-vous encore là")
    try expectErased(stage, word, process)
  }

  @Test func finishingErasesForGood() throws {
    let word = "Zqxwvutsrponm"
    let stage = try kioskWithAnswers(typing: word)
    let process = try stage.process()
    try stage.press("⒑")
    try stage.tmux.wait(for: "Continuer ma visite")
    try stage.press("↓⏎")
    try expectErased(stage, word, process)
    // The next visitor finds a station that works, and nothing typed ahead.
    try stage.press("⏎⏎34")
    try stage.tmux.wait(for: "34")
  }

  private func descriptors(_ process: pid_t) throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd").count
  }

  /// The same, three times: what one visit leaves open would pile up.
  @Test(.enabled(if: isAdministrator, "the descriptors of the program can be counted by root alone"))
  func visitsLeaveNothingOpen() throws {
    let stage = try kiosk()
    let process = try stage.process()
    let before = try descriptors(process)
    for _ in 0..<3 {
      try stage.press("⏎")
      try stage.tmux.wait(for: "Bienvenue")
      try stage.press("⒑")
      try stage.tmux.wait(for: "Continuer ma visite")
      try stage.press("↓⏎")
      try stage.tmux.wait(for: StationStage.attract)
    }
    #expect(try descriptors(process) == before)
    #expect(try stage.process() == process)
  }

  @Test func nothingIsSentUntilTheWarning() throws {
    let stage = try kiosk(Self.kiosk.replacing("600", with: "4").replacing("900", with: "600"))
    try stage.press("⏎")
    try stage.tmux.wait(for: "Bienvenue")
    let size = try stage.sentSoFar().utf8.count
    try stage.tmux.wait("the warning") { _ in
      let now = try stage.sent().utf8.count
      let isWarned = try stage.tmux.screen().contains { $0.contains("Êtes-vous encore là") }
      #expect(isWarned || now == size)
      return isWarned
    }
  }

  // MARK: Keys

  @Test(arguments: [("kiosk", "⏎⏎"), ("library", "⏎")])
  func controlKeysNeitherEndNorSuspend(setting: String, script: String) throws {
    let configuration = "setting: \(setting)\nlanguage: fr\n"
    let stage = try StationStage(
      configuration, showing: setting == "kiosk" ? StationStage.attract : "Nous ne gardons rien")
    let process = try stage.process()
    try stage.press(script)
    try stage.tmux.wait(for: "Âge")
    for signal in ["C-c", "C-z", "C-\\", "C-s"] { try stage.tmux.press(signal) }
    for signal in [SIGTSTP, SIGINT] { kill(process, signal) }
    try stage.tmux.type("34")
    try stage.tmux.wait(for: "34")
    #expect(try stage.process() == process)
    #expect(try stage.tmux.value("#{alternate_on}") == "1")
  }

  @Test func lettersPastesAndClicksArrive() throws {
    let stage = try kioskWithAnswers(typing: "Mézières")
    try stage.press("⌧")
    try stage.tmux.type("é")
    try stage.tmux.wait("é in the field") { $0.contains { $0.contains(": é") } }
    try stage.press("⌧")
    let before = try stage.sentSoFar().utf8.count
    try stage.tmux.paste(String(repeating: "Où étudier ? ", count: 153) + "fin de page")
    // As much of it is kept as a name can have.
    try stage.tmux.wait(for: "Où étudier ? Où étudier ?")
    #expect(try stage.sentSoFar().utf8.count - before <= 2_048)
    // A click on the row of regions opens them.
    let rows = try stage.tmux.screen()
    let row = try #require(rows.firstIndex { $0.contains("Je préfère indiquer") })
    try stage.tmux.type("\u{1B}[<0;8;\(row + 1)M\u{1B}[<0;8;\(row + 1)m")
    try stage.tmux.wait(for: "Bretagne")
  }

  @Test func aStormOfResizesEndsWithTheRightScreen() throws {
    let stage = try kiosk()
    try stage.press("⏎")
    try stage.tmux.wait(for: "Bienvenue")
    for step in 0..<20 { try stage.tmux.resize(columns: 30 + step * 4, rows: 8 + step) }
    try stage.tmux.resize(columns: 100, rows: 30)
    var session = try Session(columns: 100, rows: 30, setting: .kiosk)
    try stage.expect(session.frame, "the first page at 100x30")
    session.press(.down)
    try stage.press("↓")
    try stage.expect(session.frame, "the next item")
  }

  /// Every page of the station is on the terminal as it is in the tests, its cursor on the item that has the focus.
  @Test func theHardwareCursorStandsOnTheFocusedItem() throws {
    let stage = try kiosk()
    let station = Station(
      try Session().face, setting: .kiosk, defaults: VisitDefaults(language: "fr"),
      limits: IdleLimits(warning: 600, wipe: 900), pin: Pin("4071"))
    var player = ScriptPlayer(.station(station, station.start(size: Size(columns: 80, rows: 24)))) { _ in
      .replace
    }
    try stage.expect(player.frame, "the attract page")
    for step in KeyScript("⏎↓↑⏎34⏎↓↓␣⒈↓⎋⒓12↓↑⎋⒓4071⏎↓↓↓").steps {
      guard case .press(let key) = step else { continue }
      player.press(key)
      try TmuxStage.press(key, stage.tmux)
      try stage.expect(player.frame, "what follows \(key)")
    }
  }

  // MARK: Ends

  @Test func staffQuitWithTheirPinAndTheTerminalIsGivenBack() throws {
    let stage = try kiosk()
    // First a visit that ends, so that the terminal has been handed on once.
    try stage.press("⏎")
    try stage.tmux.wait(for: "Bienvenue")
    try stage.press("⒑")
    try stage.tmux.wait(for: "Continuer ma visite")
    try stage.press("↓⏎")
    try stage.tmux.wait(for: StationStage.attract)
    try stage.press("⒓1234⏎")
    try stage.tmux.wait(for: "Ce code n’est pas le bon")
    // The wait of a second is over when the right PIN opens.
    try stage.tmux.wait("the functions for staff") { rows in
      if rows.contains(where: { $0.contains("Comment commence chaque visite") }) { return true }
      try stage.press("4071⏎")
      return false
    }
    try stage.press("⇥⇥⇥⇥⏎")
    try TmuxStage.expectGivenBack(stage.tmux, status: 0)
  }

  @Test func staffChangeHowVisitsBegin() throws {
    let stage = try kiosk()
    let process = try stage.process()
    try stage.press("⒓4071⏎")
    try stage.tmux.wait(for: "Comment commence chaque visite")
    try stage.press("⏎↓⏎↓⏎↓⏎")
    try stage.tmux.wait("the attract page in English") { $0.first { $0.contains("Find") } != nil }
    let words = try String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8).split(separator: "\0")
    for option in ["en", "high-contrast", "--plain"] { #expect(words.contains { $0 == option }, "\(words)") }
    #expect(!words.contains { $0.contains("4071") }, "anyone can read a command line")
    let variables = (try? String(contentsOfFile: "/proc/\(process)/environ", encoding: .utf8)) ?? ""
    #expect(!variables.contains("4071"))
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGSEGV, 139), (SIGABRT, 134)])
  func aSignalGivesTheTerminalBack(signal: Int32, status: Int) throws {
    let stage = try kiosk()
    try stage.press("⏎")
    try stage.tmux.wait(for: "Bienvenue")
    kill(try stage.process(), signal)
    try TmuxStage.expectGivenBack(stage.tmux, status: status)
    #expect(try !stage.tmux.history().contains { $0.contains("Press space to interact") })
  }

  @Test func aConfigurationThatBreaksBetweenVisitsGivesTheTerminalBack() throws {
    let stage = try kiosk()
    try stage.home.write(Self.kiosk + "colour: red\n", to: "ubique/config.yaml")
    try stage.press("⏎")
    try stage.tmux.wait(for: "Bienvenue")
    try stage.press("⒑")
    try stage.tmux.wait(for: "Continuer ma visite")
    try stage.press("↓⏎")
    try TmuxStage.expectGivenBack(stage.tmux, status: 2)
    let said = try stage.tmux.history().joined().filter { $0 != " " }
    #expect(said.contains("config.yaml:8:colour:"), "\(said)")
  }

  /// A terminal with one screen only would go on showing the last page.
  @Test(arguments: ["vt100", "linux"]) func aTerminalWithOneScreenIsEmptied(kind: String) throws {
    for setting in ["home", "kiosk"] {
      let stage = try StationStage(
        "setting: \(setting)\nlanguage: fr\n",
        showing: setting == "home" ? "Bienvenue" : StationStage.attract,
        environment: ["TERM": kind])
      kill(try stage.process(), SIGTERM)
      try stage.tmux.wait("an empty screen") { rows in
        rows.contains { $0.hasPrefix("$") }
          && !rows.contains { $0.contains("Cnam") && !$0.contains("--assets") }
      }
    }
  }

  @Test func aLibraryBeginsAnewWithPlainWords() throws {
    let stage = try StationStage("setting: library\n", showing: "Nous ne gardons rien", rows: 30)
    try stage.press("⏎34⏎")
    try stage.tmux.wait(for: "Je travaille dans une entreprise")
    try stage.press("⒑")
    try stage.tmux.wait(for: "Continuer ma visite")
    try stage.press("↓⏎")
    try stage.tmux.wait(for: "Nous ne gardons rien")
    #expect(try stage.tmux.value("#{alternate_on}") == "1")
  }
}
