/// Finds the rows of a postcode or of the start of one.
struct PostcodeIndex: Sendable {
  /// A postcode and one row it leads to.
  struct Entry: Sendable, BitwiseCopyable {
    let postcode: UInt32
    let row: UInt32
  }

  /// The postcodes in order, each once for each of its rows.
  let entries: PackedArray<Entry>

  /// Takes entries ordered by postcode.
  init(_ entries: PackedArray<Entry>) { self.entries = entries }

  /// Sorts the postcodes of all communes.
  init(of communes: CommuneTable) {
    var entries: [Entry] = []
    for row in communes.rows.indices {
      for index in communes.postcodeRange(row) {
        entries.append(Entry(postcode: communes.postcodes[index], row: UInt32(row)))
      }
    }
    entries.sort { ($0.postcode, $0.row) < ($1.postcode, $1.row) }
    self.entries = PackedArray(entries)
  }

  /// The entries of all postcodes from one to another.
  func entries(_ postcodes: ClosedRange<Int>) -> Slice<PackedArray<Entry>> {
    entries[first(from: postcodes.lowerBound)..<first(from: postcodes.upperBound + 1)]
  }

  private func first(from postcode: Int) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if Int(entries[middle].postcode) < postcode { low = middle + 1 } else { high = middle }
    }
    return low
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
