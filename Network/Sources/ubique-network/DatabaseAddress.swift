import CPq

/// Where a database is, as a URL or what else libpq takes says it, once it is certain that what is sent there stays
/// private on the way.
///
/// That is judged before anything is sent: a password that has passed in the clear cannot be taken back.
struct DatabaseAddress: Hashable {
  /// What libpq is given, in an order in which the later one wins.
  let parameters: [Parameter]

  /// A keyword of libpq and its value.
  struct Parameter: Hashable {
    let name: String
    let value: String
  }

  /// The address that a text says; refused where the server, or who stands between, could make libpq send in the clear
  /// or to another server.
  ///
  /// What the text leaves open is the strict choice: the certificate of the server and its name are verified, and nobody
  /// waits long. GSS is no choice, since what it encrypts would be verified by none of this.
  init(_ text: String) throws(NetworkFault) {
    let said = try Self.read(text)
    if let mode = said["sslmode"], mode != Self.strict, !Self.isWithinMachine(said) {
      throw Self.clear.contains(mode) ? .inTheClear : .unverified(mode)
    }
    parameters =
      Self.unlessSaid + [
        Parameter(name: "dbname", value: text), Parameter(name: "gssencmode", value: "disable"),
      ]
  }

  /// The way of libpq that verifies the certificate of the server and its name.
  private static let strict = "verify-full"
  /// Those that send in the clear where the server, or who stands between, wants it; others encrypt without telling to
  /// whom, or there are none of that name.
  private static let clear = ["disable", "allow", "prefer"]
  private static let unlessSaid = [
    Parameter(name: "sslmode", value: strict), Parameter(name: "connect_timeout", value: "10"),
    Parameter(name: "tcp_user_timeout", value: "60000"),
    Parameter(name: "application_name", value: "ubique-network"),
    Parameter(name: "client_encoding", value: "UTF8"),
  ]

  /// Whether every server that is named is a socket of the machine.
  ///
  /// One that only the surroundings name (`PGHOST`, a file of services) may be anywhere.
  private static func isWithinMachine(_ said: [String: String]) -> Bool {
    // An address wins over a name, whatever the name looks like.
    guard said["hostaddr"] == nil, said["service"] == nil, let hosts = said["host"] else { return false }
    return hosts.split(separator: ",", omittingEmptySubsequences: false).allSatisfy {
      $0.hasPrefix("/") || $0.hasPrefix("@")
    }
  }

  /// The keywords of a text with their values, those that it says.
  private static func read(_ text: String) throws(NetworkFault) -> [String: String] {
    // Libpq takes a word without a sign of either form for the name of a database; nearly always it is a slip.
    var fault: UnsafeMutablePointer<CChar>?
    let options = PQconninfoParse(text, &fault)
    defer {
      PQconninfoFree(options)
      PQfreemem(fault)
    }
    guard let options else { throw .badAddress(name(in: fault.map { String(cString: $0) } ?? "")) }
    var said: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      // What is there but empty is as good as not said.
      if let value = option.pointee.val.map({ String(cString: $0) }), !value.isEmpty {
        said[String(cString: keyword)] = value
      }
      option += 1
    }
    return said
  }

  /// The name of a keyword that libpq does not know; all else that it quotes may hold a password.
  private static func name(in message: String) -> String? {
    guard
      message.hasPrefix("invalid URI query parameter: ") || message.hasPrefix("invalid connection option ")
    else { return nil }
    return message.split(separator: "\"").dropFirst().first.map(String.init)
  }
}
