import Matching

/// One search: which names have all the words typed, or their beginnings, or nearly.
struct OccupationSearch {
  /// A name that fits, with what its differences cost.
  struct Found {
    let name: Int
    let cost: Int
    let kind: OccupationMatch.Kind
  }

  /// What each way of fitting costs; the lowest sum comes first.
  private enum Cost {
    static let start = 2, farStart = 3, cutWord = 2, slip = 12, startSlip = 16, leftOut = 3, otherFirst = 4
    static let official = 1, missing = 24
  }

  private let index: OccupationIndex
  private let typed: [[UInt8]]
  /// How many words were compared and how many names were looked at: what tests count instead of time.
  private(set) var work = 0

  init(_ text: String, in index: OccupationIndex) {
    self.index = index
    typed = Array(NameWords.typed(text).prefix(Self.mostWords))
  }

  /// The most words of a query that count.
  private static let mostWords = 6

  /// The names that fit, in no order: exactly or begun, else with slips, else in part.
  mutating func run() -> [Found] {
    guard !typed.isEmpty else { return [] }
    let plain = typed.indices.map { costs(ofWord: $0, allowingSlips: false) }
    let found = names(with: plain)
    if !found.isEmpty { return found }
    let slipped = typed.indices.map { costs(ofWord: $0, allowingSlips: true) }
    let near = names(with: slipped)
    return near.isEmpty && typed.count > 1 ? names(withSomeOf: slipped) : near
  }

  /// The names that are what was typed, in no order, but for gender and plural.
  mutating func whole() -> [Found] {
    guard !typed.isEmpty else { return [] }
    let exact = typed.indices.map { costs(ofWord: $0, allowingSlips: false).filter { $0.value == 0 } }
    return names(with: exact).filter { $0.kind == .whole }
  }

  // MARK: Words

  /// What each stem costs as what was typed at a position; stems that are not there do not fit.
  private mutating func costs(ofWord position: Int, allowingSlips: Bool) -> [Int: Int] {
    let letters = typed[position]
    let stem = WordStem.of(letters)
    let isLast = position == typed.count - 1
    var costs: [Int: Int] = [:]
    for word in index.words(from: stem) {
      work += 1
      let rest = index.words[word].count - stem.count
      guard rest > 0 else {
        costs[word] = 0
        continue
      }
      // What was typed in full is no mere beginning of another word, unless it is still being typed.
      guard letters.count >= 2 else { continue }
      let isCut = !index.words[word].starts(with: letters)
      costs[word] =
        Cost.start + min(rest, 8) / 2 + (isLast ? 0 : Cost.farStart) + (isCut ? Cost.cutWord : 0)
    }
    if allowingSlips { addSlips(of: stem, isLast: isLast, to: &costs) }
    return costs
  }

  /// Adds the stems that differ by one slip, or by two in a long word.
  private mutating func addSlips(of stem: [UInt8], isLast: Bool, to costs: inout [Int: Int]) {
    guard stem.count >= 4 else { return }
    let allowed = stem.count < 8 ? 1 : 2
    let pattern = SlipPattern(stem)
    for word in index.words.indices where costs[word] == nil {
      // A letter that is typed and not there, or there and not typed, is a slip at least.
      guard (pattern.signature & ~index.signatures[word]).nonzeroBitCount <= allowed else { continue }
      let letters = index.words[word]
      guard letters.count >= stem.count - allowed else { continue }
      work += 1
      let (whole, start) = letters.withUnsafeBufferPointer { name in
        let distance = pattern.distance(to: name, from: 0, count: name.count, atMost: allowed)
        return (distance.whole, distance.start)
      }
      if whole <= allowed {
        costs[word] = Cost.slip * whole
      } else if isLast, start <= allowed, stem.count >= 5 {
        costs[word] = Cost.startSlip * start + min(letters.count - stem.count, 8) / 2
      }
    }
  }

  // MARK: Names

  /// The names that have a word for each of those typed.
  private mutating func names(with words: [[Int: Int]]) -> [Found] {
    guard words.allSatisfy({ !$0.isEmpty }) else { return [] }
    return names(withSomeOf: words).filter { $0.kind != .suggestion }
  }

  /// The names that have words for some of those typed, and what they cost.
  private mutating func names(withSomeOf words: [[Int: Int]]) -> [Found] {
    var sums: [Int32: (cost: Int, count: Int, slips: Bool, begun: Bool, first: Bool)] = [:]
    for costs in words {
      var best: [Int32: (cost: Int, word: Int)] = [:]
      for (word, cost) in costs {
        for name in index.postings[word] {
          work += 1
          if best[name].map({ cost < $0.cost || cost == $0.cost && word < $0.word }) ?? true {
            best[name] = (cost, word)
          }
        }
      }
      for (name, (cost, word)) in best {
        var sum = sums[name] ?? (0, 0, false, false, false)
        sum.cost += cost
        sum.count += 1
        sum.slips = sum.slips || cost >= Cost.slip
        sum.begun = sum.begun || cost > 0
        sum.first = sum.first || index.firstWords[Int(name)] == word
        sums[name] = sum
      }
    }
    return sums.map { name, sum in
      let position = Int(name)
      let leftOut = max(0, index.wordCounts[position] - sum.count)
      let missing = words.count - sum.count
      let kind: OccupationMatch.Kind =
        missing > 0 ? .suggestion : sum.slips ? .slip : sum.begun || leftOut > 0 ? .part : .whole
      let cost =
        sum.cost + leftOut * Cost.leftOut + missing * Cost.missing + (sum.first ? 0 : Cost.otherFirst)
        + (position < index.everydayCount ? 0 : Cost.official)
      return Found(name: position, cost: cost, kind: kind)
    }
  }
}
