/// Counts the slips of the keyboard between what was typed and a name: letters changed, left out, added, or
/// swapped with their neighbour.
///
/// Bit-parallel restricted Damerau–Levenshtein distance (Myers 1999, Hyyrö 2003), one machine word a letter.
package struct SlipPattern: Sendable {
  private let masks: [UInt64]
  private let last: UInt64
  /// How many letters the pattern has; at most 63.
  package let length: Int
  /// The letters it has.
  package let signature: UInt32

  /// Prepares what was typed.
  package init(_ letters: [UInt8]) {
    var masks = [UInt64](repeating: 0, count: 128)
    var signature: UInt32 = 0
    for (index, letter) in letters.prefix(63).enumerated() {
      masks[Int(letter & 127)] |= 1 << UInt64(index)
      signature |= Signature.bit(letter)
    }
    self.masks = masks
    self.signature = signature
    length = min(letters.count, 63)
    last = length > 0 ? 1 << UInt64(length - 1) : 0
  }

  /// The slips to a whole name, and the fewest to any start of it, with the length of that start; more than allowed
  /// as soon as that is sure.
  package func distance(
    to name: UnsafeBufferPointer<UInt8>, from start: Int, count: Int, atMost allowed: Int = .max
  ) -> (whole: Int, start: Int, startLength: Int) {
    masks.withUnsafeBufferPointer { masks in
      var positive = ~UInt64(0)
      var negative: UInt64 = 0
      var diagonal: UInt64 = 0
      var previous: UInt64 = 0
      var score = length
      var best = length
      var bestLength = 0
      for index in 0..<count {
        let mask = masks[Int(name[start + index] & 127)]
        let swap = ((~diagonal & mask) << 1) & previous
        diagonal = (((mask & positive) &+ positive) ^ positive) | mask | negative | swap
        var rising = negative | ~(diagonal | positive)
        let falling = diagonal & positive
        if rising & last != 0 { score += 1 }
        if falling & last != 0 { score -= 1 }
        rising = rising << 1 | 1
        positive = (falling << 1) | ~(diagonal | rising)
        negative = rising & diagonal
        previous = mask
        if score < best {
          best = score
          bestLength = index + 1
        }
        // Each letter to come can mend one slip at most.
        if best > allowed, score - (count - 1 - index) > allowed { break }
      }
      return (score, best, bestLength)
    }
  }

  /// The slips to a whole name.
  package func distance(to name: [UInt8]) -> Int {
    name.withUnsafeBufferPointer { distance(to: $0, from: 0, count: name.count).whole }
  }
}
