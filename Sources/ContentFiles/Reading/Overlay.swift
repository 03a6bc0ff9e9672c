import Faults

/// The rows of a table over all the layers: a later layer replaces the rows of an earlier one.
struct Overlay {
  /// The rows that have all their cells, in the order in which their owners first appear.
  let rows: [Row]
  /// The owners of every row, also of rows with a fault, so that a link to one is not a second fault.
  let owners: Set<String>

  /// Lays the files of a table over each other.
  ///
  /// - Parameters:
  ///   - layers: The same file of every folder, the lowest first.
  ///   - columns: The columns of the table.
  ///   - owner: The column by which a later layer replaces rows: the identifier, or, in a table that lists
  ///     several rows for one thing, that thing's identifier; its rows are then replaced together.
  ///   - unique: The columns that together tell a row from all others of its file, the telling one last.
  ///   - faults: Where duplicates and whatever is wrong with the files go.
  init(
    _ layers: [Layer], columns: Table.Columns, replacedBy owner: String = "id", unique: [String] = ["id"],
    faults: inout Faults
  ) {
    var order: [String] = []
    var groups: [String: [Row]] = [:]
    for layer in layers {
      var lines: [[String]: Int] = [:]
      var fresh: [String: [Row]] = [:]
      for row in Table(layer, columns: columns, faults: &faults).rows {
        let key = row.cell(owner)
        if groups[key] == nil {
          groups[key] = []
          order.append(key)
        }
        guard row.isWhole else {
          faults.add(contentsOf: row.faults)
          continue
        }
        let identity = unique.map { row.cell($0) }
        if let first = lines[identity] {
          let name = identity.joined(separator: ", ")
          faults.add(
            Fault(
              .twiceOnLine, file: row.file, line: row.line, field: unique.last,
              ["value": .text(name), "line": "\(first)"]))
        } else {
          lines[identity] = row.line
          fresh[key, default: []].append(row)
        }
      }
      groups.merge(fresh) { _, later in later }
    }
    rows = order.flatMap { groups[$0] ?? [] }
    owners = Set(order)
  }
}
