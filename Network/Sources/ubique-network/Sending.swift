import CountStore
import Counts
import Sqlite

/// What a station sends: the months that are over, each once.
struct Sending {
  /// What became of the months.
  struct Outcome: Hashable {
    /// How many months were taken.
    var sent = 0
    /// How many had been taken before.
    var known = 0
  }

  let store: CountStore
  /// The month that is running, which is not sent.
  let running: Month

  /// Sends every month that is over; what was sent before counts once.
  func send(to connection: () throws(NetworkFault) -> PostgresConnection) throws(NetworkFault) -> Outcome {
    let contents: (table: CountTable, station: String)?
    do throws(SqliteError) { contents = try store.contents() } catch {
      throw .file(store.path, error.message)
    }
    var outcome = Outcome()
    guard let contents else { return outcome }
    let months = contents.table.months.filter { $0 < running }
    guard !months.isEmpty else { return outcome }
    let connection = try connection()
    for month in months {
      let counts = Self.document(of: contents.table, in: month)
      var isNew = false
      try connection.rows(
        of: "SELECT ubique.receive($1, $2, $3)", [contents.station, "\(month.code)", counts]
      ) { row in isNew = row == ["t"] }
      if isNew { outcome.sent += 1 } else { outcome.known += 1 }
    }
    return outcome
  }

  /// The counters of a month as JSON; no name of a counter needs quoting.
  static func document(of table: CountTable, in month: Month) -> String {
    let rows = table.rows.filter { $0.key.month == month }.map { row in
      "{\"kind\":\"\(row.key.kind.rawValue)\",\"area\":\"\(row.key.area)\",\"value\":\"\(row.key.value)\","
        + "\"number\":\(row.number)}"
    }
    return "[\(rows.joined(separator: ","))]"
  }
}
