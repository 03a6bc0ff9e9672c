import CPq
import Glibc

/// A connection to the database of the network.
///
/// Only over TLS or a socket of the machine itself: what stations send passes nowhere in the clear.
final class PostgresConnection {
  private let handle: OpaquePointer

  /// Connects to a database by its URL, or what libpq takes for one.
  init(url: String) throws(NetworkFault) {
    let address = try DatabaseAddress(url)
    let names = address.parameters.map { strdup($0.name) }
    let values = address.parameters.map { strdup($0.value) }
    defer { for text in names + values { free(text) } }
    let handle = PQconnectdbParams(
      names.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
    guard let handle else { throw .refused("") }
    self.handle = handle
    guard PQstatus(handle) == CONNECTION_OK else {
      throw ConnectionMessage(PQerrorMessage(handle).map { String(cString: $0) } ?? "").fault
    }
    // As the address wants it; this asks the connection itself.
    guard isPrivate else { throw .inTheClear }
    // Notices are said by nobody.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    try run("SET statement_timeout = '120s'; SET lock_timeout = '60s'")
  }

  deinit { PQfinish(handle) }

  /// Whether nobody on the way can read what passes: over TLS, or a socket that does not leave the machine.
  private var isPrivate: Bool {
    if PQsslInUse(handle) == 1 { return true }
    var address = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        getpeername(PQsocket(handle), pointer, &length) == 0
          && pointer.pointee.sa_family == sa_family_t(AF_UNIX)
      }
    }
  }

  /// The first line of what the database said: what follows are hints on the statement.
  private var message: String {
    PQerrorMessage(handle).flatMap { String(cString: $0).split(separator: "\n").first }.map(String.init) ?? ""
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
