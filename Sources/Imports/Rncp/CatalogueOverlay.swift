package import Faults
import Files
import Glibc
package import Guidance

/// The catalogue in folders of content, and the folder into which its renewal is written.
package struct CatalogueOverlay {
  /// The folder to write into; what stands there already is kept.
  package let folder: String
  /// The folders of the content that it will be laid over, the base first.
  package let content: [String]

  /// Makes an overlay in a folder.
  package init(folder: String, content: [String]) {
    self.folder = folder
    self.content = content
  }

  /// Writes what an export changes, and says it; nothing is written when nothing changes.
  package func write(_ records: [Int: RncpRecord], seen date: CalendarDate) throws(Fault) -> CatalogueRenewal
  {
    let source = "rncp-\(date)"
    var paths = try table("paths.csv", by: "id")
    var jobs = try table("jobs.csv", by: "path")
    var sources = try table("sources.csv", by: "id")
    let renewal = CatalogueRenewal(of: paths, jobs: jobs, with: records, source: source, on: date)
    guard !renewal.changes.isEmpty else { return renewal }
    let name = "RNCP (France compétences), données du \(date)"
    let sourceRow = sources.row([], with: ["id": source, "name": name])
    let changed = [paths.with(renewal.paths), jobs.with(renewal.jobs), sources.with([sourceRow])]
    paths = try own("paths.csv", like: paths)
    jobs = try own("jobs.csv", like: jobs)
    sources = try own("sources.csv", like: sources)
    paths.replace(by: "id", with: changed[0])
    jobs.replace(by: "path", with: changed[1])
    sources.replace(by: "id", with: changed[2])
    if !paths.rows.isEmpty { try write(paths, "paths.csv") }
    if !jobs.rows.isEmpty { try write(jobs, "jobs.csv") }
    try write(sources, "sources.csv")
    return renewal
  }

  /// A table over all folders, as the content reads it: a later folder replaces rows of an earlier one.
  private func table(_ file: String, by column: String) throws(Fault) -> ContentTable {
    var table: ContentTable?
    for folder in content + (content.contains(folder) ? [] : [folder]) {
      let path = "\(folder)/catalogue/\(file)"
      guard access(path, R_OK) == 0 else { continue }
      let layer = try ContentTable(path: path, name: path)
      if table == nil { table = layer } else { table?.replace(by: column, with: layer) }
    }
    guard let table else { throw Fault(.fileMissing, file: "catalogue/\(file)") }
    return table
  }

  /// What the folder itself holds of a table.
  private func own(_ file: String, like table: ContentTable) throws(Fault) -> ContentTable {
    let path = "\(folder)/catalogue/\(file)"
    guard access(path, R_OK) == 0 else { return ContentTable(columns: table.columns) }
    return try ContentTable(path: path, name: path)
  }

  private func write(_ table: ContentTable, _ file: String) throws(Fault) {
    let path = "\(folder)/catalogue"
    mkdir(folder, 0o755)
    mkdir(path, 0o755)
    do {
      try TextFile.write(table.text, to: "\(path)/\(file)")
    } catch {
      throw Fault(.fileUnwritten, file: "\(path)/\(file)", ["what": .text(error.message)])
    }
  }
}
