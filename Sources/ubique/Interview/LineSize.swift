import Glibc
import LineUI

/// How wide a line is, and how many are said at a time.
struct LineSize: Hashable {
  /// The width of a line, in columns.
  let columns: Int
  /// The lines that stay in sight; nil where they do not go to a terminal.
  let rows: Int?

  /// The size that standard output asks for, unless a width is given.
  init(columns given: Int?) {
    var window = winsize()
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let isKnown = isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0
    // Longer lines are hard to read, and to hear.
    columns = given ?? (isKnown ? min(Int(window.ws_col), Linear.usualWidth) : Linear.usualWidth)
    rows = isKnown && window.ws_row > 0 ? Int(window.ws_row) : nil
  }
}
