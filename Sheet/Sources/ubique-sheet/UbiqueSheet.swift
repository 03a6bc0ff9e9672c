import FoundationEssentials
import Glibc
import SheetForm

/// Draws the sheet that a person takes home, or the page of a territory: reads it as JSON on standard input, and writes
/// PDF on standard output.
///
/// `--large` draws a sheet in large print; a page of a territory has one size. Ends with 0, with 1 when nothing could be
/// drawn or written, and with 2 when the words of its command line or its input cannot be understood.
@main
struct UbiqueSheet {
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    guard words.allSatisfy({ $0 == "--large" }) else {
      fail(2, "usage: ubique-sheet [--large] < sheet.json > sheet.pdf")
    }
    guard let input = read() else {
      fail(2, "ubique-sheet: standard input cannot be read, or is longer than \(longestInput) bytes")
    }
    guard write(drawn(Data(input), isLarge: !words.isEmpty), to: STDOUT_FILENO) else {
      fail(1, "ubique-sheet: the page could not be written")
    }
  }

  /// The document of what was read, by its form.
  private static func drawn(_ input: Data, isLarge: Bool) -> [UInt8] {
    let decoder = JSONDecoder()
    switch try? decoder.decode(Form.self, from: input).form {
    case 1:
      guard let sheet = try? decoder.decode(SheetDocument.self, from: input) else { break }
      guard let page = SheetDrawing(sheet, isLarge: isLarge).pdf() else { fail(1, nothing) }
      return page
    case PageDocument.number:
      guard let page = try? decoder.decode(PageDocument.self, from: input) else { break }
      return drawn(page)
    default: break
    }
    fail(2, "ubique-sheet: standard input is no sheet of form 1 and no page of form 2")
  }

  private static func drawn(_ page: PageDocument) -> [UInt8] {
    do throws(PageDocument.Fault) {
      try page.check()
    } catch {
      fail(2, "ubique-sheet: \(error)")
    }
    do throws(PageDrawing.Fault) {
      return try PageDrawing(page).pdf()
    } catch {
      switch error {
      case .tooLong: fail(2, "ubique-sheet: what has to stand on the page is longer than a page")
      case .failed: fail(1, nothing)
      }
    }
  }

  private static let nothing = "ubique-sheet: nothing was drawn"

  /// What tells the forms apart.
  private struct Form: Decodable {
    let form: Int
  }

  /// A sheet is some thousand bytes, a page with its map some ten thousand.
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
