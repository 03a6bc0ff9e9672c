/// Something to be found near: an identifier and where it is.
public struct Site<ID: Comparable & Hashable & Sendable>: Hashable, Sendable {
  /// What tells it apart; also breaks ties of distance.
  public let id: ID
  /// Where it is.
  public let location: Location

  /// Makes a site.
  public init(id: ID, location: Location) {
    self.id = id
    self.location = location
  }
}
