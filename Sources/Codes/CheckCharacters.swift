/// Three characters behind a code that tell whether it was written down and typed as it is.
///
/// Each character counts by a weight of its place: the sum of the first ones is the number that the last three say.
/// Two characters differ by less than 32, and every weight and every difference of two weights is no multiple of the
/// prime: so one wrong character, and two that changed places, wherever they stand, are always noticed. Of codes typed
/// at random one in 32,749 would pass.
package enum CheckCharacters {
  /// How many there are.
  static let count = 3
  /// The greatest prime below 32³.
  private static let prime = 32_749
  /// A number of which the first powers are all different; none is −1, −32 or −1024, the weights of the last three.
  private static let base = 2_017

  /// The check characters, by value, of the values before them.
  package static func values(of values: some Sequence<Int>) -> [Int] {
    var sum = 0
    var weight = 1
    for value in values {
      weight = weight * base % prime
      sum = (sum + value * weight) % prime
    }
    return [sum >> 10, sum >> 5 & 31, sum & 31]
  }

  /// The weights of the first places, for those who prove the above.
  static func weights(_ count: Int) -> [Int] {
    var weight = 1
    return (0..<count).map { _ in
      weight = weight * base % prime
      return weight
    }
  }

  /// The weights of the check characters themselves.
  static let ownWeights = [prime - 1_024, prime - 32, prime - 1]
  /// What every sum is taken by.
  static var modulus: Int { prime }
}
