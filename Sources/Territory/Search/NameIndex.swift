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
    /// Which letters it has: 26 bits for letters, the rest for digits.
    let signature: UInt32

    /// What it leads to.
    var target: Target { Target(packed: packed) }
    /// Whether it leads to a commune.
    var isCommune: Bool { packed >> 30 == 0 }
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
  /// The numbers of the keys, the shortest keys first.
  private(set) var byLength: [UInt32] = []
  /// The signatures of the keys in that order, to be scanned.
  private(set) var signaturesByLength: [UInt32] = []
  /// Where the keys of each length start in that order.
  private(set) var lengthStarts: [Int] = []
  private(set) var postings: [Posting] = []
  /// Where the postings of each bucket start.
  private(set) var bucketStarts: [UInt32] = []

  /// Makes room.
  init(capacity: Int) {
    keys.reserveCapacity(capacity)
    letters.reserveCapacity(capacity * 14)
  }

  /// Adds a name, and once more without its leading article if it has one.
  ///
  /// - Parameters:
  ///   - name: the name in UTF-8.
  ///   - target: what it leads to.
  ///   - population: the inhabitants it weighs as.
  ///   - alias: the index of the other name it is, or −1.
  mutating func add(
    _ name: UnsafeBufferPointer<UInt8>, target: Target, population: Int, alias: Int = -1
  ) {
    let start = letters.count
    let folded = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { scratch in
      let folded = Self.fold(name, into: scratch)
      letters.append(contentsOf: UnsafeBufferPointer(rebasing: scratch[..<folded.count]))
      return folded
    }
    guard folded.count > 0 else { return }
    let prior = Self.prior(population)
    keys.append(
      Key(
        start: UInt32(start), length: UInt8(folded.count), omitted: 0, words: folded.words, prior: prior,
        packed: target.packed, alias: Int32(alias), signature: folded.signature))
    let article = articleLength(start, folded.words)
    guard article > 0 else { return }
    var signature: UInt32 = 0
    for index in (start + article)..<letters.count { signature |= Self.bit(letters[index]) }
    keys.append(
      Key(
        start: UInt32(start + article), length: UInt8(folded.count - article), omitted: UInt8(article),
        words: folded.words >> UInt64(article), prior: prior, packed: target.packed, alias: Int32(alias),
        signature: signature))
  }

  /// Writes the letters of a name, at most 63; tells how many there are, where words start, and which
  /// letters they are.
  ///
  /// `lez` behind another word is written `les`: nobody remembers which is official.
  private static func fold(
    _ name: UnsafeBufferPointer<UInt8>, into scratch: UnsafeMutableBufferPointer<UInt8>
  ) -> (count: Int, words: UInt64, signature: UInt32) {
    // Folding never lengthens, so that so many bytes give no more letters.
    let name = UnsafeBufferPointer(rebasing: name.prefix(63))
    var count = 0
    var words: UInt64 = 0
    var signature: UInt32 = 0
    var wordStart = 0
    var isAtWord = true
    var index = 0
    @inline(__always) func endWord() {
      if count - wordStart == 3, wordStart > 0, scratch[count - 1] == UInt8(ascii: "z"),
        scratch[count - 2] == UInt8(ascii: "e"), scratch[count - 3] == UInt8(ascii: "l")
      {
        scratch[count - 1] = UInt8(ascii: "s")
        signature = scratch[..<count].reduce(0) { $0 | bit($1) }
      }
    }
    @inline(__always) func add(_ letter: UInt8) {
      if isAtWord {
        words |= 1 << UInt64(count)
        wordStart = count
        isAtWord = false
      }
      scratch[count] = letter
      signature |= bit(letter)
      count += 1
    }
    while index < name.count {
      switch Folding.next(name, &index) {
      case .one(let letter):
        add(letter)
        // Most of a name is plain small letters.
        while index < name.count, name[index] &- UInt8(ascii: "a") < 26 {
          scratch[count] = name[index]
          signature |= 1 << UInt32(name[index] - UInt8(ascii: "a"))
          count += 1
          index += 1
        }
      case .two(let first, let second):
        add(first)
        add(second)
      case .nothing: break
      case .gap:
        endWord()
        isAtWord = true
      }
    }
    endWord()
    return (count, words, signature)
  }

  /// How many letters the leading article of a name has: le, la, les, l; 0 without one.
  private func articleLength(_ start: Int, _ words: UInt64) -> Int {
    guard letters[start] == UInt8(ascii: "l"), words > 1 else { return 0 }
    let first = (words & ~1).trailingZeroBitCount
    switch first {
    case 1: return 1
    case 2: return letters[start + 1] == UInt8(ascii: "e") || letters[start + 1] == UInt8(ascii: "a") ? 2 : 0
    case 3: return letters[start + 1] == UInt8(ascii: "e") && letters[start + 2] == UInt8(ascii: "s") ? 3 : 0
    default: return 0
    }
  }

  /// Sorts the words of all names into buckets, and the names by length; to be called once all are added.
  mutating func arrange() {
    arrangeWords()
    arrangeLengths()
  }

  private mutating func arrangeWords() {
    let bucketCount = Self.bucketsPerLetter * Self.bucketsPerLetter
    var counts = [UInt32](repeating: 0, count: bucketCount + 1)
    letters.withUnsafeBufferPointer { letters in
      for key in keys { Self.forEachWord(of: key) { counts[Self.bucket(letters, key, $0) + 1] += 1 } }
      for index in 1...bucketCount { counts[index] += counts[index - 1] }
      bucketStarts = counts
      postings = Array(unsafeUninitializedCapacity: Int(counts[bucketCount])) { postings, count in
        for (index, key) in keys.enumerated() {
          Self.forEachWord(of: key) { offset in
            let bucket = Self.bucket(letters, key, offset)
            postings[Int(counts[bucket])] = Posting(packed: UInt32(index) << 6 | UInt32(offset))
            counts[bucket] += 1
          }
        }
        count = postings.count
      }
    }
  }

  private mutating func arrangeLengths() {
    var counts = [Int](repeating: 0, count: 66)
    for key in keys { counts[Int(key.length) + 1] += 1 }
    for index in 1..<counts.count { counts[index] += counts[index - 1] }
    lengthStarts = counts
    byLength = Array(repeating: 0, count: keys.count)
    signaturesByLength = Array(repeating: 0, count: keys.count)
    for (number, key) in keys.enumerated() {
      let place = counts[Int(key.length)]
      counts[Int(key.length)] += 1
      byLength[place] = UInt32(number)
      signaturesByLength[place] = key.signature
    }
  }

  /// The starts of words of a key; only the first, for a name without its article, whose other words are
  /// those of the whole name.
  @inline(__always)
  private static func forEachWord(of key: Key, _ body: (Int) -> Void) {
    if key.omitted > 0 { return body(0) }
    var words = key.words
    while words != 0 {
      body(words.trailingZeroBitCount)
      words &= words - 1
    }
  }

  @inline(__always)
  private static func bucket(_ letters: UnsafeBufferPointer<UInt8>, _ key: Key, _ offset: Int) -> Int {
    let first = letters[Int(key.start) + offset]
    let second: UInt8 = offset + 1 < Int(key.length) ? letters[Int(key.start) + offset + 1] : 0
    return rank(first) * bucketsPerLetter + rank(second)
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
