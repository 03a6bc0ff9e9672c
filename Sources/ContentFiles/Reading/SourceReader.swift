import Faults

/// Reads the sources that rows name: an identifier, a name in French and an address.
struct SourceReader {
  private static let columns = Table.Columns(names: ["id", "name", "address"])

  /// The identifiers of all sources, also of those with a fault.
  let known: Set<String>
  private let texts: [String: String]

  init(_ layers: [Layer], faults: inout Faults) {
    let table = Overlay(layers, columns: Self.columns, faults: &faults)
    var texts: [String: String] = [:]
    for var row in table.rows {
      let identifier = row.identifier("id")
      switch (row.optional("name"), row.optional("address")) {
      case (let name?, let address?): texts[identifier] = "\(name) (\(address))"
      case (let text?, nil), (nil, let text?): texts[identifier] = text
      case (nil, nil): row.fault("name", .sourceNameless)
      }
      faults.add(contentsOf: row.faults)
    }
    self.texts = texts
    known = table.owners
  }

  /// The full text of the sources that a cell names, separated by `|`; at least one is expected.
  func texts(_ row: inout Row, _ column: String) -> [String] {
    _ = row.required(column)
    return row.list(column).compactMap { identifier in
      if !known.contains(identifier) {
        row.notInFile(column, identifier, "sources.csv")
      }
      return texts[identifier]
    }
  }
}
