package import Sqlite
import Synchronization

/// Very many rows of offers in a file (SQLite), found by path, form and commune without the others being read.
///
/// The rows are lines of a table of comma-separated values, as content writes it: what is in them is told, and read,
/// in the one way in which tables are.
package final class OfferStore: Sendable {
  /// A commune in which a path is offered.
  package struct Place: Hashable, Sendable {
    /// The INSEE code; empty where none is known.
    package let commune: String
    /// The order of the soonest offer there.
    package let order: Int
  }

  /// A form of a path, and the last day on which it is offered, by number.
  package struct Form: Hashable, Sendable {
    /// The path.
    package let path: String
    /// The form.
    package let mode: String
    /// The number of the day.
    package let last: Int
  }

  /// The names of the columns of the rows, as the first line of a table.
  package let header: String
  private let connection: Mutex<Connection>

  /// Opens a file; fails on one that is no store.
  package init(path: String) throws(SqliteError) {
    let database = try SqliteDatabase(path: path)
    // What a file of somebody else holds is data: nothing in it is run.
    try database.run("PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -2048;")
    let others = try database.statement("SELECT 1 FROM sqlite_schema WHERE type NOT IN ('table', 'index')")
    guard try !others.next() else { throw SqliteError("sqlite_schema") }
    let version = try database.statement("PRAGMA user_version")
    guard try version.next(), version.number(0) == OfferStoreSchema.version else {
      throw SqliteError("user_version")
    }
    let statement = try database.statement("SELECT header FROM meta")
    header = try statement.next() ? statement.text(0) : ""
    try database.run(OfferStoreSchema.replaced)
    connection = Mutex(Connection(try Connection.Statements(of: database), database))
  }

  /// Leaves out the rows of these identifiers, which another folder replaces.
  package func replace(_ identifiers: [String]) {
    connection.withLock { connection in
      connection.reading { (database) throws(SqliteError) in
        let statement = try database.statement(
          "INSERT OR IGNORE INTO replaced SELECT number FROM offer WHERE id = ?")
        for identifier in identifiers {
          statement.bind(.text(identifier))
          try statement.run()
        }
      }
      connection.hasReplaced = !identifiers.isEmpty
    }
  }

  /// In which forms paths are offered, and until when.
  package var forms: [Form] {
    connection.withLock { connection in
      let table =
        connection.hasReplaced ? OfferStoreSchema.unreplacedForms : "SELECT path, mode, last FROM form"
      var forms: [Form] = []
      connection.reading { (database) throws(SqliteError) in
        let statement = try database.statement(table)
        while try statement.next() {
          forms.append(Form(path: statement.text(0), mode: statement.text(1), last: statement.number(2)))
        }
      }
      return forms
    }
  }

  /// The communes in which a path is offered in a form, on a day by number or later.
  package func places(of path: String, in mode: String, from day: Int) -> [Place] {
    connection.withLock { connection in
      let statement = connection.statements.places
      statement.bind(.text(path), .text(mode), .number(day))
      var places: [Place] = []
      connection.reading { (database) throws(SqliteError) in
        while try statement.next() {
          places.append(Place(commune: statement.text(0), order: statement.number(1)))
        }
      }
      return places
    }
  }

  /// The first rows of a path in a form and a commune that can be read, on a day by number or later, soonest first.
  ///
  /// - Parameters:
  ///   - limit: How many at most.
  ///   - read: What a row says; nil for one at fault, which counts for nothing.
  package func rows<Row: Sendable>(
    of path: String, in mode: String, at commune: String, from day: Int, limit: Int, read: (String) -> Row?
  ) -> [Row] {
    connection.withLock { connection in
      let statement = connection.statements.rows
      statement.bind(.text(path), .text(mode), .text(commune), .number(day))
      var rows: [Row] = []
      connection.reading { (database) throws(SqliteError) in
        while rows.count < limit, try statement.next() {
          if let row = read(statement.text(0)) { rows.append(row) }
        }
      }
      statement.reset()
      return rows
    }
  }

  /// Passes every row through, by identifier, each with its number.
  package func forEach(_ body: (_ number: Int, _ line: String) -> Void) throws(SqliteError) {
    try passThrough(while: { number, line in
      body(number, line)
      return true
    })
  }

  /// Passes rows through, by identifier, each with its number, until the body has seen enough.
  package func passThrough(while body: (_ number: Int, _ line: String) -> Bool) throws(SqliteError) {
    let outcome: Result<Void, SqliteError> = connection.withLock { connection in
      do throws(SqliteError) {
        let statement = try connection.database.statement(
          "SELECT number, line FROM offer WHERE number NOT IN (SELECT number FROM replaced) ORDER BY id")
        while try statement.next(), body(statement.number(0), statement.text(1)) {}
        return .success(())
      } catch { return .failure(error) }
    }
    try outcome.get()
  }

  /// Whether something in the file could not be read so far: what was asked for may be incomplete.
  package var isDamaged: Bool { connection.withLock(\.isDamaged) }

  /// Reads the file whole, its indexes too, and says whether it is as it was written.
  package func check() -> Bool {
    connection.withLock { connection in
      connection.reading { (database) throws(SqliteError) in
        let statement = try database.statement("PRAGMA integrity_check(1)")
        guard try statement.next(), statement.text(0) == "ok" else { throw SqliteError("integrity_check") }
      }
      return !connection.isDamaged
    }
  }

  /// The identifiers of all rows.
  package var identifiers: [String] {
    connection.withLock { connection in
      var identifiers: [String] = []
      connection.reading { (database) throws(SqliteError) in
        let statement = try database.statement("SELECT id FROM offer")
        while try statement.next() { identifiers.append(statement.text(0)) }
      }
      return identifiers
    }
  }
}

/// A connection with its statements; guarded by whoever holds it.
private struct Connection: @unchecked Sendable {
  struct Statements {
    let places: SqliteStatement
    let rows: SqliteStatement

    init(of database: SqliteDatabase) throws(SqliteError) {
      places = try database.statement(
        """
        SELECT commune, MIN(first) FROM place
        WHERE path = ? AND mode = ? AND last >= ? AND offer NOT IN (SELECT number FROM replaced) GROUP BY commune
        """)
      rows = try database.statement(
        """
        SELECT line FROM place JOIN offer ON number = offer
        WHERE path = ? AND mode = ? AND commune = ? AND last >= ? AND offer NOT IN (SELECT number FROM replaced)
        ORDER BY first, id
        """)
    }
  }

  let statements: Statements
  let database: SqliteDatabase
  var hasReplaced = false
  /// Whether a reading has failed.
  private(set) var isDamaged = false

  /// Reads something; where that fails, what was read so far stands, and the store is known to be damaged.
  mutating func reading(_ body: (SqliteDatabase) throws(SqliteError) -> Void) {
    do throws(SqliteError) { try body(database) } catch { isDamaged = true }
  }

  init(_ statements: Statements, _ database: SqliteDatabase) {
    self.statements = statements
    self.database = database
  }
}
