import Foundation
import Synchronization
import TestSupport
import Testing

/// Output that is stopped, keys that do not stop, and other programs of the same account.
extension StationTerminalTests {
  private static let brief = kiosk.replacing("600", with: "3").replacing("900", with: "5")

  /// Does something again and again beside the test, until the returned flag is set.
  private static func meanwhile(_ work: @escaping @Sendable () -> Void) -> Flag {
    let flag = Flag()
    Thread.detachNewThread { while !flag.isSet { work() } }
    return flag
  }

  /// Something that happened, told from one thread to another.
  private final class Flag: Sendable {
    private let value = Atomic<Bool>(false)
    var isSet: Bool { value.load(ordering: .acquiring) }
    func set() { value.store(true, ordering: .releasing) }
  }

  /// With Scroll Lock on, the program waited within `write`, and the answers stayed for ever.
  @Test func stoppedOutputStopsNoErasing() throws {
    let word = "Zqxwvutsrponm"
    let stage = try kioskWithAnswers(Self.brief, typing: word)
    let process = try stage.process()
    let terminal = try stage.openTerminal()
    defer { close(terminal) }
    tcflow(terminal, TCOOFF)
    try expectErased(stage, word, process)
  }

  /// The same where nothing starts the output again before the visit is over: its memory is searched meanwhile.
  @Test(.enabled(if: isAdministrator, whySkipped))
  func outputThatStaysStoppedStopsNoErasing() throws {
    let word = "Zqxwvutsrponm"
    let stage = try kioskWithAnswers(Self.brief, typing: word)
    let process = try stage.process()
    let terminal = try stage.openTerminal()
    defer { close(terminal) }
    let end = Self.meanwhile {
      tcflow(terminal, TCOOFF)
      usleep(200)
    }
    defer { end.set() }
    let memory = ProcessMemory(process: process)
    #expect(try !memory.places(of: word).isEmpty, "the test can find what is there")
    try stage.tmux.wait("a memory without the word") { _ in try memory.places(of: word).isEmpty }
    end.set()
    usleep(10_000)
    tcflow(terminal, TCOON)
    try expectErased(stage, word, process)
  }

  @Test func stoppedOutputHidesNoSignal() throws {
    let stage = try kiosk()
    try stage.press("⏎")
    try stage.tmux.wait(for: "Bienvenue")
    let terminal = try stage.openTerminal()
    defer { close(terminal) }
    tcflow(terminal, TCOOFF)
    kill(try stage.process(), SIGTERM)
    try TmuxStage.expectGivenBack(stage.tmux, status: 143)
  }

  /// Answers of the terminal, and other bytes that are no key, kept a visit that nobody went on with for ever.
  @Test(arguments: [
    "\u{1B}]11;rgb:1/2/3\u{7}", "\u{1B}[I", "\u{1B}[?62;1c", "\u{1B}[<35;3;3M", "\u{1B}]11;rgb:",
  ])
  func bytesThatAreNoKeyKeepNoVisit(bytes: String) throws {
    let word = "Zqxwvutsrponm"
    let stage = try kioskWithAnswers(Self.brief, typing: word)
    let process = try stage.process()
    let scratch = try TemporaryFolder(["reply": bytes])
    try stage.tmux.wait("the end of the visit") { rows in
      try stage.tmux.pasteFile(scratch.path("reply"))
      return rows.contains { $0.contains(StationStage.attract) }
    }
    try expectErased(stage, word, process)
  }

  /// Between two visits the terminal echoed what was typed.
  ///
  /// Ctrl-C may be a signal for a moment; it is ignored.
  @Test func theTerminalIsNeverCookedBetweenVisits() throws {
    let stage = try kiosk()
    let terminal = try stage.openTerminal()
    defer { close(terminal) }
    let isCooked = Flag()
    let end = Self.meanwhile {
      var modes = termios()
      tcgetattr(terminal, &modes)
      if modes.c_lflag & UInt32(ECHO | ICANON) != 0 { isCooked.set() }
    }
    defer { end.set() }
    for _ in 0..<3 {
      try stage.press("⏎")
      try stage.tmux.wait(for: "Bienvenue")
      try stage.finish()
    }
    #expect(!isCooked.isSet)
    end.set()
    kill(try stage.process(), SIGTERM)
    try TmuxStage.expectGivenBack(stage.tmux, status: 143)
  }

