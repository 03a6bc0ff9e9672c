import Faults
import Guidance
import Imports
import Knowledge
import TestSupport

/// XML is read to its end or refused with a line; rows of offers have known columns alone.
enum XmlFuzz {
  private static let catalogue = (try? TestContent.fixture.knowledge())?.guide.catalogue
  private static let date = CalendarDate("2026-11-23")

  static func run(_ bytes: [UInt8]) {
    let file = ScratchFile.shared.holding(bytes)
    guard let catalogue, let date else { return require(false, "there is no content to compare with") }
    let territory = LheoOffers.Territory(
      commune: { $0.count == 5 ? $0 : nil }, nearest: { _, _ in "35360" }, town: { _, _ in nil })
    let columns = Set(LheoOffers.columns)
    var offers = LheoOffers(of: catalogue, in: territory, seen: date, swapsForms: false) { fault in
      _ = fault.description
    } row: { (row, line, _) throws(Fault) in
      require(line > 0 && columns.isSuperset(of: row.keys), "a row has a column that the table has not")
    }
    do throws(Fault) { try offers.read(file) } catch { require(error.line >= 0, error.description) }
    try? XmlReader(file).read(to: RncpXml(file: "x"))
  }
}
