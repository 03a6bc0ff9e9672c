import Faults
public import Guidance

/// Reads what each kind of place offers.
public enum ServiceReader {
  /// Reads `services.csv`; later layers replace services by identifier.
  ///
  /// - Parameters:
  ///   - services: The layers of `services.csv`, the lowest first.
  ///   - sources: The layers of `sources.csv`; what is wrong in them is for ``CentreReader`` to report.
  public static func read(services: [Layer], sources: [Layer]) -> ReadResult<[CentreService]> {
    var faults = Faults()
    var reportedElsewhere = Faults()
    let known = SourceReader(sources, faults: &reportedElsewhere)
    let table = Overlay(
      services,
      columns: Table.Columns(names: ["id", "kind", "sources", "source_date"], translated: ["service"]),
      faults: &faults)
    let values = table.rows.compactMap { row -> CentreService? in
      var row = row
      let service = CentreService(
        identifier: row.identifier("id"), kind: row.choice("kind", standIn: .partnerSite),
        names: row.translations("service"), sources: known.texts(&row, "sources"),
        sourceDate: row.sourceDate("source_date"))
      faults.add(contentsOf: row.faults)
      return row.faults.isEmpty ? service : nil
    }
    return ReadResult(value: values, faults: faults)
  }
}
