package import Faults
import Files
import Glibc
import Guidance
import OfferStore
import Sqlite

/// The offers of a folder of content that imports write: `offers/lheo.csv`, or above a size `offers/lheo.sqlite`.
///
/// What stands there already is kept: an offer takes the place of the one with its identifier, and no other. Nothing is
/// held in memory but the offer at hand.
package final class OfferOverlay {
  /// What was written.
  package struct Written: Hashable, Sendable {
    /// How many offers were not there before, how many have changed, and how many are as they were.
    package fileprivate(set) var added = 0, changed = 0, same = 0
    /// The file that has them.
    package fileprivate(set) var file = ""

    /// How many offers were read.
    package var count: Int { added + changed + same }
  }

  /// How many offers a table has at most: reading that many takes 20 milliseconds of the first advice, and 6 MB.
  package static let mostInTable = 2_000

  /// The folder to write into.
  package let folder: String
  /// What would be written so far.
  package private(set) var written = Written()

  private let most: Int
  private let draft: OfferStoreDraft
  /// The folders that were made for the draft.
  private var made: [String] = []

  /// Begins with what the folder holds already.
  ///
  /// - Parameter most: How many offers a table has at most; a store has more.
  package init(folder: String, most: Int = mostInTable) throws(Fault) {
    self.folder = folder
    self.most = most
    for path in [folder, "\(folder)/offers"] where mkdir(path, 0o755) == 0 { made.append(path) }
    let path = "\(folder)/offers/.lheo.draft"
    draft = try Self.told(path) { () throws(SqliteError) in
      try OfferStoreDraft(path: path, header: ContentTable.line(LheoOffers.columns))
    }
    try keepTable()
    try keepStore()
  }

  deinit {
    draft.discard()
    for path in made.reversed() { rmdir(path) }
  }

  private var table: String { "\(folder)/offers/lheo.csv" }
  private var store: String { "\(folder)/offers/lheo.sqlite" }

  private func keepTable() throws(Fault) {
    guard access(table, F_OK) == 0 else { return }
    var fault: Fault?
    var known: Set<String> = []
    try DelimitedReader(ImportedFile(path: table)).read { row in
      guard known.insert(row["id"]).inserted else {
        fault = fault ?? Fault(.twice, file: table, line: row.line, ["value": .text(row["id"])])
        return
      }
      let line = ContentTable.line(LheoOffers.columns.map { row[$0] })
      do throws(Fault) {
        try Self.told(table) { () throws(SqliteError) in try draft.keep(row["id"], line) }
      } catch { fault = fault ?? error }
    }
    if let fault { throw fault }
  }

  private func keepStore() throws(Fault) {
    guard access(store, F_OK) == 0 else { return }
    var failure: SqliteError?
    do throws(SqliteError) {
      let former = try OfferStore(path: store)
      guard former.header == ContentTable.line(LheoOffers.columns) else { throw SqliteError("header") }
      try former.forEach { _, line in
        do throws(SqliteError) {
          try draft.keep(ContentTable.cells(of: line).first ?? "", line)
        } catch { failure = failure ?? error }
      }
      if let failure { throw failure }
    } catch {
      throw Fault(.fileUnreadable, file: store)
    }
  }

  /// Takes an offer, by column; false for one whose identifier was taken already by this import.
  package func add(_ row: [String: String]) throws(Fault) -> Bool {
    let line = ContentTable.line(LheoOffers.columns.map { row[$0] ?? "" })
    let outcome = try Self.told(store) { () throws(SqliteError) in try draft.put(row["id"] ?? "", line) }
    switch outcome {
    case .added: written.added += 1
    case .changed: written.changed += 1
    case .same: written.same += 1
    case .twice: return false
    }
    return true
  }

  /// Writes the offers where something changed.
  package func write() throws(Fault) {
    let count = try Self.told(store) { () throws(SqliteError) in try draft.count() }
    written.file = count > most ? "offers/lheo.sqlite" : "offers/lheo.csv"
    guard written.added + written.changed > 0 else { return }
    made = []
    if count > most {
      try Self.told(store) { () throws(SqliteError) in
        try draft.finish(as: store) { Self.places(of: ContentTable.cells(of: $0)) }
      }
      unlink(table)
      return
    }
    var text = ContentTable.line(LheoOffers.columns)
    try Self.told(table) { () throws(SqliteError) in try draft.forEach { text += $0 } }
    do {
      try TextFile.write(text, to: table)
    } catch {
      throw Fault(.fileUnwritten, file: table, ["what": .text(error.message)])
    }
    unlink(store)
  }

  /// Where an offer is found, by its cells.
  private static func places(of cells: [String]) -> [OfferStoreDraft.Place] {
    let row = Dictionary(zip(LheoOffers.columns, cells), uniquingKeysWith: { first, _ in first })
    let text = { (column: String) in row[column].flatMap { $0.isEmpty ? nil : $0 } }
    guard let seen = text("seen").flatMap({ PartialDate($0) }) else { return [] }
    let paths = text("paths")?.split(separator: "|").map(String.init) ?? []
    var offer = Offer(identifier: text("id") ?? "", paths: paths, seen: seen, source: "")
    offer.starts = text("starts").flatMap { PartialDate($0) }
    offer.ends = text("ends").flatMap { PartialDate($0) }
    offer.isPermanent = text("permanent") == "yes"
    offer.recruitment = text("recruitment").flatMap { Offer.Recruitment(rawValue: $0) }
    guard let last = offer.lastDay else { return [] }
    return paths.map {
      OfferStoreDraft.Place(
        path: $0, mode: row["mode"] ?? "", commune: row["commune"] ?? "", first: offer.order,
        last: last.dayNumber)
    }
  }

  /// Does something with the draft; what goes wrong is told of the file that was to be written.
  private static func told<Value>(
    _ file: String, _ body: () throws(SqliteError) -> Value
  ) throws(Fault) -> Value {
    do throws(SqliteError) { return try body() } catch {
      throw Fault(.fileUnwritten, file: file, ["what": .text(error.message)])
    }
  }
}
