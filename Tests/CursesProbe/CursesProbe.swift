import Curses
import Glibc
import Screen

/// A page with a list, a field and the keys that arrived, for tests that drive a real terminal.
///
/// Arguments: `--signals` lets Ctrl-C and Ctrl-Z act as usual, `--once` ends after the first frame, `--crash` and
/// `--overflow` end in two bad ways when F8 is pressed.
@main
struct CursesProbe {
  static func main() {
    let status = run()
    exit(status)
  }

  /// Runs until the end and returns the exit status; the terminal is given back before.
  private static func run() -> Int32 {
    let arguments = CommandLine.arguments
    var options = Terminal.Options()
    options.keyboardSignals = arguments.contains("--signals")
    do throws(TerminalFault) {
      var terminal = try Terminal(options)
      var page = ProbePage()
      terminal.draw(page.view(terminal.size))
      if arguments.contains("--once") { return 0 }
      while true {
        repeat {
          switch terminal.next() {
          case .terminate: return 143
          case .hangup: return 129
          case .character("q"): return 0
          case .function(8): _ = arguments.contains("--overflow") ? overflow(1) : Int(raise(SIGSEGV))
          case let key: page.update(key)
          }
        } while terminal.isInputPending
        page.frames += 1
        terminal.draw(page.view(terminal.size))
      }
    } catch {
      print(error.identifier)
      return 3
    }
  }

  /// Uses the stack up.
  private static func overflow(_ depth: Int) -> Int {
    depth == .max ? 0 : overflow(depth + 1) &+ overflow(depth + 2)
  }
}

/// What the probe shows.
struct ProbePage {
  private var selected = 0
  private var typed = ""
  private var keys: [String] = []
  /// The number of frames drawn after the first.
  var frames = 0

  /// Takes a key in.
  mutating func update(_ key: Key) {
    keys.append("\(key)")
    switch key {
    case .up: selected = max(selected - 1, 0)
    case .down: selected = min(selected + 1, 7)
    case .character(let character): typed.append(character)
    case .paste(let text):
      typed += text
      keys[keys.count - 1] = "paste \(text.count)"
    default: break
    }
  }

  /// The page.
  func view(_ size: Size) -> Frame {
    var canvas = Canvas(size: size)
    canvas.write("Probe \(getpid()) \(size.columns)x\(size.rows) frames \(frames)", row: 0, column: 0, .title)
    for item in 0..<8 {
      let isSelected = item == selected
      let style = Style.choice.selected(isSelected)
      canvas.write(isSelected ? "> " : "  ", row: 2 + item, column: 2, style)
      canvas.write("Élément \(item + 1)", row: 2 + item, column: 4, style)
      if isSelected { canvas.placeCursor(row: 2 + item, column: 4) }
    }
    canvas.write("└ ✓", row: 10, column: 0, .border)
    canvas.write("typed \(typed.count) \(typed.suffix(20))", row: 11, column: 0, .field)
    canvas.write("keys \(keys.count) \(keys.suffix(4).joined(separator: " | "))", row: 12, column: 0)
    return canvas.frame
  }
}
