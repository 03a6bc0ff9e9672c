import Curses
import Foundation
import Screen
import TestSupport
import Testing

/// Output that is stopped, and floods of input.
extension TerminalTests {
  /// The program waited within `write` once: keys, the clock and signals went unheard, and a visit was never erased.
  @Test func stoppedOutputStopsNeitherKeysNorTheClock() throws {
    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    var options = options(pseudo)
    options.keyboardSignals = true
    var terminal = try Terminal(options)
    var model = ModelTerminal(Self.size)
    terminal.draw(SamplePage(selected: 0).frame)
    model.replay(try pseudo.sent())
    pseudo.stopOutput()
    for selected in 1..<8 {
      terminal.draw(SamplePage(selected: selected, turned: selected.isMultiple(of: 2)).frame)
    }
    pseudo.type("a".utf8)
    let heard = [terminal.next(timeout: 5_000), terminal.next(timeout: 10)]
    #expect(heard == [.character("a"), .timeout])
    pseudo.startOutput()
    let later = terminal.next(timeout: 10)
    #expect(later == .timeout)
    model.replay(try pseudo.sent())
    #expect(model.text == SamplePage(selected: 7).frame.text, "the last frame is shown, once it can be")
    #expect(model.unknown.isEmpty)
  }

  @Test func aTerminalWhoseOutputIsStoppedIsOpenedAndGivenBack() throws {
    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    pseudo.stopOutput()
    do {
      var terminal = try Terminal(options(pseudo))
      terminal.draw(SamplePage(selected: 0).frame)
      terminal.forget()
      pseudo.stopOutput()
    }
    #expect(pseudo.isUsable)
    #expect(String(decoding: try pseudo.sent(), as: UTF8.self).contains("\u{1B}[?1049l"))
  }

  /// Whoever comes upon Scroll Lock at a station does not know how to wake the screen.
  @Test func aStationStartsOutputThatSomebodyStopped() throws {
    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    var terminal = try Terminal(options(pseudo))
    var model = ModelTerminal(Self.size)
    terminal.draw(SamplePage(selected: 0).frame)
    pseudo.stopOutput()
    terminal.draw(SamplePage(selected: 1).frame)
    terminal.draw(SamplePage(selected: 2).frame)
    model.replay(try pseudo.sent())
    #expect(model.text == SamplePage(selected: 2).frame.text)
  }

  /// A million characters typed at once froze the screen for a minute and a half.
  @Test func aFloodIsNotTakenForKeys() throws {
    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    var terminal = try Terminal(options(pseudo))
    let flood = Array(String(repeating: "Vitré 35500\r\u{1B}[B", count: 60_000).utf8)
    pseudo.typeMeanwhile(flood)
    var keys = 0
    while true {
      let key = terminal.next(timeout: 500)
      guard key != .timeout else { break }
      keys += 1
      // As slow as a page is made.
      if keys.isMultiple(of: 10) { usleep(1_000) }
    }
    #expect(keys > 0 && keys < flood.count / 10, "\(keys) keys of \(flood.count) bytes")
    pseudo.type("z".utf8)
    let after = terminal.next(timeout: 5_000)
    #expect(after == .character("z"))
  }

  @Test func aPasteOfAMillionCharactersIsOneKeyOfBoundedLength() throws {
    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    var terminal = try Terminal(options(pseudo))
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    pseudo.typeMeanwhile(Array("\u{1B}[200~".utf8) + text + Array("\u{1B}[201~z".utf8))
    let keys = [terminal.next(timeout: 5_000), terminal.next(timeout: 5_000)]
    #expect(keys == [.paste(String(repeating: "a", count: 100_000)), .character("z")])
  }

  /// On a terminal whose description has no word for it, what scrolled off stayed when a visit was erased.
  @Test(arguments: ["vt100", "linux", "xterm-256color"])
  func whatScrolledOffIsErasedOnEveryKind(kind: String) throws {
    let pseudo = try PseudoTerminal(columns: 80, rows: 24)
    var terminal = try Terminal(options(pseudo, kind: kind))
    terminal.draw(SamplePage(selected: 0).frame)
    _ = try pseudo.sent()
    terminal.forget()
    #expect(String(decoding: try pseudo.sent(), as: UTF8.self).contains("\u{1B}[3J"))
  }
}
