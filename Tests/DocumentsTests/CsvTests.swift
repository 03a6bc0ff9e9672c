import Documents
import Testing

/// What a spreadsheet makes of a cell.
struct CsvTests {
  private struct Row: TableRow {
    static let columns = ["text"]
    let text: String?
    var cells: [String?] { [text] }
  }

  private static func cell(_ text: String?) -> Substring {
    Csv.text(of: [Row(text: text)]).dropFirst("text\n".count).dropLast()
  }

  /// A title that began like a formula was carried out by whoever opened the table.
  @Test(arguments: [
    ("=HYPERLINK(\"http://x\";\"y\")", "\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\""),
    ("@SUM(1)", "'@SUM(1)"),
    ("+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0"), ("-other", "'-other"), ("\t=1", "'\t=1"),
    ("=1", "'=1"),
  ])
  func whatLooksLikeAFormulaIsText(text: String, cell: String) {
    #expect(Self.cell(text) == cell)
  }

  @Test(arguments: ["-12.5", "+33 1 40 27 20 00", "-3", "Vitré", "a=b", ""])
  func whatIsNoneStaysAsItIs(text: String) {
    #expect(Self.cell(text) == text)
  }

  @Test func whatIsUnknownIsEmpty() { #expect(Self.cell(nil) == "") }
}
