import Arguments
import Counts
import Guidance
import Wording

/// Where published counts are taken from.
struct CountOptions: ParsableArguments {
  /// The first month to tell of, such as 2026-01.
  @Option(value: "month") var since: String?

  /// A file of published counts, as ubique-network pull writes it.
  @Option(value: "file") var from: String?

  /// The database of a network, by its URL.
  @Option(value: "url") var database: String?

  /// What may be shown on a day.
  func published(on date: CalendarDate, _ narrator: Narrator) throws(Failure) -> PublishedCounts {
    guard from == nil || database == nil else {
      throw Failure(.usage, [narrator.text("observatory.one")])
    }
    let source = from.map { .file($0) } ?? database.map { .database($0) } ?? CountSource.station
    return try source.published(since: try month(narrator), on: date, narrator)
  }

  private func month(_ narrator: Narrator) throws(Failure) -> Month? {
    guard let since else { return nil }
    guard let month = Month(since) else {
      throw Failure(.usage, [narrator.text("observatory.bad-month", ["value": since])])
    }
    return month
  }
}
