import Counts

/// What a reader is given: what may be published, and nothing else.
enum Reading {
  /// What is published from a month on, or at all.
  static func published(
    _ connection: PostgresConnection, since month: Month?
  ) throws(NetworkFault) -> PublishedCounts {
    var text = PublishedCounts.none.text
    try connection.rows(
      of: "SELECT month, kind, place, value, number FROM ubique.published WHERE month >= $1",
      ["\(month?.code ?? 0)"]
    ) { (row) throws(NetworkFault) in
      guard row.count == 5, let month = Int(row[0]).flatMap({ Month(code: $0) }) else { throw .unreadable }
      text += ([month.description] + row.dropFirst()).joined(separator: "\t") + "\n"
    }
    do throws(PublishedCounts.Unreadable) { return try PublishedCounts(text) } catch { throw .unreadable }
  }
}
