/// One way to read what was typed: the letters of a name, and where the place must lie.
struct Reading: Sendable {
  /// The letters of the words, one after the other without gaps.
  let letters: [UInt8]
  /// Bit i is set when a word starts at letter i.
  let starts: UInt64
  /// The words.
  let words: [[UInt8]]
  /// Where the place must lie.
  let filter: PlaceFilter
  /// How unlikely this way of reading is, 16 for each halving.
  let cost: Int
  /// The letters it has.
  let signature: UInt32

  /// Reads some words; nothing without a letter.
  init?(_ words: [[UInt8]], filter: PlaceFilter, cost: Int) {
    var letters: [UInt8] = []
    var starts: UInt64 = 0
    for word in words {
      if letters.count < 63 { starts |= 1 << UInt64(letters.count) }
      letters += word == Words.lez ? Words.les : word
    }
    guard !letters.isEmpty else { return nil }
    self.letters = Array(letters.prefix(63))
    self.starts = starts
    self.words = words
    self.filter = filter
    self.cost = cost
    signature = letters.reduce(0) { $0 | NameIndex.bit($1) }
  }
}

/// Where a place must lie to be found.
enum PlaceFilter: Hashable, Sendable {
  /// Anywhere.
  case everywhere
  /// In one of these departments, by index.
  case departments(Set<Int>)
  /// In a commune with a postcode of this range.
  case postcodes(ClosedRange<Int>)
  /// In one of these rows.
  case rows(Set<Int>)

  /// Whether a place lies there; departments and regions do only when anything does.
  func admits(_ target: NameIndex.Target, _ communes: CommuneTable) -> Bool {
    if case .everywhere = self { return true }
    guard case .commune(let row) = target else { return false }
    switch self {
    case .everywhere: return true
    case .departments(let indices): return indices.contains(Int(communes.rows[row].department))
    case .postcodes(let range):
      return communes.postcodes[communes.postcodeRange(row)].contains { range.contains(Int($0)) }
    case .rows(let rows): return rows.contains(row)
    }
  }
}
