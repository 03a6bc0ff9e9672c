import FoundationEssentials
import Glibc
import SheetForm

/// Draws the sheet that a person takes home: reads it as JSON on standard input, and writes PDF on standard output.
///
/// `--large` draws it in large print. Ends with 0, with 1 when nothing could be drawn or written, and with 2 when the
/// words of its command line or its input cannot be understood.
@main
struct UbiqueSheet {
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    guard words.allSatisfy({ $0 == "--large" }) else {
      fail(2, "usage: ubique-sheet [--large] < sheet.json > sheet.pdf")
    }
    guard let input = read(), let sheet = try? JSONDecoder().decode(SheetDocument.self, from: Data(input)),
      sheet.form == 1
    else { fail(2, "ubique-sheet: standard input is no sheet of form 1") }
    guard let page = SheetDrawing(sheet, isLarge: !words.isEmpty).pdf() else {
      fail(1, "ubique-sheet: nothing was drawn")
    }
    guard write(page, to: STDOUT_FILENO) else { fail(1, "ubique-sheet: the page could not be written") }
  }

  /// A sheet is some thousand bytes.
  private static let longestInput = 1 << 20

  /// All of standard input; nil when it cannot be read or is too long.
  private static func read() -> [UInt8]? {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= longestInput {
      let count = Glibc.read(STDIN_FILENO, &piece, piece.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes += piece[..<count]
    }
    return nil
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func fail(_ status: Int32, _ message: String) -> Never {
    _ = write(Array("\(message)\n".utf8), to: STDERR_FILENO)
    exit(status)
  }
}
