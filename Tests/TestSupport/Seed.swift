import Glibc

/// A generator of random numbers whose seed a failing property test can print, so that the failure replays.
///
/// SplitMix64 (Steele, Lea and Flood, 2014).
public struct Seed: RandomNumberGenerator, Sendable, CustomStringConvertible {
  private let start: UInt64
  private var state: UInt64

  /// Starts from a given seed.
  public init(_ start: UInt64) {
    self.start = start
    state = start
  }

  /// Starts from the seed in the environment variable `UBIQUE_SEED`, else from a fresh one, and prints which it is.
  ///
  /// - Parameter test: who draws, as the line printed names it.
  public static func fresh(for test: String = #function) -> Seed {
    let given = getenv("UBIQUE_SEED").flatMap { UInt64(String(cString: $0)) }
    let seed = Seed(given ?? UInt64.random(in: .min ... .max))
    print("UBIQUE_SEED=\(seed.start) replays \(test)")
    return seed
  }

  /// The seed, as a failing test prints it.
  public var description: String { "UBIQUE_SEED=\(start)" }

  /// The next random number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
