import Matching

extension SearchRun {
  /// Gathers names that differ from what was read by one or two slips of the keyboard.
  mutating func addSlips(_ reading: QueryInterpretation, atMost most: Int = 2) {
    let length = reading.letters.count
    let allowed = min(most, length < 3 ? 0 : length < 6 ? 1 : 2)
    guard allowed > 0 else { return }
    let pattern = SlipPattern(reading.letters)
    let index = search.index
    index.letters.withUnsafeBufferPointer { names in
      index.forEachKey(like: pattern, within: allowed) { number, prior in
        guard top.accepts(Cost.slip - 48 + reading.cost - prior + Cost.lightened(prior, in: length)) else {
          return
        }
        let key = index.keys[number]
        guard key.isCommune || length > 4 else { return }
        guard reading.filter.admits(key.target, communes) else { return }
        let (slips, _, _) = pattern.distance(
          to: names, from: Int(key.start), count: Int(key.length), atMost: allowed)
        guard slips <= allowed, slips > 0 else { return }
        var cost = Cost.slip(slips, in: length)
        if slips == 1 {
          cost += Keyboard.extraCost(
            typed: reading.letters, name: names[Int(key.start)..<(Int(key.start) + Int(key.length))])
        }
        cost += (key.alias >= 0 ? 2 * Cost.otherName : 0) + (key.omitted > 0 ? Cost.omittedArticle : 0)
        if reading.words.nonzeroBitCount != key.words.nonzeroBitCount { cost += Cost.gaps }
        cost += Cost.lightened(prior, in: length)
        offer(number, key, cost: cost, reading, kind: .slip(slips))
      }
    }
  }

  /// Gathers names whose start differs by one or two slips: the name is still being typed.
  mutating func addStartSlips(_ reading: QueryInterpretation) {
    let letters = reading.letters
    guard letters.count >= 4 else { return }
    let allowed = letters.count < 8 ? 1 : 2
    let pattern = SlipPattern(letters)
    let index = search.index
    index.letters.withUnsafeBufferPointer { names in
      index.forEachKey(startingLike: pattern, letters, within: allowed) { number, prior in
        guard top.accepts(Cost.slip + Cost.startSlip - Cost.partOfWord + reading.cost - prior) else { return }
        let key = index.keys[number]
        let start = Int(key.start)
        guard reading.filter.admits(key.target, communes) else { return }
        let count = min(Int(key.length), letters.count + allowed)
        let (_, slips, end) = pattern.distance(
          to: names, from: start, count: count, atMost: allowed)
        guard slips <= allowed, end > 0 else { return }
        let endsWord = end == Int(key.length) || key.words >> UInt64(end) & 1 == 1
        let cost =
          Cost.slip(max(1, slips), in: letters.count) + Cost.startSlip - (endsWord ? Cost.partOfWord : 0)
          + (key.alias >= 0 ? Cost.otherName : 0) + (key.omitted > 0 ? Cost.omittedArticle : 0)
        offer(number, key, cost: cost, reading, kind: .slip(max(1, slips)))
      }
    }
  }
}

extension NameIndex {
  /// Visits the keys that can be within one or two slips of a pattern, by length and letters, with their weights.
  @inline(__always)
  func forEachKey(like pattern: SlipPattern, within allowed: Int, _ body: (Int, Int) -> Void) {
    let shortest = max(0, pattern.length - allowed)
    let longest = min(63, pattern.length + allowed)
    let typed = pattern.signature
    glances.withUnsafeBufferPointer { glances in
      for place in Int(lengthStarts[shortest])..<Int(lengthStarts[longest + 1]) {
        let signature = glances[place].signature
        if Self.has(typed & ~signature, atMost: allowed), Self.has(signature & ~typed, atMost: allowed) {
          body(place, Int(glances[place].prior))
        }
      }
    }
  }

  /// Visits the keys whose start can be within one or two slips of a pattern, with their weights.
  ///
  /// The first letter is seldom wrong; it may be missing or swapped.
  @inline(__always)
  func forEachKey(
    startingLike pattern: SlipPattern, _ letters: [UInt8], within allowed: Int, _ body: (Int, Int) -> Void
  ) {
    let shortest = max(2, pattern.length - allowed)
    let typed = pattern.signature
    let (first, second) = (letters[0], letters[1])
    glances.withUnsafeBufferPointer { glances in
      for place in Int(lengthStarts[shortest])..<glances.count {
        let glance = glances[place]
        if Self.has(typed & ~glance.signature, atMost: allowed),
          glance.first == first || glance.first == second || glance.second == first
        {
          body(place, Int(glance.prior))
        }
      }
    }
  }

  /// Whether no more than one or two bits are set; quicker than to count them.
  @inline(__always)
  private static func has(_ bits: UInt32, atMost allowed: Int) -> Bool {
    let rest = bits & (bits &- 1)
    return allowed == 1 ? rest == 0 : rest & (rest &- 1) == 0
  }
}
