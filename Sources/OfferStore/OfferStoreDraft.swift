import Glibc
package import Sqlite

/// A store that is being written, beside the one that it will replace.
package final class OfferStoreDraft {
  /// Where a row is found.
  package struct Place: Hashable, Sendable {
    /// The path, the form and the commune; the last two empty where they are not known.
    package let path: String, mode: String, commune: String
    /// What offers are put in order by, and the last day on which it may be proposed, by number.
    package let first: Int, last: Int

    /// Makes a place.
    package init(path: String, mode: String, commune: String, first: Int, last: Int) {
      self.path = path
      self.mode = mode
      self.commune = commune
      self.first = first
      self.last = last
    }
  }

  /// What became of a row.
  package enum Outcome: Hashable, Sendable { case added, changed, same, twice }

  private let path: String
  private let database: SqliteDatabase
  private let find, insert, update, fresh: SqliteStatement
  private var isFinished = false

  /// Begins a draft at a path, whose rows have these columns.
  package init(path: String, header: String) throws(SqliteError) {
    self.path = path
    unlink(path)
    database = try SqliteDatabase(path: path, isWritten: true)
    // A draft that is cut short is thrown away: nothing has to survive a loss of power before it is whole.
    try database.run(
      """
      PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384; PRAGMA temp_store = FILE;
      BEGIN; \(OfferStoreSchema.tables) CREATE TEMP TABLE fresh (number INTEGER PRIMARY KEY);
      """)
    let meta = try database.statement("INSERT INTO meta VALUES (?)")
    meta.bind(.text(header))
    try meta.run()
    find = try database.statement("SELECT number, line FROM offer WHERE id = ?")
    insert = try database.statement("INSERT INTO offer (id, line) VALUES (?, ?)")
    update = try database.statement("UPDATE offer SET line = ? WHERE number = ?")
    fresh = try database.statement("INSERT OR IGNORE INTO fresh VALUES (?)")
  }

  deinit { discard() }

  /// Takes the draft away, unless it was finished.
  package func discard() {
    if !isFinished { unlink(path) }
  }

  /// Takes a row that was there before.
  package func keep(_ identifier: String, _ line: String) throws(SqliteError) {
    insert.bind(.text(identifier), .text(line))
    try insert.run()
  }

  /// Takes a new row, unless one with its identifier was taken as new before.
  package func put(_ identifier: String, _ line: String) throws(SqliteError) -> Outcome {
    find.bind(.text(identifier))
    var known: (number: Int, line: String)?
    while try find.next() { known = (find.number(0), find.text(1)) }
    guard let known else {
      try keep(identifier, line)
      fresh.bind(.number(database.lastRow))
      try fresh.run()
      return .added
    }
    fresh.bind(.number(known.number))
    try fresh.run()
    guard database.changes == 1 else { return .twice }
    guard known.line != line else { return .same }
    update.bind(.text(line), .number(known.number))
    try update.run()
    return .changed
  }

  /// How many rows there are.
  package func count() throws(SqliteError) -> Int {
    let statement = try database.statement("SELECT COUNT(*) FROM offer")
    return try statement.next() ? statement.number(0) : 0
  }

  /// Passes every row through, by identifier.
  package func forEach(_ body: (String) throws(SqliteError) -> Void) throws(SqliteError) {
    let statement = try database.statement("SELECT line FROM offer ORDER BY id")
    while try statement.next() { try body(statement.text(0)) }
  }

  /// Finds the rows by where they are, and puts the whole in the place of the former store.
  package func finish(
    as target: String, places: (_ line: String) -> [Place]
  ) throws(SqliteError) {
    let rows = try database.statement("SELECT number, line FROM offer")
    let place = try database.statement("INSERT OR IGNORE INTO place VALUES (?, ?, ?, ?, ?, ?)")
    while try rows.next() {
      let number = rows.number(0)
      for found in places(rows.text(1)) {
        place.bind(
          .text(found.path), .text(found.mode), .text(found.commune), .number(found.first),
          .number(found.last),
          .number(number))
        try place.run()
      }
    }
    try database.run(
      """
      INSERT INTO form SELECT path, mode, MAX(last) FROM place WHERE mode <> '' GROUP BY path, mode; COMMIT;
      """)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    let isSafe = descriptor >= 0 && fsync(descriptor) == 0
    close(descriptor)
    guard isSafe, rename(path, target) == 0 else {
      throw SqliteError(strerror(errno).map { String(cString: $0) } ?? "")
    }
    isFinished = true
  }
}
