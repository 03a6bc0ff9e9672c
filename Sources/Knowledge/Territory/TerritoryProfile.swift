public import Gazetteer
public import Guidance
public import LocalArea

/// What is known of the territory of a place.
public struct TerritoryProfile: Hashable, Sendable {
  /// The place.
  public let place: PlaceDescription
  /// The employment area of INSEE; nil for a department, a region or a collectivity overseas.
  public let employmentArea: EmploymentArea?
  /// The place in the attraction areas of towns.
  public let attraction: Commune.Attraction?
  /// Whether the commune is rural, and how.
  public let rurality: Commune.Rurality?
  /// The town of the programme *Action cœur de ville*, when the commune is one or was one.
  public let town: LabelledTown?
  /// The employment basin of the survey of hiring needs.
  public let basin: HiringBasin?
  /// The hiring needs, those of the smallest area first, those of the country last.
  public let needs: [HiringNeeds]
  /// The programmes near by.
  public let programmes: [Surroundings.NearbyProgramme]
  /// The places that receive the public, nearest first; for a department or a region, those in it.
  public let centres: [NearbyCentre]
}
