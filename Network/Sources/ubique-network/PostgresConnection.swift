import CPq
import Glibc

/// A connection to the database of the network.
///
/// Only over TLS or a socket of the machine itself: what stations send passes nowhere in the clear.
final class PostgresConnection {
  private let handle: OpaquePointer

  /// Connects to a database by its URL, or what libpq takes for one.
  ///
  /// What the URL leaves open is the strict choice: the certificate of the server is verified, and nobody waits long.
  init(url: String) throws(NetworkFault) {
    let defaults = [
      ("sslmode", "verify-full"), ("connect_timeout", "10"), ("tcp_user_timeout", "60000"),
      ("application_name", "ubique-network"), ("client_encoding", "UTF8"), ("dbname", url),
    ]
    let names = defaults.map { strdup($0.0) }
    let values = defaults.map { strdup($0.1) }
    defer { for text in names + values { free(text) } }
    let handle = PQconnectdbParams(
      names.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
    guard let handle else { throw .refused("") }
    self.handle = handle
    guard PQstatus(handle) == CONNECTION_OK else { throw .refused(message) }
    guard isPrivate else { throw .inTheClear }
    // Notices are said by nobody.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    try run("SET statement_timeout = '120s'; SET lock_timeout = '60s'")
  }

  deinit { PQfinish(handle) }

  /// Whether nobody on the way can read what passes.
  private var isPrivate: Bool {
    let host = PQhost(handle).map { String(cString: $0) } ?? ""
    return PQsslInUse(handle) == 1 || host.hasPrefix("/") || host.hasPrefix("@")
  }

  private var message: String { PQerrorMessage(handle).map { String(cString: $0) }.map(Self.line) ?? "" }

  /// The first line of a message: what follows are hints on the statement.
  private static func line(_ message: String) -> String {
    String(message.split(separator: "\n").first ?? "")
  }

  /// Why a statement was not done; one that looks for what `init` makes, and finds nothing, has a reason of its own.
  private func fault(of result: OpaquePointer?) -> NetworkFault {
    let state = PQresultErrorField(result, Int32(UInt8(ascii: "C"))).map { String(cString: $0) } ?? ""
    return Self.missing.contains(state) ? .notReady : .failed(message)
  }

  /// The codes of PostgreSQL for a schema, a table and a function that are not there.
  private static let missing = ["3F000", "42P01", "42883"]

  /// Runs statements that give nothing: all of them, or none.
  func run(_ statements: String) throws(NetworkFault) {
    let result = PQexec(handle, statements)
    defer { PQclear(result) }
    let status = PQresultStatus(result)
    guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else { throw fault(of: result) }
  }

  /// Runs one statement with values, and passes each row that it gives.
  func rows(
    of statement: String, _ values: [String] = [], each: ([String]) throws(NetworkFault) -> Void
  ) throws(NetworkFault) {
    let texts = values.map { strdup($0) }
    defer { for text in texts { free(text) } }
    let result = PQexecParams(
      handle, statement, Int32(values.count), nil, texts.map { UnsafePointer($0) }, nil, nil, 0)
    defer { PQclear(result) }
    guard PQresultStatus(result) == PGRES_TUPLES_OK else { throw fault(of: result) }
    for row in 0..<PQntuples(result) {
      try each(
        (0..<PQnfields(result)).map { column in
          PQgetvalue(result, row, column).map { String(cString: $0) } ?? ""
        })
    }
  }
}
