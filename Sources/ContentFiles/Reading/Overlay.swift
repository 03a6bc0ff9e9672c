import Faults

/// The rows of a table over all the layers: a later layer replaces the rows of an earlier one.
struct Overlay {
  /// The rows that have all their cells, in the order in which their owners first appear.
  let rows: [Row]
  /// The owners of every row, also of rows with a fault, so that a link to one is not a second fault.
  let owners: Set<String>
  /// The rows that a later layer replaced, in no order.
  let replaced: [Row]

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
    var positions: [String: Int] = [:]
    var groups: [[Row]] = []
    var replaced: [Row] = []
    for layer in layers {
      var lines: [String: Int] = [:]
      var fresh: [Int: [Row]] = [:]
      let table = Table(layer, columns: columns, faults: &faults)
      lines.reserveCapacity(table.rows.count)
      positions.reserveCapacity(table.rows.count)
      for row in table.rows {
        let key = row.cell(owner)
        let position = positions[key] ?? groups.count
        if position == groups.count {
          positions[key] = position
          groups.append([])
        }
        guard row.isWhole else {
          faults.add(contentsOf: row.faults)
          continue
        }
        let cells = unique.map { row.cell($0) }
        let identity = cells.joined(separator: "\u{1F}")
        if let first = lines[identity] {
          faults.add(
            Fault(
              .twiceOnLine, file: row.file, line: row.line, field: unique.last,
              ["value": .text(cells.joined(separator: ", ")), "line": "\(first)"]))
        } else {
          lines[identity] = row.line
          fresh[position, default: []].append(row)
        }
      }
      for (position, rows) in fresh {
        replaced += groups[position]
        groups[position] = rows
      }
    }
    self.replaced = replaced
    rows = groups.flatMap { $0 }
    owners = Set(positions.keys)
  }
}
