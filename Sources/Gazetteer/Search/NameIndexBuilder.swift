internal import Glibc
import Matching

/// Folds all names and sorts them and their words: slow work, done once for a set of tables.
struct NameIndexBuilder {
  private var letters: [UInt8] = []
  private var keys: [NameIndex.Key] = []
  private var glances: [NameIndex.Glance] = []

  /// Makes room.
  init(capacity: Int) {
    keys.reserveCapacity(capacity)
    glances.reserveCapacity(capacity)
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
    _ name: UnsafeBufferPointer<UInt8>, target: NameIndex.Target, population: Int, alias: Int = -1
  ) {
    let start = letters.count
    let folded = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { scratch in
      let folded = Self.fold(name, into: scratch)
      letters.append(contentsOf: UnsafeBufferPointer(rebasing: scratch[..<folded.count]))
      return folded
    }
    guard folded.count > 0 else { return }
    let prior = NameIndex.prior(population)
    keys.append(
      NameIndex.Key(
        words: folded.words, start: UInt32(start), packed: target.packed, alias: Int32(alias), prior: prior,
        length: UInt8(folded.count), omitted: 0))
    addGlance(folded.signature, start, prior)
    let article = articleLength(start, folded.words)
    guard article > 0 else { return }
    var signature: UInt32 = 0
    for index in (start + article)..<letters.count { signature |= Signature.bit(letters[index]) }
    keys.append(
      NameIndex.Key(
        words: folded.words >> UInt64(article), start: UInt32(start + article), packed: target.packed,
        alias: Int32(alias), prior: prior, length: UInt8(folded.count - article), omitted: UInt8(article)))
    addGlance(signature, start + article, prior)
  }

  private mutating func addGlance(_ signature: UInt32, _ start: Int, _ prior: Int16) {
    glances.append(
      NameIndex.Glance(
        signature: signature, prior: prior, first: letters[start],
        second: start + 1 < letters.count ? letters[start + 1] : 0))
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
        signature = scratch[..<count].reduce(0) { $0 | Signature.bit($1) }
      }
    }
    @inline(__always) func add(_ letter: UInt8) {
      if isAtWord {
        words |= 1 << UInt64(count)
        wordStart = count
        isAtWord = false
      }
      scratch[count] = letter
      signature |= Signature.bit(letter)
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

  /// Sorts the names by length and their words into buckets.
  consuming func build() -> NameIndex {
    let lengthStarts = sortNames()
    let (postings, bucketStarts) = sortWords()
    return NameIndex(
      letters: PackedArray(letters), keys: PackedArray(keys), glances: PackedArray(glances),
      lengthStarts: PackedArray(lengthStarts), postings: PackedArray(postings),
      bucketStarts: PackedArray(bucketStarts))
  }

  /// Sorts the names by length, then by letters, otherwise as they were added; tells where each length starts.
  private mutating func sortNames() -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: 66)
    for key in keys { starts[Int(key.length) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    let keys = keys
    let order = letters.withUnsafeBufferPointer { letters -> [Int] in
      guard let letters = letters.baseAddress else { return [] }
      return keys.indices.sorted { left, right in
        let (one, other) = (keys[left], keys[right])
        if one.length != other.length { return one.length < other.length }
        let order = memcmp(letters + Int(one.start), letters + Int(other.start), Int(one.length))
        return order == 0 ? left < right : order < 0
      }
    }
    self.keys = order.map { keys[$0] }
    glances = order.map { glances[$0] }
    return starts
  }

  /// Sorts the words of all names by their first two letters, the weightiest places first; tells where each bucket
  /// starts.
  private func sortWords() -> (postings: [NameIndex.Posting], starts: [UInt32]) {
    let bucketCount = NameIndex.bucketsPerLetter * NameIndex.bucketsPerLetter
    var counts = [UInt32](repeating: 0, count: bucketCount + 1)
    for key in keys { Self.forEachWord(of: key) { counts[bucket(key, $0) + 1] += 1 } }
    for index in 1...bucketCount { counts[index] += counts[index - 1] }
    let starts = counts
    var postings = [NameIndex.Posting](
      repeating: NameIndex.Posting(packed: 0), count: Int(counts[bucketCount]))
    let order = keys.indices.sorted { (keys[$0].prior, $1) > (keys[$1].prior, $0) }
    for number in order {
      let key = keys[number]
      Self.forEachWord(of: key) { offset in
        let bucket = bucket(key, offset)
        postings[Int(counts[bucket])] = NameIndex.Posting(packed: UInt32(number) << 6 | UInt32(offset))
        counts[bucket] += 1
      }
    }
    return (postings, starts)
  }

  /// The starts of words of a key; only the first, for a name without its article, whose other words are
  /// those of the whole name.
  @inline(__always)
  private static func forEachWord(of key: NameIndex.Key, _ body: (Int) -> Void) {
    if key.omitted > 0 { return body(0) }
    var words = key.words
    while words != 0 {
      body(words.trailingZeroBitCount)
      words &= words - 1
    }
  }

  @inline(__always)
  private func bucket(_ key: NameIndex.Key, _ offset: Int) -> Int {
    let first = letters[Int(key.start) + offset]
    let second: UInt8 = offset + 1 < Int(key.length) ? letters[Int(key.start) + offset + 1] : 0
    return NameIndex.rank(first) * NameIndex.bucketsPerLetter + NameIndex.rank(second)
  }
}
