/// Repeated readings of one figure.
struct Sample: Sendable, Equatable {
  /// The readings, smallest first.
  let readings: [Double]

  /// A sample of at least one reading, in any order.
  init?(_ readings: [Double]) {
    guard !readings.isEmpty else { return nil }
    self.readings = readings.sorted()
  }

  /// The middle reading.
  var median: Double { quantile(0.5) }
  /// The reading that a quarter of all lie below.
  var lowerQuartile: Double { quantile(0.25) }
  /// The reading that a quarter of all lie above.
  var upperQuartile: Double { quantile(0.75) }

  /// The value below which the given share of the readings lies, between neighbours by straight line.
  private func quantile(_ share: Double) -> Double {
    let position = share * Double(readings.count - 1)
    let below = Int(position)
    let above = min(below + 1, readings.count - 1)
    return readings[below] + (position - Double(below)) * (readings[above] - readings[below])
  }
}
