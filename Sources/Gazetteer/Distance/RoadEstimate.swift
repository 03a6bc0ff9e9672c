internal import Glibc

/// An estimate of a journey by car, from the great-circle distance alone.
///
/// With d the great-circle distance: road km = d × (1.25 + 0.20 × exp(−d / 10)), and minutes =
/// 60 × road km / (55 + 30 × (1 − exp(−road km / 60))) above one kilometre. Fitted on public samples of
/// OSRM, INSEE METRIC and GraphHopper, off-peak; the mean absolute errors are the constants below.
/// Always show it as an estimate, rounded, with its error.
public struct RoadEstimate: Hashable, Sendable {
  /// The mean absolute error of the kilometres, as a share of them.
  public static let kilometresError = 0.08
  /// The mean absolute error of the minutes, as a share of them.
  public static let minutesError = 0.13

  /// Kilometres by road, not rounded.
  public let kilometres: Double
  /// Minutes by car off-peak, not rounded; nil where none can be claimed (Île-de-France, or one kilometre or less).
  public let minutes: Double?

  /// Estimates the journey over a great-circle distance in kilometres.
  public init(greatCircle distance: Double, claimsMinutes: Bool = true) {
    kilometres = distance * (1.25 + 0.20 * exp(-distance / 10))
    minutes =
      claimsMinutes && distance > 1
      ? 60 * kilometres / (55 + 30 * (1 - exp(-kilometres / 60))) : nil
  }

  /// The greatest great-circle distance, in kilometres, over which a way takes at most so many minutes; never below one,
  /// which always counts as near.
  public static func greatCircle(within minutes: Double) -> Double {
    // Minutes grow with distance, and nobody is faster than 85 km/h: halving finds the last distance to the bit.
    var (near, far) = (1.0, max(1, minutes * 85 / 60))
    while true {
      let middle = (near + far) / 2
      guard middle > near, middle < far else { return near }
      let needed = RoadEstimate(greatCircle: middle).minutes ?? 0
      (near, far) = needed <= minutes ? (middle, far) : (near, middle)
    }
  }

  /// Kilometres to show: to the nearest 1 below 20, 5 below 200, 10 above; never below 1.
  public var roundedKilometres: Int {
    let step = kilometres < 20 ? 1.0 : kilometres < 200 ? 5.0 : 10.0
    return max(1, Int((kilometres / step).rounded() * step))
  }

  /// Minutes to show: to the nearest 5, or 10 from two hours on; never below 5; nil where none are claimed.
  public var roundedMinutes: Int? {
    minutes.map { minutes in
      let step = minutes < 120 ? 5.0 : 10.0
      return max(5, Int((minutes / step).rounded() * step))
    }
  }
}
