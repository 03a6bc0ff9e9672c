/// An office as seen from where a person lives.
public struct NearbyOffice: Hashable, Sendable {
  /// The office.
  public let office: Office
  /// Kilometres, rounded for reading; nil for a line, and where only a region is known.
  public let kilometres: Int?
  /// How the distance was obtained; nil when there is none.
  public let basis: NearbyCentre.Basis?

  /// Makes an office as seen from somewhere.
  public init(office: Office, kilometres: Int? = nil, basis: NearbyCentre.Basis? = nil) {
    self.office = office
    self.kilometres = kilometres
    self.basis = basis
  }
}
