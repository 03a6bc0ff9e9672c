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
  }

  /// One name.
  struct Key: Sendable {
    /// Where its letters start in `letters`.
    let start: UInt32
    /// How many letters; at most 63.
    let length: UInt8
    /// How many letters of a leading article were left out.
    let omitted: UInt8
    /// Bit i is set when a word starts at letter i.
    let words: UInt64
    /// The weight of the place: inhabitants, on a scale of 16 for each doubling.
    let prior: Int16
    /// What it leads to, packed.
    let packed: UInt32
    /// The other name it comes from, or −1 for the name itself.
    let alias: Int32

    /// What it leads to.
    var target: Target {
      switch packed >> 30 {
      case 0: .commune(Int(packed))
      case 1: .department(Int(packed & 0xFFFF))
      default: .region(Int(packed & 0xFFFF))
      }
    }
  }

  /// A name's word that starts with the two letters of a bucket: the key, and where the word starts in it.
  struct Posting: Sendable {
    let packed: UInt32
    var key: Int { Int(packed >> 6) }
    var offset: Int { Int(packed & 63) }
  }

  /// How many buckets there are for one first letter.
  static let bucketsPerLetter = 37

  private(set) var letters: [UInt8] = []
  private(set) var keys: [Key] = []
  /// For each key, which letters it has (26 bits for letters, the rest for digits).
  private(set) var signatures: [UInt32] = []
  /// For each key, its length, once more, to be scanned.
  private(set) var lengths: [UInt8] = []
  private(set) var postings: [Posting] = []
  /// Where the postings of each bucket start.
  private(set) var bucketStarts: [UInt32] = []

  /// Makes room.
  init(capacity: Int) {
    keys.reserveCapacity(capacity)
    signatures.reserveCapacity(capacity)
    lengths.reserveCapacity(capacity)
    letters.reserveCapacity(capacity * 14)
  }

  /// Adds a name, and once more without its leading article if it has one.
  mutating func add(
    _ name: UnsafeBufferPointer<UInt8>, target: Target, population: Int, alias: Int = -1
  ) {
    let start = letters.count
    var words: UInt64 = 0
    var isAtWord = true
    var index = 0
    var signature: UInt32 = 0
    @inline(__always) func add(_ letter: UInt8) {
      if isAtWord {
        NameIndex.settle(&letters, from: start, words)
        if letters.count - start < 63 { words |= 1 << UInt64(letters.count - start) }
        isAtWord = false
      }
      if letters.count - start < 63 { letters.append(letter) }
    }
    while index < name.count {
      switch Folding.next(name, &index) {
      case .one(let letter): add(letter)
      case .two(let first, let second):
        add(first)
        add(second)
      case .nothing: break
      case .gap: isAtWord = true
      }
    }
    NameIndex.settle(&letters, from: start, words)
    let length = letters.count - start
    guard length > 0 else { return }
    for index in start..<letters.count { signature |= NameIndex.bit(letters[index]) }
    let prior = NameIndex.prior(population)
    let packed: UInt32 =
      switch target {
      case .commune(let row): UInt32(row)
      case .department(let index): 1 << 30 | UInt32(index)
      case .region(let index): 2 << 30 | UInt32(index)
      }
    keys.append(
      Key(
        start: UInt32(start), length: UInt8(length), omitted: 0, words: words, prior: prior, packed: packed,
        alias: Int32(alias)))
    signatures.append(signature)
    lengths.append(UInt8(length))
    let article = articleLength(start, length, words)
    guard article > 0 else { return }
    signature = 0
    for index in (start + article)..<letters.count { signature |= NameIndex.bit(letters[index]) }
    keys.append(
      Key(
        start: UInt32(start + article), length: UInt8(length - article), omitted: UInt8(article),
        words: words >> UInt64(article), prior: prior, packed: packed, alias: Int32(alias)))
    signatures.append(signature)
    lengths.append(UInt8(length - article))
  }

  /// Writes `lez` as `les`, if that is the last word so far.
  @inline(__always)
  private static func settle(_ letters: inout [UInt8], from start: Int, _ words: UInt64) {
    let count = letters.count - start
    guard count >= 3, letters[letters.count - 1] == UInt8(ascii: "z"), words >> UInt64(count - 3) == 1,
      letters[letters.count - 2] == UInt8(ascii: "e"), letters[letters.count - 3] == UInt8(ascii: "l")
    else { return }
    letters[letters.count - 1] = UInt8(ascii: "s")
  }

  /// How many letters the leading article of a name has: le, la, les, l; 0 without one.
  private func articleLength(_ start: Int, _ length: Int, _ words: UInt64) -> Int {
    guard letters[start] == UInt8(ascii: "l"), words > 1 else { return 0 }
    let first = (words & ~1).trailingZeroBitCount
    switch first {
    case 1: return 1
    case 2: return letters[start + 1] == UInt8(ascii: "e") || letters[start + 1] == UInt8(ascii: "a") ? 2 : 0
    case 3: return letters[start + 1] == UInt8(ascii: "e") && letters[start + 2] == UInt8(ascii: "s") ? 3 : 0
    default: return 0
    }
  }

  /// Sorts the words of all names into buckets by their first two letters; to be called once all are added.
  mutating func arrange() {
    let bucketCount = Self.bucketsPerLetter * Self.bucketsPerLetter
    var counts = [UInt32](repeating: 0, count: bucketCount + 1)
    for key in keys { forEachWord(of: key) { counts[bucket(key, $0) + 1] += 1 } }
    for index in 1...bucketCount { counts[index] += counts[index - 1] }
    bucketStarts = counts
    postings = Array(repeating: Posting(packed: 0), count: Int(counts[bucketCount]))
    for (index, key) in keys.enumerated() {
      forEachWord(of: key) { offset in
        let bucket = bucket(key, offset)
        postings[Int(counts[bucket])] = Posting(packed: UInt32(index) << 6 | UInt32(offset))
        counts[bucket] += 1
      }
    }
  }

  /// The starts of words of a key; only the first, for a name without its article, whose other words are
  /// those of the whole name.
  @inline(__always)
  private func forEachWord(of key: Key, _ body: (Int) -> Void) {
    if key.omitted > 0 { return body(0) }
    var words = key.words
    while words != 0 {
      body(words.trailingZeroBitCount)
      words &= words - 1
    }
  }

  @inline(__always)
  private func bucket(_ key: Key, _ offset: Int) -> Int {
    let first = letters[Int(key.start) + offset]
    let second: UInt8 = offset + 1 < Int(key.length) ? letters[Int(key.start) + offset + 1] : 0
    return Self.rank(first) * Self.bucketsPerLetter + Self.rank(second)
  }

  /// The postings whose word starts with the first two of some letters, or with the only one.
  func postings(startingWith start: [UInt8]) -> ArraySlice<Posting> {
    guard let first = start.first else { return [] }
    let bucket = Self.rank(first) * Self.bucketsPerLetter
    if start.count == 1 {
      return postings[Int(bucketStarts[bucket])..<Int(bucketStarts[bucket + Self.bucketsPerLetter])]
    }
    let exact = bucket + Self.rank(start[1])
    return postings[Int(bucketStarts[exact])..<Int(bucketStarts[exact + 1])]
  }

  /// 0 for no letter, 1 to 26 for letters, 27 to 36 for digits.
  @inline(__always)
  static func rank(_ letter: UInt8) -> Int {
    if letter == 0 { return 0 }
    return letter <= UInt8(ascii: "9") ? Int(letter) - 48 + 27 : Int(letter) - 96
  }

  /// The bit of a letter in a signature.
  @inline(__always)
  static func bit(_ letter: UInt8) -> UInt32 {
    letter <= UInt8(ascii: "9") ? 1 << UInt32(26 + letter % 6) : 1 << UInt32(letter - 97)
  }

  /// The weight of a number of inhabitants: 16 for each doubling.
  static func prior(_ population: Int) -> Int16 {
    let value = population + 1
    let exponent = Int.bitWidth - 1 - value.leadingZeroBitCount
    let fraction = ((value << 4) >> exponent) & 15
    return Int16(exponent * 16 + fraction)
  }
}
