package import Faults
import Files
import Glibc
package import Guidance

/// The contacts in folders of content, and the folder into which the State's local directory renews them.
package struct DirectoryOverlay {
  /// What was written of a kind of office.
  package struct Written: Hashable, Sendable {
    /// The name of its table.
    package let kind: String
    /// How many offices the directory has, and how many of them take the place of one that the content had.
    package let offices: Int, renewed: Int
    /// Whether the table changed.
    package let isChanged: Bool
  }

  /// The columns of a table of offices.
  static let columns = [
    "id", "name", "area", "address", "postcode", "town", "commune", "latitude", "longitude", "phone",
    "phone_seen", "cost", "hours", "email", "website", "seen", "confidence", "sources",
  ]

  /// The folder to write into; what stands there already is kept.
  package let folder: String
  /// The folders of the content that it will be laid over, the base first.
  package let content: [String]

  /// Makes an overlay in a folder.
  package init(folder: String, content: [String]) {
    self.folder = folder
    self.content = content.filter { $0 != folder }
  }

  /// Writes the tables that change, with a day as the one on which everything was seen.
  package func write(_ offices: [DirectoryOffices.Office], seen date: CalendarDate) throws(Fault) -> [Written]
  {
    let source = "annuaire-administration-\(date)"
    var written: [Written] = []
    for kind in DirectoryKind.names {
      let found = offices.filter { $0.kind == kind }
      guard !found.isEmpty else { continue }
      let known = try known(kind)
      let matching = DirectoryMatching(found.map(\.cells), among: known)
      let rows = zip(found, matching.rows).map { office, former -> [String: String] in
        cells(office, over: former, in: known).merging(["seen": date.description, "sources": source]) { $1 }
      }
      let table = ContentTable(
        columns: Self.columns, rows: rows.map { row in Self.columns.map { row[$0] ?? "" } })
      let isChanged = try lay(table, "\(kind).csv", by: "id")
      let renewed = matching.rows.count { $0 != nil }
      written.append(Written(kind: kind, offices: found.count, renewed: renewed, isChanged: isChanged))
    }
    guard written.contains(where: \.isChanged) else { return written }
    let name = "Annuaire de l’administration, DILA, fichier lu le \(date) (Licence Ouverte 2.0)"
    _ = try lay(
      ContentTable(columns: ["id", "name", "address"], rows: [[source, name, ""]]), "sources.csv", by: "id")
    return written
  }

  /// An office in the place of a former one: by its identifier, and serving whom it served where the directory does not
  /// say.
  private func cells(
    _ office: DirectoryOffices.Office, over former: [String]?, in known: ContentTable
  ) -> [String: String] {
    guard let former else { return office.cells }
    var cells = office.cells
    cells["id"] = known.cell(former, "id")
    if !office.isAreaListed { cells["area"] = known.cell(former, "area") }
    return cells
  }

  /// The offices of a kind that the content has without this folder.
  private func known(_ kind: String) throws(Fault) -> ContentTable {
    var table = ContentTable(columns: Self.columns)
    for folder in content {
      let path = "\(folder)/contacts/\(kind).csv"
      guard access(path, R_OK) == 0 else { continue }
      table.replace(by: "id", with: try ContentTable(path: path, name: path))
    }
    return table
  }

  /// Lays rows over what the folder holds of a table; whether that changed anything.
  private func lay(_ table: ContentTable, _ file: String, by column: String) throws(Fault) -> Bool {
    let path = "\(folder)/contacts/\(file)"
    var whole = ContentTable(columns: table.columns)
    let isThere = access(path, R_OK) == 0
    if isThere { whole = try ContentTable(path: path, name: path) }
    let before = Set(whole.rows)
    whole.replace(by: column, with: table)
    guard !isThere || Set(whole.rows) != before else { return false }
    mkdir(folder, 0o755)
    mkdir("\(folder)/contacts", 0o755)
    do {
      try TextFile.write(whole.text, to: path)
    } catch {
      throw Fault(.fileUnwritten, file: path, ["what": .text(error.message)])
    }
    return true
  }
}

/// Which offices of a directory are those that a table knows: the same number, else the same commune, each once.
struct DirectoryMatching {
  /// For each office, the row that it takes the place of.
  private(set) var rows: [[String]?]

  init(_ offices: [[String: String]], among known: ContentTable) {
    rows = offices.map { _ in nil }
    var taken: Set<String> = []
    for column in ["phone", "commune"] {
      var free: [String: [[String]]] = [:]
      for row in known.rows where !taken.contains(known.cell(row, "id")) {
        let key = Self.key(known.cell(row, column), column)
        if !key.isEmpty { free[key, default: []].append(row) }
      }
      for place in offices.indices where rows[place] == nil {
        let key = Self.key(offices[place][column] ?? "", column)
        guard let row = free[key]?.first else { continue }
        // A line that many offices share says nothing of which one it is.
        if column == "phone", free[key]?.count != 1 { continue }
        free[key]?.removeFirst()
        rows[place] = row
        taken.insert(known.cell(row, "id"))
      }
    }
  }

  private static func key(_ text: String, _ column: String) -> String {
    column == "phone" ? text.filter(\.isNumber) : text
  }
}