  /// An upgrade ended the visit that was under way, or left the old program running.
  @Test func aStationBeginsAnewOnceNobodyIsThere() throws {
    let waiting = try kiosk()
    kill(try waiting.process(), SIGURG)
    try TmuxStage.expectGivenBack(waiting.tmux, status: 75)
    let word = "Zqxwvutsrponm"
    let stage = try kioskWithAnswers(typing: word)
    kill(try stage.process(), SIGURG)
    try stage.press("a")
    try stage.tmux.wait(for: word + "a")
    // The lock lies over a visit, and leaves it there.
    try stage.press("⒓")
    try stage.tmux.wait("the lock") { rows in !rows.contains { $0.contains(word) } }
    try stage.press("⎋")
    try stage.tmux.wait(for: word + "a")
    try stage.press("⒑")
    try stage.tmux.wait(for: "Continuer ma visite")
    try stage.press("↓⏎")
    try TmuxStage.expectGivenBack(stage.tmux, status: 75)
    #expect(try !stage.tmux.history().contains { $0.contains(word) })
  }

  @Test func aLibraryBeginsAnewOnceNobodyIsThere() throws {
    let library = "setting: library\nlanguage: fr\n"
    let waiting = try StationStage(library, showing: "Nous ne gardons rien")
    kill(try waiting.process(), SIGURG)
    try TmuxStage.expectGivenBack(waiting.tmux, status: 75)
    let stage = try StationStage(library, showing: "Nous ne gardons rien")
    try stage.press("⏎")
    try stage.tmux.wait(for: "Âge")
    kill(try stage.process(), SIGURG)
    try stage.press("34")
    try stage.tmux.wait(for: "34")
    try stage.press("⒑")
    try stage.tmux.wait(for: "effacer")
    try stage.press("↓⏎")
    try TmuxStage.expectGivenBack(stage.tmux, status: 75)
  }

  /// A million characters typed at once froze the kiosk for a minute and a half.
  @Test func aFloodDoesNotFreezeTheKiosk() throws {
    let stage = try kiosk()
    try stage.press("⏎")
    try stage.tmux.wait(for: "Bienvenue")
    try stage.home.write(String(repeating: "jkl;éà", count: 120_000), to: "flood")
    try stage.tmux.pasteFile(stage.home.path("flood"))
    try stage.tmux.wait("a page that hears keys") { rows in
      if rows.contains(where: { $0.contains("Continuer ma visite") }) { return true }
      try stage.press("⒑")
      return false
    }
  }

  /// Opens the memory of a process as often as it can, until a file is there.
  private static let attack = #"""
    $| = 1;
    my ($process, $stop) = @ARGV;
    my ($opened, @kept) = (0);
    print "ready\n";
    while (!-e $stop) {
      for (1 .. 1000) {
        next unless open(my $memory, "<", "/proc/$process/mem");
        $opened++;
        push @kept, $memory if @kept < 50;
      }
    }
    print "opened $opened\n";
    """#

  /// Another process of the account opened the memory at the moment of a restart, 40 times of 40, and could read from
  /// then on; a program file that cannot be read, as it is installed, leaves no such moment.
  @Test(arguments: [(mode_t(0o755), true), (0o711, false)])
  func nobodyOpensTheMemoryAtARestart(mode: mode_t, isOpen: Bool) throws {
    // To its owner a file is readable by the owner's rights.
    let mode = geteuid() == 0 ? mode : mode == 0o711 ? 0o111 : mode
    let stage = try StationStage(
      Self.kiosk, showing: StationStage.attract, account: StationStage.Account(mode: mode))
    let process = try stage.process()
    try stage.home.write(Self.attack, to: "attack.pl")
    let attacker = try Tmux(environment: ["TERM": "xterm-256color"])
    try attacker.command(
      "\(StationStage.Account.prefix)perl '\(stage.home.path("attack.pl"))' \(process) '\(stage.home.path("own/stop"))'"
    )
    try attacker.wait(for: "ready")
    for _ in 0..<5 {
      try stage.press("⏎")
      try stage.tmux.wait(for: "Bienvenue")
      try stage.finish()
    }
    try stage.home.write([], to: "own/stop")
    let rows = try attacker.wait(for: "opened ")
    let line = try #require(rows.last { $0.hasPrefix("opened ") })
    #expect((line == "opened 0") != isOpen, "\(line)")
  }
}
