import Foundation
import TestSupport
import Testing

/// The probe in a real terminal: what a pseudo-terminal of our own could not tell.
@Suite(.serialized, .enabled(if: Tmux.isAvailable, "tmux is not installed; make test installs it"))
struct RealTerminalTests {
  /// A terminal in which the probe has drawn its first frame, and the probe's process.
  private func probe(_ arguments: String = "", environment: [String: String] = [:]) throws -> (Tmux, pid_t) {
    let variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8"].merging(environment) { $1 }
    let tmux = try Tmux(columns: 80, rows: 24, environment: variables)
    try tmux.command("\(try BuiltProgram.word("CursesProbe")) \(arguments)")
    let rows = try tmux.wait(for: "keys 0")
    let process = rows[0].split(separator: " ").dropFirst().first.flatMap { pid_t($0) }
    return (tmux, try #require(process, "\(rows)"))
  }

  /// Waits for the shell, and requires the terminal as it was: echo, lines, the first screen, no mouse.
  private func expectUsable(_ tmux: Tmux, status: Int) throws {
    try tmux.wait("the first screen") { _ in try tmux.value("#{alternate_on}") == "0" }
    try tmux.command("echo status=$? && stty -a")
    let rows = try tmux.wait(for: "icanon")
    try tmux.wait(for: "status=\(status)")
    let modes = rows.joined(separator: " ").split(separator: " ")
    for mode in ["icanon", "echo", "isig", "icrnl", "opost", "iexten"] {
      #expect(modes.contains { $0 == mode }, "\(mode) in \(modes)")
    }
    #expect(try tmux.value("#{mouse_any_flag}#{cursor_flag}#{keypad_cursor_flag}") == "010")
  }

  @Test(arguments: ["C.UTF-8", "fr_FR.UTF-8", "C", "nowhere"])
  func typedLettersArriveWhateverTheLocale(locale: String) throws {
    let (tmux, _) = try probe(environment: ["LANG": locale])
    try tmux.type("é日œ")
    let rows = try tmux.wait(for: "typed 3 é日œ")
    #expect(rows[2] == "  > Élément 1")
    #expect(rows[10] == "└ ✓")
  }

  /// Set by the variable that wins over all others, one of which whoever runs the tests may have set.
  @Test func anotherCharacterSetShowsPlainSymbols() throws {
    let (tmux, _) = try probe(environment: ["LC_ALL": "fr_FR.ISO-8859-1"])
    #expect(try tmux.screen()[10] == "+ v")
  }

  @Test func theHardwareCursorStandsOnTheSelectedItem() throws {
    let (tmux, _) = try probe()
    #expect(try tmux.value("#{cursor_x},#{cursor_y} #{cursor_flag}") == "4,2 1")
    try tmux.press("Down", "Down")
    try tmux.wait(for: "> Élément 3")
    #expect(try tmux.value("#{cursor_x},#{cursor_y} #{cursor_flag}") == "4,4 1")
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "linux", "vt100", "rxvt-unicode-256color"])
  func keysArriveOnEveryKind(kind: String) throws {
    let (tmux, _) = try probe(environment: ["TERM": kind])
    try tmux.press("Down", "Up", "Home", "End")
    try tmux.wait(for: "keys 4 down | up | home | end")
    try tmux.press("F1", "F12", "BTab", "PageUp")
    try tmux.wait(for: "keys 8 function(1) | function(12) | backTab | pageUp")
    try tmux.press("Escape")
    try tmux.wait(for: "backTab | pageUp | escape")
  }

  @Test(arguments: ["xterm-256color", "tmux-256color"])
  func aClickArrives(kind: String) throws {
    let (tmux, _) = try probe(environment: ["TERM": kind])
    #expect(try tmux.value("#{mouse_any_flag}") == "1")
    try tmux.type("\u{1B}[<0;5;6M\u{1B}[<0;5;6m")
    try tmux.type("\u{1B}[<65;5;6M")
    try tmux.wait(for: "keys 2 click(5:4) | wheelDown(5:4)")
  }

  @Test func strayInputNeverBecomesText() throws {
    let (tmux, _) = try probe()
    try tmux.type("\u{1B}[?1;2c\u{1B}[3;5R\u{1B}[99~\u{1B}[1;2;3zfin")
    try tmux.wait(for: "typed 3 fin")
  }

