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
      while reader.advance() {
        guard let area = HiringArea(level: reader.text(0), code: reader.text(1)) else {
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
    for field in [5, 6] where !reader.isEmpty(field) && reader.number(field, upTo: 100) == nil {
      reader.fault(at: field, .percentageExpected)
      return nil
    }
    return (reader.number(5), reader.number(6))
  }
}
