import CSqlite

/// Why a database did not do what it was asked, in the words of SQLite, which are English.
package struct SqliteError: Error, Hashable {
  /// What SQLite says.
  package let message: String

  /// Makes a reason.
  package init(_ message: String) { self.message = message }
}

/// A connection to a database in a file.
///
/// Not for several threads at once: whoever shares it guards it.
package final class SqliteDatabase {
  private var handle: OpaquePointer?

  /// Opens a file, for reading alone or to be written; a file that is not there is made only to be written.
  package init(path: String, isWritten: Bool = false) throws(SqliteError) {
    let flags = isWritten ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
    guard sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK else {
      defer { sqlite3_close(handle) }
      throw error
    }
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 1 << 20)
  }

  deinit { sqlite3_close_v2(handle) }

  private var error: SqliteError {
    SqliteError(sqlite3_errmsg(handle).map { String(cString: $0) } ?? "")
  }

  /// Runs statements that give nothing.
  package func run(_ statements: String) throws(SqliteError) {
    guard sqlite3_exec(handle, statements, nil, nil, nil) == SQLITE_OK else { throw error }
  }

  /// Prepares a statement to be run many times.
  package func statement(_ text: String) throws(SqliteError) -> SqliteStatement {
    var statement: OpaquePointer?
    guard
      sqlite3_prepare_v3(handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil) == SQLITE_OK,
      let statement
    else { throw error }
    return SqliteStatement(statement)
  }

  /// How many rows the last statement changed.
  package var changes: Int { Int(sqlite3_changes(handle)) }
  /// The number of the row that was put in last.
  package var lastRow: Int { Int(sqlite3_last_insert_rowid(handle)) }
}

/// A statement with its values, run row by row.
package final class SqliteStatement {
  private let handle: OpaquePointer

  fileprivate init(_ handle: OpaquePointer) { self.handle = handle }

  deinit { sqlite3_finalize(handle) }

  /// A value to be filled in.
  package enum Value {
    /// A whole number.
    case number(Int)
    /// A text.
    case text(String)
  }

  /// Begins anew with other values.
  package func bind(_ values: Value...) {
    sqlite3_reset(handle)
    for (position, value) in values.enumerated() {
      switch value {
      case .number(let number): sqlite3_bind_int64(handle, Int32(position + 1), Int64(number))
      case .text(var text):
        text.withUTF8 { bytes in
          _ = bytes.withMemoryRebound(to: CChar.self) { bytes in
            // SQLite copies the text at once.
            sqlite3_bind_text(
              handle, Int32(position + 1), bytes.baseAddress, Int32(bytes.count),
              unsafeBitCast(-1, to: sqlite3_destructor_type.self))
          }
        }
      }
    }
  }

  /// Leaves the rows that are left.
  package func reset() { sqlite3_reset(handle) }

  /// Goes to the next row; false when there is none.
  package func next() throws(SqliteError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    default:
      let message = sqlite3_errmsg(sqlite3_db_handle(handle)).map { String(cString: $0) } ?? ""
      sqlite3_reset(handle)
      throw SqliteError(message)
    }
  }

  /// Runs it to its end.
  package func run() throws(SqliteError) { while try next() {} }

  /// A number of the row, by column from 0.
  package func number(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  /// A text of the row, by column from 0.
  package func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}