  @Test func aLongPasteIsOneKeyAndFewFrames() throws {
    let (tmux, _) = try probe()
    try tmux.paste(String(repeating: "Où étudier ? ", count: 153) + "fin de page")
    let rows = try tmux.wait(for: "keys 1 paste 2000")
    let frames = rows[0].split(separator: " ").last.flatMap { Int($0) }
    #expect(try #require(frames) <= 3)
  }

  @Test func aStormOfResizesEndsWithTheRightScreen() throws {
    let (tmux, _) = try probe()
    for step in 0..<20 { try tmux.resize(columns: 40 + step * 3, rows: 14 + step) }
    try tmux.resize(columns: 100, rows: 30)
    let rows = try tmux.wait(for: "100x30 frames")
    #expect(rows[2] == "  > Élément 1")
    #expect(rows.filter { $0.contains("Élément 5") }.count == 1)
    try tmux.press("Down")
    try tmux.wait(for: "> Élément 2")
    #expect(try tmux.value("#{cursor_x},#{cursor_y}") == "4,3")
  }

  // MARK: Ends

  @Test func aNormalEndGivesTheTerminalBack() throws {
    let (tmux, _) = try probe()
    try tmux.press("q")
    try expectUsable(tmux, status: 0)
  }

  @Test func atAKioskControlKeysAreMereKeys() throws {
    let (tmux, _) = try probe()
    try tmux.press("C-c", "C-z", "C-\\", "C-a")
    try tmux.wait(for: "keys 3 interrupt | suspend | control(\"a\")")
  }

  @Test func atADeskControlCIsToldFirst() throws {
    let (tmux, _) = try probe("--signals")
    try tmux.press("C-c")
    try tmux.wait(for: "keys 1 interrupt")
  }

  @Test func atADeskControlZSuspendsAndContinues() throws {
    let (tmux, _) = try probe("--signals")
    try tmux.press("Down")
    try tmux.wait(for: "> Élément 2")
    // The keyboard's signals throw away what was typed and not yet read, hence one after the other.
    try tmux.press("C-z")
    try expectUsable(tmux, status: 148)
    try tmux.command("clear; fg")
    try tmux.wait(for: "> Élément 2")
    try tmux.type("é")
    try tmux.wait(for: "typed 1 é")
    #expect(try tmux.value("#{mouse_any_flag}") == "1")
    try tmux.press("q")
    try expectUsable(tmux, status: 0)
  }

  /// After SIGSTOP, which no program hears, `fg` once left the shell's lines on the screen and its modes in force.
  @Test(arguments: ["", "--signals"])
  func stoppedUnheardTheScreenComesBack(arguments: String) throws {
    let (tmux, process) = try probe(arguments)
    try tmux.press("Down")
    try tmux.wait(for: "> Élément 2")
    kill(process, SIGSTOP)
    try tmux.wait(for: "Stopped")
    // A shell without line editing leaves the modes of the program in force, in which Enter ends no line.
    try tmux.type("fg")
    try tmux.press("C-j")
    try tmux.wait(for: "> Élément 2")
    try tmux.press("Down")
    try tmux.wait(for: "> Élément 3")
    try tmux.type("é")
    let rows = try tmux.wait(for: "typed 1 é")
    #expect(rows[2] == "    Élément 1")
    #expect(try tmux.value("#{mouse_any_flag}#{alternate_on}") == "11")
    try tmux.press("q")
    try expectUsable(tmux, status: 0)
  }

  /// Ctrl-S once froze the screen until somebody thought of Ctrl-Q.
  @Test(arguments: ["", "--signals"]) func flowControlKeysAreKeys(arguments: String) throws {
    let (tmux, _) = try probe(arguments)
    try tmux.press("C-s", "C-q", "Down")
    try tmux.wait(for: "keys 3 control(\"s\") | control(\"q\") | down")
  }

  @Test func aRequestToEndArrivesAsAKey() throws {
    let (tmux, process) = try probe()
    kill(process, SIGTERM)
    try expectUsable(tmux, status: 143)
    let (other, hungUp) = try probe()
    kill(hungUp, SIGHUP)
    try expectUsable(other, status: 129)
  }

