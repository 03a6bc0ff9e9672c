import CountStore
import Counts
import Guidance
import Interview
import Sqlite
import Synchronization

/// Adds what each visit comes to to the counts of the station, and knows how long visits take.
///
/// Whatever keeps it from adding (a full disk, a file that nobody may write), the visit goes on as if it had been done:
/// counts are never worth disturbing a person for.
final class VisitCounter: Sendable {
  /// The milliseconds of the first and of the last thing heard in a visit.
  private struct Times {
    var visit: Int?
    var first = 0, last = 0
  }

  private let store: CountStore
  /// The day that counts, where one was given; else the clock says it at the end of each visit.
  private let day: CalendarDate?
  private let times = Mutex(Times())

  /// A counter over a store.
  init(store: CountStore, day: CalendarDate?) {
    self.store = store
    self.day = day
  }

  /// Notes that the person did something in a visit, by its number in this process.
  func hear(in visit: Int) {
    let now = StationLoop.now
    times.withLock { times in
      if times.visit != visit { (times.visit, times.first) = (visit, now) }
      times.last = now
    }
  }

  /// Adds what a visit comes to.
  func add(_ count: VisitCount) {
    let minutes = times.withLock { ($0.last - $0.first) / 60_000 }
    guard let month = (day ?? Today.date).flatMap({ Month(of: $0) }) else { return }
    try? store.add(count.table(in: month, minutes: minutes))
  }
}

extension Month {
  /// The month of a day; nil before the year 2000.
  init?(of day: CalendarDate) { self.init(year: day.year, number: day.month) }
}

extension InterviewOptions {
  /// What counts visits on this machine; nil where none are counted.
  ///
  /// - Parameter day: The day of the advice, where one was given.
  func visitCounter(on day: CalendarDate?) -> VisitCounter? {
    counts ? CountStore.ofAccount.map { VisitCounter(store: $0, day: day) } : nil
  }

  /// What a counsellor is shown of the counts of this machine; nil elsewhere, and where none are counted or can be read.
  func published(on day: CalendarDate) -> PublishedCounts? {
    guard counts, setting == .desk, let store = CountStore.ofAccount else { return nil }
    return try? store.published(on: day)
  }
}

extension CountStore {
  /// What may be shown of the counts on a day: the months before it, and before today, so that none is running.
  func published(on day: CalendarDate) throws(SqliteError) -> PublishedCounts? {
    guard let running = [day, Today.date].compactMap({ $0 }).compactMap({ Month(of: $0) }).min() else {
      return nil
    }
    return try contents().map { PublishedCounts($0.table, before: running) }
  }
}
