import Matching

/// The names of occupations by the stems of their words, ready to be searched.
struct OccupationIndex: Sendable {
  /// Names, everyday ones first, in the order in which equal ones are shown.
  let names: [OccupationName]
  /// How many of them are everyday ones.
  let everydayCount: Int
  /// How many different words each name has.
  let wordCounts: [Int]
  /// The first word of each name, as a position of `words`.
  let firstWords: [Int]
  /// The stems, sorted.
  let words: [[UInt8]]
  /// Which letters each stem has.
  let signatures: [UInt32]
  /// The names that have each stem.
  let postings: [[Int32]]

  /// Folds and sorts the words of all names.
  init(everyday: [OccupationName], official: [OccupationName]) {
    names = everyday + official
    everydayCount = everyday.count
    let stems = names.map { NameWords.stems(of: $0.text) }
    var numbers: [[UInt8]: Int] = [:]
    for word in stems.joined() { numbers[word] = 0 }
    let words = numbers.keys.sorted { $0.lexicographicallyPrecedes($1) }
    for (position, word) in words.enumerated() { numbers[word] = position }
    var postings = [[Int32]](repeating: [], count: words.count)
    for (name, stems) in stems.enumerated() {
      for word in stems { if let number = numbers[word] { postings[number].append(Int32(name)) } }
    }
    wordCounts = stems.map(\.count)
    firstWords = stems.map { $0.first.flatMap { numbers[$0] } ?? -1 }
    self.words = words
    signatures = words.map { Signature.of($0) }
    self.postings = postings
  }

  /// The stems that begin with these letters, as positions; by bisection.
  func words(from start: [UInt8]) -> Range<Int> {
    let lower = firstWord { $0.lexicographicallyPrecedes(start) }
    let upper = firstWord { $0.lexicographicallyPrecedes(start) || $0.starts(with: start) }
    return lower..<max(lower, upper)
  }

  /// The first stem that does not stand before a border.
  private func firstWord(behind isBefore: ([UInt8]) -> Bool) -> Int {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(words[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
