import Interview
import Matching
import Sheets

/// Prints the sheet through the printing system of the machine (CUPS), on the queue that it is set to.
///
/// The job bears no name and no answer in its title. What the queue keeps of jobs is the matter of whoever set it up.
struct SheetPrinter {
  /// The name of the queue.
  let queue: String

  /// The longest that the printing system may take to answer, in seconds.
  private static let patience: Int32 = 15

  /// Prints a sheet, as a page where it can be drawn and as text otherwise; what became of it, for the interview to hear.
  func print(_ sheet: Sheet, _ writer: SheetWriter) -> Event {
    if let refusal = refusal { return .refused(.file(Problem(key: refusal, values: ["queue": queue]))) }
    let bytes = (try? writer.page(of: sheet, isLarge: sheet.isLarge)) ?? Array(writer.text(of: sheet).utf8)
    let words = ["lp", "-s", "-d", queue, "-t", "ubique", "-"]
    guard
      ExternalFilter(words: words).output(for: bytes, longest: 4_096, patience: Self.patience)?.status == 0
    else { return .refused(.file(Problem(key: "sheet.printer.failed", values: ["queue": queue]))) }
    return .sheetPrinted
  }

  /// Why the queue prints nothing now, as a key of the words; nil when it does, as far as it says.
  private var refusal: String? {
    // In the words of the system itself, whatever language it speaks to people.
    let words = ["env", "LC_ALL=C", "lpstat", "-l", "-p", queue]
    guard let told = ExternalFilter(words: words).output(for: [], longest: 65_536, patience: Self.patience),
      told.status == 0
    else { return "sheet.printer.absent" }
    let text = String(decoding: told.bytes, as: UTF8.self)
    if text.holds("media-empty") { return "sheet.printer.no-paper" }
    return text.split(separator: "\n").first.map({ String($0).holds(" disabled ") }) == true
      ? "sheet.printer.stopped" : nil
  }
}
