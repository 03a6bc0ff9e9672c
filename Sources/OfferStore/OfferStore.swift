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
      let statement = try? connection.database.statement(
        "INSERT OR IGNORE INTO replaced SELECT number FROM offer WHERE id = ?")
      for identifier in identifiers {
        statement?.bind(.text(identifier))
        try? statement?.run()
      }
      connection.hasReplaced = !identifiers.isEmpty
    }
  }

  /// In which forms paths are offered, and until when.
  package var forms: [Form] {
    connection.withLock { connection in
      let table =
        connection.hasReplaced ? OfferStoreSchema.unreplacedForms : "SELECT path, mode, last FROM form"
      guard let statement = try? connection.database.statement(table) else { return [] }
      var forms: [Form] = []
      while (try? statement.next()) == true {
        forms.append(Form(path: statement.text(0), mode: statement.text(1), last: statement.number(2)))
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
      while (try? statement.next()) == true {
        places.append(Place(commune: statement.text(0), order: statement.number(1)))
      }
      return places
    }
  }

  /// The rows of a path in a form and a commune, on a day by number or later, soonest first, each with its order.
  package func rows(
    of path: String, in mode: String, at commune: String, from day: Int, limit: Int
  ) -> [(order: Int, line: String)] {
    connection.withLock { connection in
      let statement = connection.statements.rows
      statement.bind(.text(path), .text(mode), .text(commune), .number(day), .number(limit))
      var rows: [(order: Int, line: String)] = []
      while (try? statement.next()) == true { rows.append((statement.number(0), statement.text(1))) }
      return rows
    }
  }

  /// Passes every row through, by identifier, each with its number.
  package func forEach(_ body: (_ number: Int, _ line: String) -> Void) throws(SqliteError) {
    let outcome: Result<Void, SqliteError> = connection.withLock { connection in
      do throws(SqliteError) {
        let statement = try connection.database.statement(
          "SELECT number, line FROM offer WHERE number NOT IN (SELECT number FROM replaced) ORDER BY id")
        while try statement.next() { body(statement.number(0), statement.text(1)) }
        return .success(())
      } catch { return .failure(error) }
    }
    try outcome.get()
  }

  /// The identifiers of all rows.
  package var identifiers: [String] {
    connection.withLock { connection in
      guard let statement = try? connection.database.statement("SELECT id FROM offer") else { return [] }
      var identifiers: [String] = []
      while (try? statement.next()) == true { identifiers.append(statement.text(0)) }
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
        SELECT first, line FROM place JOIN offer ON number = offer
        WHERE path = ? AND mode = ? AND commune = ? AND last >= ? AND offer NOT IN (SELECT number FROM replaced)
        ORDER BY first, id LIMIT ?
        """)
    }
  }

  let statements: Statements
  let database: SqliteDatabase
  var hasReplaced = false

  init(_ statements: Statements, _ database: SqliteDatabase) {
    self.statements = statements
    self.database = database
  }
}

/// The tables of a store.
enum OfferStoreSchema {
  /// The version of these tables, which a file bears.
  static let version = 1

  /// `offer` has the rows; `place` finds them by path, form and commune; `form` says what is offered at all.
  static let tables = """
    CREATE TABLE meta (header TEXT NOT NULL);
    CREATE TABLE offer (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, line TEXT NOT NULL);
    CREATE TABLE place (
      path TEXT, mode TEXT, commune TEXT, first INTEGER, last INTEGER, offer INTEGER,
      PRIMARY KEY (path, mode, commune, first, offer)) WITHOUT ROWID;
    CREATE TABLE form (path TEXT, mode TEXT, last INTEGER, PRIMARY KEY (path, mode)) WITHOUT ROWID;
    PRAGMA user_version = \(version);
    """
  /// The rows that another folder replaces, known while the program runs.
  static let replaced = "CREATE TEMP TABLE replaced (number INTEGER PRIMARY KEY);"
  /// What `form` says, without what is replaced.
  static let unreplacedForms = """
    SELECT path, mode, MAX(last) FROM place WHERE mode <> '' AND offer NOT IN (SELECT number FROM replaced)
    GROUP BY path, mode
    """
}
