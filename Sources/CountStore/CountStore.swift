package import Counts
import Glibc
package import Sqlite

/// The counters of a station in a file (SQLite): each visit adds to some of them, in one transaction.
///
/// It is opened for each addition and closed behind it, so that nothing of a visit outlives it in the process, and so
/// that several stations of a place can share a file. Whatever ends the process, the file has the whole visit or nothing
/// of it. Of what came together in a visit nothing is kept: what was written beside the table on the way (WAL) is
/// emptied at once, what is freed is overwritten, and a row bears no number that would tell when it was made.
package struct CountStore: Sendable {
  /// The path of the file.
  package let path: String

  /// The store in a file, which need not be there yet.
  package init(path: String) { self.path = path }

  /// The store of the account that runs the program: `counts.sqlite` in its folder of state (XDG); nil where the account
  /// has none.
  package static var ofAccount: CountStore? {
    let variable = { (name: String) in
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let state = variable("XDG_STATE_HOME") ?? variable("HOME").map { "\($0)/.local/state" }
    return state.map { CountStore(path: "\($0)/ubique/counts.sqlite") }
  }

  /// How long another station that adds just now is waited for, in milliseconds.
  private static let patience = 5_000
  /// The version of the tables, which a file bears.
  private static let version = 1
  private static let tables = """
    CREATE TABLE count (
      month INTEGER NOT NULL, kind TEXT NOT NULL, area TEXT NOT NULL, value TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0), PRIMARY KEY (month, kind, area, value)) WITHOUT ROWID;
    CREATE TABLE station (serial TEXT NOT NULL);
    INSERT INTO station VALUES (lower(hex(randomblob(16))));
    PRAGMA user_version = \(version);
    """

  /// Adds the numbers of a table: all of them or none, and then it throws.
  package func add(_ counts: CountTable) throws(SqliteError) {
    makeFolder()
    // Nobody but the account reads it, from its first byte on.
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw SqliteError(strerror(errno).map { String(cString: $0) } ?? "") }
    share(descriptor)
    close(descriptor)
    let database = try opened()
    try database.run("PRAGMA journal_mode = WAL; BEGIN IMMEDIATE;")
    do throws(SqliteError) {
      if try version(of: database) == 0 { try database.run(Self.tables) }
      let statement = try database.statement(
        """
        INSERT INTO count VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (month, kind, area, value) DO UPDATE SET number = number + excluded.number
        """)
      for (key, number) in counts.rows {
        statement.bind(
          .number(key.month.code), .text(key.kind.rawValue), .text(key.area.description), .text(key.value),
          .number(number))
        try statement.run()
      }
      try database.run("COMMIT")
    } catch {
      try? database.run("ROLLBACK")
      throw error
    }
    // Written anew in the order of the table: where rows lie in the file would tell which of them came together. Another
    // that reads just now may keep it from that, and from being emptied: the next visit does it.
    try? database.run("VACUUM")
    try? database.run("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  /// The counters with their numbers, and the serial number of the station; nil where nothing was counted yet.
  package func contents() throws(SqliteError) -> (table: CountTable, station: String)? {
    guard !isAbsent else { return nil }
    let database = try opened()
    guard try version(of: database) != 0 else { return nil }
    let rows = try database.statement("SELECT month, kind, area, value, number FROM count")
    var table = CountTable()
    while try rows.next() {
      guard let month = Month(code: rows.number(0)), let kind = CountKind(rawValue: rows.text(1)),
        let area = CountArea(rows.text(2)),
        let key = CountKey(month: month, kind: kind, area: area, value: rows.text(3)),
        (1...CountTable.most).contains(rows.number(4))
      else { throw SqliteError("count") }
      table.add(key, rows.number(4))
    }
    let station = try database.statement("SELECT serial FROM station")
    guard try station.next() else { throw SqliteError("station") }
    return (table, station.text(0))
  }

  /// Makes the folder of the file where it is missing; what cannot be made is told when the file is opened.
  private func makeFolder() {
    for (index, character) in zip(path.indices, path) where character == "/" && index != path.startIndex {
      mkdir(String(path[..<index]), 0o700)
    }
  }

  /// Lets the group read and write the file where it may write in the folder.
  ///
  /// So an administrator has the counts sent by another account. SQLite gives the files beside it the same rights.
  private func share(_ descriptor: Int32) {
    var folder = stat()
    guard let end = path.lastIndex(of: "/"), stat(String(path[..<end]), &folder) == 0,
      folder.st_mode & S_IWGRP != 0
    else { return }
    // Refused to whoever does not own it; the owner has done it then.
    fchmod(descriptor, 0o660)
  }

  /// Whether nothing has the name of the file, nor stands in the place of its folder.
  private var isAbsent: Bool {
    var status = stat()
    guard lstat(path, &status) != 0 else { return false }
    guard errno != ENOENT else { return true }
    guard errno == ENOTDIR, let end = path.lastIndex(of: "/") else { return false }
    return lstat(String(path[..<end]), &status) != 0
  }

  private func opened() throws(SqliteError) -> SqliteDatabase {
    // SQLite would wait for a pipe, and take a link that leads nowhere for a file that is not there yet.
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw SqliteError(strerror(errno).map { String(cString: $0) } ?? "")
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw SqliteError("no ordinary file") }
    let database = try SqliteDatabase(path: path, isWritten: true)
    try database.run(
      """
      PRAGMA busy_timeout = \(Self.patience); PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;
      PRAGMA secure_delete = ON; PRAGMA synchronous = FULL;
      """)
    // Nothing in a file of somebody else is run: no view in the place of a table, and no trigger.
    let others = try database.statement("SELECT 1 FROM sqlite_schema WHERE type NOT IN ('table', 'index')")
    guard try !others.next() else { throw SqliteError("sqlite_schema") }
    return database
  }

  /// The version of the tables in a file, 0 for a new one; throws for one of somebody else or of a newer program.
  private func version(of database: SqliteDatabase) throws(SqliteError) -> Int {
    let statement = try database.statement("PRAGMA user_version")
    guard try statement.next() else { throw SqliteError("user_version") }
    let version = statement.number(0)
    statement.reset()
    guard version == 0 || version == Self.version else { throw SqliteError("user_version \(version)") }
    return version
  }
}
