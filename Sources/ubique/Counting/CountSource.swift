import CountStore
import Counts
import Files
import Guidance
import Sqlite
import Wording

/// Where a report on needs takes its counts from.
enum CountSource: Hashable {
  /// The counts of this account's own station.
  case station
  /// A file of published counts.
  case file(String)
  /// The database of a network, read by `ubique-network` beside this program.
  case database(String)

  /// The longest table of published counts, in bytes: a network's of many years.
  private static let longest = 16 << 20
  /// The longest that reading a database may take, in seconds.
  private static let patience: Int32 = 180

  /// What may be shown, from a month on; the months before that of the day are over.
  func published(
    since month: Month?, on date: CalendarDate, _ narrator: Narrator
  ) throws(Failure) -> PublishedCounts {
    switch self {
    case .station: try ofStation(on: date, narrator).since(month)
    case .file(let path): try read(try bytes(of: path, narrator), from: path, narrator).since(month)
    case .database(let url):
      try read(try bytes(from: url, since: month, narrator), from: NetworkProgram.name, narrator).since(month)
    }
  }

  private func ofStation(on date: CalendarDate, _ narrator: Narrator) throws(Failure) -> PublishedCounts {
    guard let store = CountStore.ofAccount else { return .none }
    do throws(SqliteError) {
      return try store.published(on: date) ?? .none
    } catch {
      throw Failure(
        .failed,
        [narrator.text("observatory.store-unreadable", ["file": store.path, "reason": error.message])])
    }
  }

  private func bytes(of path: String, _ narrator: Narrator) throws(Failure) -> [UInt8] {
    do throws(OpenedFile.Fault) {
      return try InputFile.bytes(of: path, limit: Self.longest)
    } catch {
      throw Failure(.usage, [narrator.text("observatory.file-unreadable", ["file": path])])
    }
  }

  private func bytes(from url: String, since month: Month?, _ narrator: Narrator) throws(Failure) -> [UInt8] {
    guard let program = NetworkProgram.path else {
      throw Failure(
        .failed, [narrator.text("observatory.no-network-program", ["program": NetworkProgram.name])])
    }
    let since = month.map { ["--since", $0.description] } ?? []
    let reading = ExternalFilter(words: [program, "read", "--database", url] + since)
    guard let output = reading.output(for: [], longest: Self.longest, patience: Self.patience),
      output.status == 0
    else {
      throw Failure(.failed, [narrator.text("observatory.network-failed", ["program": NetworkProgram.name])])
    }
    return output.bytes
  }

  private func read(
    _ bytes: [UInt8], from source: String, _ narrator: Narrator
  ) throws(Failure) -> PublishedCounts {
    do throws(PublishedCounts.Unreadable) {
      return try PublishedCounts(bytes: bytes)
    } catch {
      throw Failure(
        .usage, [narrator.text("observatory.not-published", ["file": source, "line": String(error.line)])])
    }
  }
}

/// The program beside this one that reads the database of a network: it alone has a network.
enum NetworkProgram {
  /// The name of the program.
  static let name = "ubique-network"
  /// The path of the program; nil when it does not lie beside this one.
  static var path: String? { ExternalFilter.path(besideThisOne: name) }
}
