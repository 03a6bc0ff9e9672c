import Matching

/// One way to read what was typed: the letters of a name, and where the place must lie.
struct QueryInterpretation: Sendable {
  /// The letters of the words, one after the other without gaps; at most 63.
  let letters: [UInt8]
  /// Bit i is set when a word starts at letter i.
  let words: UInt64
  /// Where each word starts; one more entry holds the end.
  let starts: [Int]
  /// For each word, whether it only joins others.
  let isLink: [Bool]
  /// Where the place must lie.
  let filter: PlaceFilter
  /// How unlikely this way of reading is, 16 for each halving.
  let cost: Int
  /// The letters it has.
  let signature: UInt32

  /// Reads some words; nil without a letter.
  init?(_ list: [[UInt8]], filter: PlaceFilter, cost: Int) {
    var letters: [UInt8] = []
    var starts: [Int] = []
    var isLink: [Bool] = []
    for word in list where letters.count + word.count <= 63 {
      starts.append(letters.count)
      letters += word == Words.lez && !letters.isEmpty ? Words.les : word
      isLink.append(Words.links.contains(word))
    }
    guard !letters.isEmpty else { return nil }
    words = starts.reduce(0) { $0 | 1 << UInt64($1) }
    starts.append(letters.count)
    signature = letters.reduce(0) { $0 | Signature.bit($1) }
    self.letters = letters
    self.starts = starts
    self.isLink = isLink
    self.filter = filter
    self.cost = cost
  }

  /// How many words there are.
  var wordCount: Int { isLink.count }
}
