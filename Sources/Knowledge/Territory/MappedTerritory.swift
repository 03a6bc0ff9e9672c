public import Guidance
public import LocalArea

/// A map with the list that goes with it.
public struct MappedTerritory: Hashable, Sendable {
  /// A place of the list.
  public struct Listed: Hashable, Sendable {
    /// Its number on the map and in the list, from 1.
    public let number: Int
    /// The place, with the way there.
    public let place: NearbyCentre
    /// In which direction it lies; nil when no point is known to look from, or it is the same point.
    public let direction: CompassPoint?
    /// Whether the map reaches so far.
    public let isShown: Bool
  }

  /// What a map shows.
  public enum Scope: String, CaseIterable, Hashable, Sendable {
    /// The place and the three centres nearest to it.
    case surroundings
    /// The whole region.
    case region
    /// All of France, the overseas departments beside it.
    case france
  }

  /// The map.
  public let map: TerritoryMap
  /// What it shows.
  public let scope: Scope
  /// The numbered places, in order.
  public let list: [Listed]
}