  /// Those that nothing in the program raises, such as SIGUSR1, left the terminal raw; 40 is one of the real-time ones.
  @Test(arguments: [
    SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE, SIGTRAP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGPIPE, SIGXCPU,
    SIGXFSZ, SIGVTALRM, SIGPROF, SIGIO, SIGSYS, SIGPWR, 40,
  ])
  func aCrashGivesTheTerminalBackAndKeepsItsSignal(signal: Int32) throws {
    let (tmux, process) = try probe()
    kill(process, signal)
    try expectUsable(tmux, status: 128 + Int(signal))
  }

  @Test(arguments: ["", "--overflow"])
  func aFaultInTheProgramGivesTheTerminalBack(argument: String) throws {
    let (tmux, _) = try probe(argument)
    try tmux.press("F8")
    try expectUsable(tmux, status: 128 + Int(SIGSEGV))
  }

  @Test(arguments: [("dumb", "terminal.cannot-place-cursor"), ("no-such-kind", "terminal.unknown-kind")])
  func anUnusableTerminalIsRefused(kind: String, identifier: String) throws {
    let tmux = try Tmux(environment: ["TERM": kind])
    try tmux.command("\(try BuiltProgram.word("CursesProbe")); echo status=$?")
    try tmux.wait(for: identifier)
    try tmux.wait(for: "status=3")
  }

  /// 44 of 300 damaged descriptions ended the program within the terminal library.
  @Test func aDamagedDescriptionIsRefused() throws {
    let sound = ["/lib/terminfo", "/usr/share/terminfo", "/etc/terminfo"].compactMap { folder in
      try? Data(contentsOf: URL(fileURLWithPath: "\(folder)/x/xterm-256color"))
    }.first
    let description = try #require(sound)
    let scratch = try TemporaryFolder()
    var random = Seed.fresh()
    let count = 60
    for number in 0..<count {
      var bytes = [UInt8](description)
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if Int.random(in: 0...3, using: &random) == 0 {
        bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
      }
      try scratch.write(bytes, to: "\(number)/x/xterm-256color")
    }
    let tmux = try Tmux(environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8"])
    let program = try BuiltProgram.path("CursesProbe")
    try scratch.write(
      Array(
        """
        for folder in '\(scratch.path)'/*/; do
          TERMINFO="$folder" '\(program)' --once; status=$?
          [ $status -ge 128 ] && crashed="$crashed $(basename "$folder"):$status"
        done
        stty sane
        clear
        echo "tried \(count), crashed:$crashed."

        """.utf8), to: "try.sh")
    try tmux.command("sh '\(scratch.path)/try.sh'")
    var last: [String] = []
    for _ in 0..<6 where !last.contains(where: { $0.contains("tried") }) {
      last = try (try? tmux.wait(for: "tried \(count), crashed:.")) ?? tmux.screen()
    }
    #expect(last.contains { $0.hasPrefix("tried \(count), crashed:.") }, "\(last) \(random)")
  }

  @Test func aPipeIsRefused() throws {
    let tmux = try Tmux(environment: ["TERM": "xterm-256color"])
    try tmux.command("\(try BuiltProgram.word("CursesProbe")) | cat")
    try tmux.wait(for: "terminal.not-a-terminal")
  }

  /// Ctrl-C during `make test` once left a server of tmux behind, with whatever ran in it.
  @Test func regressionServersEndWithTheProcessThatStartedThem() throws {
    let folder = try TemporaryFolder()
    try folder.write([], to: "servers/none")
    let servers = folder.path("servers")
    let end = try #require(TerminalServers.watch(servers))
    let tmux = try Tmux(columns: 250)
    let other = "tmux -S \(Tmux.quoted(servers))/one -f /dev/null"
    try tmux.command("\(other) new-session -d 'sleep 600'; echo started=$?")
    try tmux.wait(for: "started=0")
    try tmux.command("\(other) display-message -p 'server=#{pid}'")
    let rows = try tmux.wait("its number") { $0.contains { $0.hasPrefix("server=") } }
    let row = try #require(rows.first { $0.hasPrefix("server=") })
    let server = try #require(pid_t(row.dropFirst("server=".count)))
    #expect(kill(server, 0) == 0)
    close(end)
    try tmux.wait("its end") { _ in
      // A process that has ended and that nobody asked for has no words left.
      let words = (try? String(contentsOfFile: "/proc/\(server)/cmdline", encoding: .utf8)) ?? ""
      return words.isEmpty && !FileManager.default.fileExists(atPath: servers)
    }
  }
}
