/// A site that was found, with the way there.
public struct NearbySite<ID: Comparable & Hashable & Sendable>: Hashable, Sendable {
  /// The identifier of the site.
  public let id: ID
  /// The way there.
  public let journey: Journey
}

/// What a search found, and whether it had to look further than asked.
public struct NearbySites<ID: Comparable & Hashable & Sendable>: Hashable, Sendable {
  /// The sites by distance, then identifier: a total, stable order.
  ///
  /// For minutes, those that can be reached by car come first.
  public let sites: [NearbySite<ID>]
  /// How many of them, counted from the front, lie within what was asked.
  public let countWithinReach: Int
  /// The great-circle kilometres the search had to be widened to; nil when it was not.
  public let widenedTo: Double?
}
