import TestSupport
import Testing

@testable import ContentFiles

struct CommaSeparatedTests {
  private func cells(_ text: String) -> [[String]] {
    CommaSeparated.records(in: [UInt8](text.utf8)).map(\.cells)
  }

  @Test func readsQuotesCommasAndLines() {
    #expect(
      cells("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n1,\n") == [
        ["a", "b"], ["x, \"y\"", "two\nlines"], ["1", ""],
      ])
  }

  @Test func readsWhatASpreadsheetOnWindowsSaves() {
    #expect(cells("\u{FEFF}a,b\r\n1,\"2\"\r\n") == [["a", "b"], ["1", "2"]])
  }

  @Test func keepsAnEmptyLastCellWithoutANewline() {
    #expect(cells("a,b\n1,") == [["a", "b"], ["1", ""]])
  }

  @Test func countsTheLinesInsideQuotes() {
    let records = CommaSeparated.records(in: [UInt8]("a\n\"1\n2\"\n3\n".utf8))
    #expect(records.map(\.line) == [1, 2, 4])
  }

  @Test func goesOnBelowAQuoteThatIsNeverClosed() {
    let records = CommaSeparated.records(in: [UInt8]("a,b\n1,\"open\n2,3\n".utf8))
    #expect(records.map(\.cells) == [["a", "b"], ["1", "open"], ["2", "3"]])
    #expect(records.map(\.mistakes.count) == [0, 1, 0])
    #expect(records.map(\.line) == [1, 2, 3])
  }

  @Test func readsBackWhateverWasWritten() {
    let seed = Seed.fresh()
    var random = seed
    let pieces = ["", "a", "é", "\"", ",", "\n", "\r\n", " ", "«\u{202F}"]
    for _ in 0..<300 {
      let table = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<3).map { _ in
          (0..<Int.random(in: 0...4, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined()
        }
      }
      let text = table.map { row in
        row.map {
          "\"" + $0.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
        }
        .joined(separator: ",") + "\n"
      }.joined()
      #expect(cells(text) == table, "\(seed)")
    }
  }
}
