public import Faults

/// What a reader made of its files: the values it could build, and everything that is wrong.
///
/// A row with a fault is not among the values; the faults say so, and why.
public struct ReadResult<Value: Sendable>: Sendable {
  /// The values built from rows without a fault.
  public let value: Value
  /// Every fault, by file and line.
  public let faults: [Fault]

  /// Makes a reading.
  public init(value: Value, faults: Faults) {
    self.value = value
    self.faults = faults.sorted
  }
}
