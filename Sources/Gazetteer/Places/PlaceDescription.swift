/// What the gazetteer knows of a place, whether commune, department or region.
public struct PlaceDescription: Hashable, Sendable {
  /// The place.
  public let place: Place
  /// The name, such as `Vitré` or `Ille-et-Vilaine`.
  public let name: String
  /// The department; nil for a region.
  public let department: Department?
  /// The region; nil in an overseas collectivity.
  public let region: Region?
  /// The commune; nil for a department or region.
  public let commune: Commune?
  /// Where it is, for distances and journeys: a department or region stands at its capital.
  public let location: Location
  /// The inhabitants.
  public let population: Int
  /// The land it stands on; for a department or region, its capital's.
  public let land: Land

  /// Whether the place is overseas.
  public var isOverseas: Bool {
    department?.isOverseas ?? region.map { $0.code < "10" } ?? false
  }

  /// Whether it lies in Île-de-France.
  public var isInIleDeFrance: Bool { region?.code == Region.ileDeFrance }
}
