/// Finds the communes of a postcode or of the start of one.
struct PostcodeIndex: Sendable {
  /// Where the rows of each postcode start; the last entry is the end.
  private let starts: [UInt32]
  /// The rows, ordered by postcode.
  private let rows: [UInt32]

  /// Sorts the postcodes of all communes.
  init(_ communes: CommuneTable) {
    var starts = [UInt32](repeating: 0, count: 100_001)
    for postcode in communes.postcodes { starts[Int(postcode) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    self.starts = starts
    var rows = [UInt32](repeating: 0, count: communes.postcodes.count)
    for row in communes.rows.indices {
      for index in communes.postcodeRange(row) {
        let postcode = Int(communes.postcodes[index])
        rows[Int(starts[postcode])] = UInt32(row)
        starts[postcode] += 1
      }
    }
    self.rows = rows
  }

  /// The rows of all postcodes from one to another; a row with several is there several times.
  func rows(_ postcodes: ClosedRange<Int>) -> ArraySlice<UInt32> {
    rows[Int(starts[postcodes.lowerBound])..<Int(starts[postcodes.upperBound + 1])]
  }

  /// The postcodes that begin with some digits.
  static func range(startingWith digits: [UInt8]) -> ClosedRange<Int>? {
    guard (1...5).contains(digits.count) else { return nil }
    var low = 0
    for digit in digits { low = low * 10 + Int(digit - 48) }
    var width = 1
    for _ in digits.count..<5 {
      low *= 10
      width *= 10
    }
    return low...(low + width - 1)
  }
}
