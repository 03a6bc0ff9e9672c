import Arguments
import CountStore
import Counts
import Glibc

/// The database, as every command takes it.
struct DatabaseOption: ParsableArguments {
  /// The URL of the database, such as `postgresql:///ubique?host=/run/postgresql`; else the variable `UBIQUE_DATABASE`.
  @Option(value: "url") var database: String?

  /// Connects.
  func connection() throws(NetworkFault) -> PostgresConnection {
    let url = database ?? getenv("UBIQUE_DATABASE").map { String(cString: $0) } ?? ""
    guard !url.isEmpty else { throw .noDatabase }
    return try PostgresConnection(url: url)
  }
}

/// Makes schema, tables and roles.
struct InitCommand: ParsableCommand {
  static let name = "init"
  @OptionGroup var database: DatabaseOption

  func run() throws(NetworkFault) {
    try database.connection().run(NetworkSchema.statements)
    Output.say(
      "la base est prête ; rôles : ubique_owner, ubique_station, ubique_reader.",
      "the database is ready; roles: ubique_owner, ubique_station, ubique_reader.")
  }
}

/// Sends the months of this station that are over.
struct PushCommand: ParsableCommand {
  static let name = "push"
  @OptionGroup var database: DatabaseOption
  /// The file of the counts (default: that of the account, as `ubique` keeps it).
  @Option(value: "file") var counts: String?
  /// The day on which it is sent (default: today).
  @Option(value: "date") var on: String?

  func run() throws(NetworkFault) {
    guard let store = counts.map({ CountStore(path: $0) }) ?? CountStore.ofAccount else {
      throw .file("counts.sqlite", "XDG_STATE_HOME, HOME")
    }
    let outcome = try Sending(store: store, running: try running()).send { () throws(NetworkFault) in
      try database.connection()
    }
    Output.say(
      "mois envoyés : \(outcome.sent) ; déjà reçus : \(outcome.known).",
      "months sent: \(outcome.sent); received before: \(outcome.known).")
  }

  /// The month of the day on which it is sent.
  private func running() throws(NetworkFault) -> Month {
    guard let on else {
      var seconds = time(nil)
      var parts = tm()
      localtime_r(&seconds, &parts)
      guard let month = Month(year: Int(parts.tm_year) + 1900, number: Int(parts.tm_mon) + 1) else {
        throw .badDate("")
      }
      return month
    }
    // A day, of which the month counts.
    guard on.utf8.count == 10, on.dropFirst(7).first == "-", let day = Int(on.suffix(2)),
      (1...31).contains(day),
      let month = Month(String(on.prefix(7)))
    else { throw .badDate(on) }
    return month
  }
}

/// Writes what is published on standard output.
struct ReadCommand: ParsableCommand {
  static let name = "read"
  @OptionGroup var database: DatabaseOption
  @OptionGroup var since: SinceOption

  func run() throws(NetworkFault) {
    let counts = try Reading.published(try database.connection(), since: try since.month())
    guard Output.write(counts.text, to: STDOUT_FILENO) else { throw .file("-", Output.lastError) }
  }
}

/// Writes what is published to a file, whole or not at all.
struct PullCommand: ParsableCommand {
  static let name = "pull"
  @OptionGroup var database: DatabaseOption
  @OptionGroup var since: SinceOption
  /// The file.
  @Option(value: "file", isRequired: true) var to = ""

  func run() throws(NetworkFault) {
    let counts = try Reading.published(try database.connection(), since: try since.month())
    try Output.replace(to, with: counts.text)
    Output.say("chiffres publiés : \(counts.cells.count).", "figures published: \(counts.cells.count).")
  }
}

/// From which month on.
struct SinceOption: ParsableArguments {
  /// The first month, such as `2026-01` (default: all).
  @Option(value: "month") var since: String?

  /// The month; nil for all.
  func month() throws(NetworkFault) -> Month? {
    guard let since else { return nil }
    guard let month = Month(since) else { throw .badDate(since) }
    return month
  }
}
