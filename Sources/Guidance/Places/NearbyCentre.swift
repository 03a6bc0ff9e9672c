/// A place of the Cnam as seen from where a person lives.
public struct NearbyCentre: Hashable, Sendable {
  /// How the distance was obtained.
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// Estimated by road from the great circle.
    case road = "road-estimate"
    /// The great circle only: there is no road between the two, or none is known.
    case greatCircle = "great-circle"
    /// No distance: only the region is known, of the person or of the place.
    case region = "same-region"
  }

  /// The identifier of the centre.
  public let centre: String
  /// Kilometres, rounded for reading; nil when only the region is known.
  public let kilometres: Int?
  /// Minutes by car off-peak, rounded for reading; nil where none can be claimed.
  public let minutes: Int?
  /// How the distance was obtained.
  public let basis: Basis
  /// How the point of the place is known.
  public let precision: Centre.Precision
  /// How the place may be used.
  public let welcome: Centre.Welcome
  /// Whether it stands in the commune one looks from, however wide that is.
  public let isInTown: Bool
  /// Whether the person comes without a car, so that no time by car is told.
  public let isWithoutCar: Bool

  /// Makes a nearby place.
  public init(
    centre: String, kilometres: Int?, minutes: Int?, basis: Basis, precision: Centre.Precision,
    welcome: Centre.Welcome, isInTown: Bool = false, isWithoutCar: Bool = false
  ) {
    self.centre = centre
    self.kilometres = kilometres
    self.minutes = minutes
    self.basis = basis
    self.precision = precision
    self.welcome = welcome
    self.isInTown = isInTown
    self.isWithoutCar = isWithoutCar
  }

  /// The same for somebody who comes without a car.
  public var withoutCar: NearbyCentre {
    NearbyCentre(
      centre: centre, kilometres: kilometres, minutes: nil, basis: basis, precision: precision,
      welcome: welcome, isInTown: isInTown, isWithoutCar: true)
  }
}
