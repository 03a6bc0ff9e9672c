internal import Glibc

/// All names that can be typed, folded and laid side by side, with what a search needs to pass over most of
/// them at a glance.
struct NameIndex: Sendable {
  /// What a name leads to.
  enum Target: Hashable, Sendable {
    /// A row of the commune table.
    case commune(Int)
    /// An index of the departments.
    case department(Int)
    /// An index of the regions.
    case region(Int)

    /// Reads a target back from 32 bits.
    init(packed: UInt32) {
      self =
        switch packed >> 30 {
        case 0: .commune(Int(packed))
        case 1: .department(Int(packed & 0xFFFF))
        default: .region(Int(packed & 0xFFFF))
        }
    }

    /// The target in 32 bits, ordered as the tables are: communes, departments, regions.
    var packed: UInt32 {
      switch self {
      case .commune(let row): UInt32(row)
      case .department(let index): 1 << 30 | UInt32(index)
      case .region(let index): 2 << 30 | UInt32(index)
      }
    }
  }

  /// One name; all bytes of it are in use.
  struct Key: Sendable, BitwiseCopyable {
    /// Bit i is set when a word starts at letter i.
    let words: UInt64
    /// Where its letters start in `letters`.
    let start: UInt32
    /// What it leads to, packed.
    let packed: UInt32
    /// The other name it comes from, or −1 for the name itself.
    let alias: Int32
    /// The weight of the place: inhabitants, on a scale of 16 for each doubling.
    let prior: Int16
    /// How many letters; at most 63.
    let length: UInt8
    /// How many letters of a leading article were left out.
    let omitted: UInt8

    /// What it leads to.
    var target: Target { Target(packed: packed) }
    /// Whether it leads to a commune.
    var isCommune: Bool { packed >> 30 == 0 }
  }

  /// A name's word that starts with the two letters of a bucket: the key, and where the word starts in it.
  struct Posting: Sendable, BitwiseCopyable {
    let packed: UInt32
    var key: Int { Int(packed >> 6) }
    var offset: Int { Int(packed & 63) }
  }

  /// What a scan sees of a name before it looks at the name itself; all bytes of it are in use.
  struct Glance: Sendable, BitwiseCopyable {
    /// Which letters it has: 26 bits for letters, the rest for digits.
    let signature: UInt32
    /// The weight of the place.
    let prior: Int16
    /// The first letter.
    let first: UInt8
    /// The second letter, or 0.
    let second: UInt8
  }

  /// How many buckets there are for one first letter.
  static let bucketsPerLetter = 37

  /// The letters of all names.
  let letters: PackedArray<UInt8>
  /// The names, the shortest first, those of one length by their letters.
  let keys: PackedArray<Key>
  /// What there is to be scanned of each name.
  let glances: PackedArray<Glance>
  /// Where the names of each length start.
  let lengthStarts: PackedArray<UInt32>
  /// The words of all names, by bucket, those of the weightiest places first.
  let postings: PackedArray<Posting>
  /// Where the postings of each bucket start.
  let bucketStarts: PackedArray<UInt32>

  /// Where the postings lie whose word starts with the first two of some letters, or with the only one: bucket after
  /// bucket, in each those of the weightiest places first.
  func buckets(startingWith start: [UInt8]) -> some Sequence<Range<Int>> {
    let first = start.first.map { Self.rank($0) * Self.bucketsPerLetter } ?? 0
    let buckets =
      start.count > 1
      ? (first + Self.rank(start[1]))..<(first + Self.rank(start[1]) + 1)
      : first..<(first + (start.isEmpty ? 0 : Self.bucketsPerLetter))
    return buckets.lazy.map { Int(bucketStarts[$0])..<Int(bucketStarts[$0 + 1]) }
  }

  /// The names whose letters are these.
  func keys(spelled typed: [UInt8]) -> Range<Int> {
    guard typed.count < lengthStarts.count - 1 else { return 0..<0 }
    let range = Int(lengthStarts[typed.count])..<Int(lengthStarts[typed.count + 1])
    return letters.withUnsafeBufferPointer { names -> Range<Int> in
      guard let names = names.baseAddress else { return 0..<0 }
      /// The first name of that length that does not come before what was typed, or the first that comes behind it.
      func bound(behind: Bool) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
          let middle = (low + high) / 2
          let start = Int(keys[middle].start)
          let order = memcmp(names + start, typed, typed.count)
          if order < 0 || behind && order == 0 { low = middle + 1 } else { high = middle }
        }
        return low
      }
      return bound(behind: false)..<bound(behind: true)
    }
  }

  /// 0 for no letter, 1 to 26 for letters, 27 to 36 for digits.
  @inline(__always)
  static func rank(_ letter: UInt8) -> Int {
    if letter == 0 { return 0 }
    return letter <= UInt8(ascii: "9") ? Int(letter) - 48 + 27 : Int(letter) - 96
  }

  /// The weight of a number of inhabitants: 16 for each doubling.
  static func prior(_ population: Int) -> Int16 {
    let value = population + 1
    let exponent = Int.bitWidth - 1 - value.leadingZeroBitCount
    let fraction = ((value << 4) >> exponent) & 15
    return Int16(exponent * 16 + fraction)
  }
}

extension NameIndex {
  /// Reads the parts of an index.
  init?(_ block: inout IndexBlock.Reader) {
    guard let letters: PackedArray<UInt8> = block.next(), let keys: PackedArray<Key> = block.next(),
      let glances: PackedArray<Glance> = block.next(),
      let lengthStarts: PackedArray<UInt32> = block.next(),
      let postings: PackedArray<Posting> = block.next(), let bucketStarts: PackedArray<UInt32> = block.next()
    else { return nil }
    self.init(
      letters: letters, keys: keys, glances: glances, lengthStarts: lengthStarts, postings: postings,
      bucketStarts: bucketStarts)
  }

  /// Writes the parts of an index.
  func write(to block: inout IndexBlock.Writer) {
    block.add(letters)
    block.add(keys)
    block.add(glances)
    block.add(lengthStarts)
    block.add(postings)
    block.add(bucketStarts)
  }
}
