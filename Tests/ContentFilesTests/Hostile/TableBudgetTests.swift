import Faults
import Testing

@testable import ContentFiles

/// What a table may ask of the program.
@Suite(.timeLimit(.minutes(1)))
struct TableBudgetTests {
  private static let header = "id,name,address\n"

  /// The faults of a table of sources, as `line code`.
  private func faults(_ text: String) -> [String] {
    var faults = Faults()
    _ = Table(
      Layer(file: "x.csv", bytes: Array(text.utf8)), columns: .init(names: ["id", "name", "address"]),
      faults: &faults)
    return faults.all.map { "\($0.line) \($0.code)" }
  }

  @Test func rowsAndCellsHaveALimit() {
    let rows = Self.header + String(repeating: "a,b,c\n", count: 200_001)
    #expect(faults(rows) == ["0 rowsTooMany"])
    #expect(faults(Self.header + String(repeating: "a,b,c\n", count: 199_999)).isEmpty)
    let cells = String(repeating: ",", count: 4_000_000)
    #expect(faults(Self.header + cells).isEmpty, "the row has its fault, the table has not")
    let wide = faults(cells)
    #expect(wide.first == "1 cellsTooMany")
    #expect(wide.count <= Faults.most + 1)
  }

  @Test func aFileOfEmptyLinesIsGivenUp() {
    let told = faults(Self.header + String(repeating: "\n", count: 8_000_000))
    #expect(told.contains("0 faultsTooMany"))
  }

  /// The faults of a table of broken rows, told by whoever reads its rows and gathered once more, as `line code`.
  private func faults(ofBrokenRows count: Int) -> [String] {
    var faults = Faults()
    let text = Self.header + String(repeating: "a,b\n", count: count)
    _ = Overlay(
      [Layer(file: "x.csv", bytes: Array(text.utf8))], columns: .init(names: ["id", "name", "address"]),
      faults: &faults)
    return Faults(faults.all).all.map { "\($0.line) \($0.code)" }
  }

  @Test func aTableSaidTwiceThatItHasMoreFaultsAndKeptOneOfThem() {
    let told = faults(ofBrokenRows: Faults.most + 1)
    #expect(told.filter { $0 == "0 faultsTooMany" }.count == 1)
    #expect(told.filter { $0 != "0 faultsTooMany" } == (2...Faults.most + 1).map { "\($0) cellsCount" })
  }

  @Test func aTableOfAsManyFaultsAsAreToldHadMore() {
    #expect(faults(ofBrokenRows: Faults.most) == (2...Faults.most + 1).map { "\($0) cellsCount" })
  }

  @Test func aCellWithAnEscapeIsAFaultOfItsColumn() {
    let record = CommaSeparated.records(in: Array("a,\"b\u{1B}[2J\nc\",d\r\n".utf8))[0]
    #expect(record.mistakes.map(\.code) == [.controlCharacter])
    #expect(record.mistakes.map(\.cell) == [1])
    #expect(CommaSeparated.records(in: Array("a,\"b\r\nc\",d\r\n".utf8))[0].mistakes.isEmpty)
  }
}
