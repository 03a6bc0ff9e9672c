internal import Glibc

extension SearchRun {
  /// Gathers names whose letters begin with those read, or whose words do.
  ///
  /// - Parameters:
  ///   - reading: what is looked for.
  ///   - wholeOnly: take only names whose letters are exactly those read, and rank them as parts of a text.
  mutating func addDirect(_ reading: QueryInterpretation, wholeOnly: Bool = false) {
    let letters = reading.letters
    let index = search.index
    for number in index.keys(spelled: letters) {
      if wholeOnly {
        offer(number, index.keys[number], cost: 0, reading, kind: .words)
      } else {
        addStart(reading, number, index.keys[number], offset: 0)
      }
    }
    if wholeOnly { return }
    let least = reading.cost + (reading.wordCount > 1 ? Cost.allContent : Cost.startOfWords)
    index.letters.withUnsafeBufferPointer { names in
      letters.withUnsafeBufferPointer { typed in
        guard let namesStart = names.baseAddress, let typedStart = typed.baseAddress else { return }
        for bucket in index.buckets(startingWith: letters) {
          addBucket(bucket, reading, namesStart, typedStart, least: least)
        }
      }
    }
  }

  /// Gathers names from one bucket until none that follows weighs enough.
  private mutating func addBucket(
    _ bucket: Range<Int>, _ reading: QueryInterpretation, _ names: UnsafePointer<UInt8>,
    _ typed: UnsafePointer<UInt8>,
    least: Int
  ) {
    let index = search.index
    let last = reading.letters.count - 1
    for place in bucket {
      let posting = index.postings[place]
      let offset = posting.offset
      // One letter says nothing of the words within a name.
      if offset > 0, last == 0 { continue }
      let number = posting.key
      let glance = index.glances[number]
      guard top.accepts(least - Int(glance.prior)) else { break }
      let key = index.keys[number]
      let rest = Int(key.length) - offset
      let start = Int(key.start) + offset
      if rest > last, names[start + last] == typed[last], memcmp(names + start, typed, last) == 0 {
        if offset > 0 || rest > last + 1 { addStart(reading, number, key, offset: offset) }
      } else if offset == 0, reading.wordCount > 1,
        (reading.signature & ~glance.signature).nonzeroBitCount <= 3,
        let cost = Self.wordsCost(reading, key, names + Int(key.start), typed)
      {
        if cost == Cost.allContent, reading.filter.admits(key.target, communes) { hasWholeName = true }
        offer(number, key, cost: cost, reading, kind: .words)
      }
    }
  }

  /// Adds a name whose letters from an offset on begin with those read.
  private mutating func addStart(
    _ reading: QueryInterpretation, _ number: Int, _ key: NameIndex.Key, offset: Int
  ) {
    let end = offset + reading.letters.count
    let isWholeRest = end == Int(key.length)
    let isOther = key.alias >= 0
    var cost: Int
    var kind: PlaceMatch.Kind
    if offset > 0 {
      let endsWord = isWholeRest || key.words >> UInt64(end) & 1 == 1
      cost = Cost.inside + (endsWord ? 0 : Cost.partOfWord) + (isOther ? Cost.otherName : 0)
      kind = .inside
    } else if isWholeRest {
      if reading.filter.admits(key.target, communes) { hasWholeName = true }
      cost = isOther ? Cost.wholeOtherName : key.omitted > 0 ? Cost.wholeWithoutArticle : Cost.whole
      cost += reading.words == key.words ? 0 : Cost.gaps
      cost += isOther && key.omitted > 0 ? Cost.omittedArticle : 0
      kind = .exact
    } else {
      let endsWord = end + 1 == Int(key.length) || key.words >> UInt64(end) & 1 == 1
      cost = endsWord ? Cost.startOfWords : Cost.start
      cost += (isOther ? Cost.otherName : 0) + (key.omitted > 0 ? Cost.omittedArticle : 0)
      kind = .prefix
    }
    if isOther { kind = .otherName }
    offer(number, key, cost: cost, reading, kind: kind)
  }

  /// The cost of a name some of whose words begin with the words read, in order, the first with the first;
  /// nothing for other names.
  private static func wordsCost(
    _ reading: QueryInterpretation, _ key: NameIndex.Key, _ name: UnsafePointer<UInt8>,
    _ typed: UnsafePointer<UInt8>
  ) -> Int? {
    var cost = 0
    var isComplete = true
    var rest = key.words
    var number = 0
    while rest != 0, number < reading.wordCount {
      let start = rest.trailingZeroBitCount
      rest &= rest - 1
      let end = rest != 0 ? rest.trailingZeroBitCount : Int(key.length)
      var count = reading.starts[number + 1] - reading.starts[number]
      var fits =
        count <= end - start && memcmp(name + start, typed + reading.starts[number], count) == 0
      // Joining words too many in what was typed are passed over.
      while !fits, number > 0, reading.isLink[number], number + 1 < reading.wordCount {
        number += 1
        cost += Cost.extraLink
        count = reading.starts[number + 1] - reading.starts[number]
        fits = count <= end - start && memcmp(name + start, typed + reading.starts[number], count) == 0
      }
      if fits {
        if count < end - start {
          cost += Cost.partOfWord
          isComplete = false
        }
        number += 1
      } else if number == 0 {
        return nil
      } else if !Words.isLink(name + start, end - start) {
        cost += Cost.skippedWord
        isComplete = false
      }
    }
    guard number == reading.wordCount else { return nil }
    let other = (key.alias >= 0 ? Cost.otherName : 0) + (key.omitted > 0 ? Cost.omittedArticle : 0)
    if rest == 0, isComplete { return Cost.allContent + cost + other }
    return cost + other + (rest == 0 ? Cost.words - 32 : Cost.words)
  }
}
