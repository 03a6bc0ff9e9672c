/// A commune of France, or a municipal arrondissement of Paris, Lyon or Marseille.
public struct Commune: Hashable, Sendable {
  /// How the point of a commune is known.
  public enum Precision: String, CaseIterable, Hashable, Sendable {
    /// The town hall.
    case townHall = "town-hall"
    /// The centre of the commune's area.
    case area
    /// The town as GeoNames places it.
    case town
    /// The postcode as GeoNames places it.
    case postcode
  }

  /// The place of a commune in the attraction areas of towns (INSEE 2020).
  public enum Attraction: Int, CaseIterable, Hashable, Sendable {
    /// The main commune of an area.
    case mainTown = 11
    /// Another commune of the main pole.
    case mainPole = 12
    /// A secondary pole.
    case secondaryPole = 13
    /// The ring: at least 15 % of its workers go to the pole.
    case ring = 20
    /// Outside the attraction of any town.
    case outside = 30
  }

  /// Whether a commune is rural, and how (INSEE density grid crossed with attraction areas).
  public enum Rurality: String, CaseIterable, Hashable, Sendable {
    /// Not rural.
    case urban = "U"
    /// Rural, in the ring of an attraction area.
    case ruralRing = "C"
    /// Rural, outside the attraction of any town: the remote countryside.
    case ruralRemote = "I"
    /// Rural by density, though a pole of employment.
    case ruralPole = "R"
  }

  /// The INSEE code, five characters.
  public let code: String
  /// The official French name.
  public let name: String
  /// The postcodes, five digits each; the list may be empty.
  public let postcodes: [String]
  /// The code of the department or collectivity.
  public let department: String
  /// The code of the region; nil in an overseas collectivity.
  public let region: String?
  /// The point of the commune.
  public let coordinate: Coordinate
  /// How that point is known.
  public let precision: Precision
  /// The inhabitants (population municipale).
  public let population: Int
  /// The commune an arrondissement belongs to; nil for a commune.
  public let parent: String?
  /// The code of the employment area, where there is one.
  public let employmentArea: String?
  /// The place in attraction areas, where INSEE gives it.
  public let attraction: Attraction?
  /// The rural category, where INSEE gives it.
  public let rurality: Rurality?
  /// The land it stands on.
  public let land: Land
  /// Whether a road reaches it.
  public let hasRoad: Bool

  /// Whether it lies overseas.
  public var isOverseas: Bool { code.hasPrefix("97") || code.hasPrefix("98") }

  /// Whether it lies in Île-de-France, where no travel time by car is claimed.
  public var isInIleDeFrance: Bool { region == Region.ileDeFrance }

  /// Where it is, as journeys need it.
  public var location: Location {
    Location(coordinate: coordinate, land: land.identifier, hasRoad: hasRoad, claimsMinutes: !isInIleDeFrance)
  }
}
