package import Faults
import Files
import Glibc

/// The offers of a folder of content that imports write: `offers/lheo.csv`.
///
/// What stands there already is kept: an offer takes the place of the one with its identifier, and no other.
package struct OfferOverlay {
  /// What was written.
  package struct Written: Hashable, Sendable {
    /// How many offers were not there before, how many have changed, and how many are as they were.
    package fileprivate(set) var added = 0, changed = 0, same = 0

    /// How many offers were read.
    package var count: Int { added + changed + same }
  }

  /// The folder to write into.
  package let folder: String
  /// What would be written so far.
  package private(set) var written = Written()

  private var columns = LheoOffers.columns
  /// Lines of the table, by identifier.
  private var lines: [String: String] = [:]
  private var fresh: Set<String> = []

  /// Reads what the folder holds already.
  package init(folder: String) throws(Fault) {
    self.folder = folder
    guard access(path, F_OK) == 0 else { return }
    let table = try ContentTable(path: path, name: path)
    columns += table.columns.filter { !columns.contains($0) }
    for row in table.rows {
      let cells = columns.map { table.cell(row, $0) }
      lines[table.cell(row, "id")] = ContentTable.line(cells)
    }
  }

  private var path: String { "\(folder)/offers/lheo.csv" }

  /// Takes an offer, by column; false for one whose identifier was taken already by this import.
  package mutating func add(_ row: [String: String]) -> Bool {
    let identifier = row["id"] ?? ""
    guard fresh.insert(identifier).inserted else { return false }
    let line = ContentTable.line(columns.map { row[$0] ?? "" })
    switch lines.updateValue(line, forKey: identifier) {
    case nil: written.added += 1
    case line: written.same += 1
    default: written.changed += 1
    }
    return true
  }

  /// Writes the table where something changed, by identifier.
  package func write() throws(Fault) {
    guard written.added + written.changed > 0 else { return }
    mkdir(folder, 0o755)
    mkdir("\(folder)/offers", 0o755)
    let rows = lines.sorted { $0.key < $1.key }.map(\.value)
    do {
      try TextFile.write(ContentTable.line(columns) + rows.joined(), to: path)
    } catch {
      throw Fault(.fileUnwritten, file: path, ["what": .text(error.message)])
    }
  }
}
