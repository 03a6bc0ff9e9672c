import Faults
import Gazetteer

/// A row of `demand.tsv`.
struct HiringRow: Sendable {
  /// The item that stands for all occupations.
  static let total = "total"

  let line: Int
  let area: HiringArea
  let year: Int
  /// `total`, a domain or an occupation.
  let item: String
  let figure: HiringFigure

  /// Reads the rows; one with a fault is left out and told.
  static func rows(
    _ bytes: [UInt8], items: Set<String>, faults: inout Faults
  ) -> [HiringRow] {
    var rows: [HiringRow] = []
    TableRows.read(
      bytes, table: "demand.tsv",
      columns: ["level", "code", "year", "item", "projects", "difficult", "seasonal"],
      faults: &faults
    ) { reader in
      // The rows of an area stand together: it is made once for all of them.
      var area: HiringArea?
      var written = 0..<0
      while reader.advance() {
        let place = reader.range(0).lowerBound..<reader.range(1).upperBound
        if !reader.bytes[place].elementsEqual(reader.bytes[written]) {
          area = HiringArea(level: reader.text(0), code: reader.text(1))
          written = place
        }
        guard let area else {
          reader.fault(
            at: 0, .valueUnknown, ["known": .oneOf(["basin", "department", "region", "country"])])
          continue
        }
        let item = reader.text(3)
        guard items.contains(item) else {
          reader.fault(at: 3, .demandItemUnknown)
          continue
        }
        guard let year = reader.number(2, upTo: 9_999), let projects = reader.number(4) else {
          let field = reader.number(2, upTo: 9_999) == nil ? 2 : 4
          reader.fault(at: field, .wholeNumberExpected)
          continue
        }
        guard let shares = shares(&reader) else { continue }
        rows.append(
          HiringRow(
            line: reader.line, area: area, year: year, item: item,
            figure: HiringFigure(projects: projects, difficult: shares.difficult, seasonal: shares.seasonal)))
      }
    }
    return rows
  }

  private static func shares(_ reader: inout TableRows) -> (difficult: Int?, seasonal: Int?)? {
    let (difficult, seasonal) = (reader.number(5, upTo: 100), reader.number(6, upTo: 100))
    for (field, share) in [(5, difficult), (6, seasonal)] where share == nil && !reader.isEmpty(field) {
      reader.fault(at: field, .percentageExpected)
      return nil
    }
    return (difficult, seasonal)
  }
}
