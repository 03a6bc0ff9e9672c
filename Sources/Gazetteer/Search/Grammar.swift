import Matching

/// Reads words in the ways people mean them: abbreviations, articles behind, a department or region beside
/// the name, words that are no part of it.
struct Grammar {
  /// The names of departments and regions.
  let territories: [PlaceSearch.TerritoryName]

  /// The ways to read words as a name: abbreviations written out, an article behind moved to the front.
  func readings(of words: [[UInt8]], _ filter: PlaceFilter, _ cost: Int) -> [QueryInterpretation] {
    var lists: [[[UInt8]]] = []
    if words.contains(where: { Words.abbreviations[$0] != nil }) {
      for choice in 0..<2 {
        if let list = Self.writtenOut(words, choice: choice) { lists.append(list) }
      }
    }
    lists.append(words)
    if words.count > 1, let last = words.last, Words.articles.contains(last) {
      lists.insert([last] + (lists.first ?? words).dropLast(), at: 0)
    }
    return lists.compactMap { QueryInterpretation($0, filter: filter, cost: cost) }
  }

  /// The words with abbreviations written out; nil when no word has so many choices.
  private static func writtenOut(_ words: [[UInt8]], choice: Int) -> [[UInt8]]? {
    let on = Words.on
    var list: [[UInt8]] = []
    var hasChoice = choice == 0
    var index = 0
    while index < words.count {
      let word = words[index]
      // s/s, as in Fontenay s/s Bois.
      if word == on, index > 0, index + 1 < words.count, words[index + 1] == on {
        list.append(Array("sous".utf8))
        index += 2
        continue
      }
      if index > 0 || word.first != on[0] || word.count > 1 && word[1] != on[0],
        let options = Words.abbreviations[word]
      {
        if options.count > choice { hasChoice = true }
        list += options[min(choice, options.count - 1)]
      } else {
        list.append(word)
      }
      index += 1
    }
    return hasChoice ? list : nil
  }

  /// Readings where the last or first words name the department or region the place lies in.
  func territorial(_ words: [[UInt8]], _ cost: Int) -> [QueryInterpretation] {
    let written = Self.writtenOut(words, choice: 0) ?? words
    guard written.count > 1 else { return [] }
    let cost = cost + Cost.territory
    var readings: [QueryInterpretation] = []
    for split in 1..<written.count {
      if let departments = departments(named: Array(written[split...].joined())) {
        var name = written[..<split]
        while name.count > 1, let last = name.last, Words.links.contains(last) { name.removeLast() }
        readings += content(Array(name), departments, cost)
        // Vitré, Ille-et-Vilaine, Bretagne: the narrower of two says more, whichever stands first.
        for inner in name.indices.dropFirst() {
          if let others = self.departments(named: Array(name[inner...].joined())) {
            let both = others.intersection(departments)
            readings += content(Array(name[..<inner]), both.isEmpty ? others : both, cost)
          }
        }
      }
      if let departments = departments(named: Array(written[..<split].joined())) {
        readings += content(Array(written[split...]), departments, cost)
      }
    }
    return readings
  }

  private func content(_ name: [[UInt8]], _ departments: DepartmentSet, _ cost: Int) -> [QueryInterpretation]
  {
    guard name.contains(where: { !Words.links.contains($0) }) else { return [] }
    return readings(of: name, .departments(departments), cost)
  }

  /// The departments of a department or region of that name; nil when there is none.
  func departments(named letters: [UInt8]) -> DepartmentSet? {
    territories.first { $0.letters == letters }?.departments
  }

  /// Readings where the last words begin the name of a department or region, or spell it with a slip.
  func partlyTerritorial(_ words: [[UInt8]], _ cost: Int) -> [QueryInterpretation] {
    var readings: [QueryInterpretation] = []
    for split in 1..<max(1, words.count) {
      let behind = Array(words[split...].joined())
      guard behind.count >= 3 else { continue }
      let pattern = behind.count > 4 ? SlipPattern(behind) : nil
      var departments = DepartmentSet([])
      for name in territories {
        let isMeant =
          name.letters.starts(with: behind)
          || pattern.map { $0.distance(to: name.letters) <= 1 } ?? false
        if isMeant { departments.formUnion(name.departments) }
      }
      if !departments.isEmpty { readings += content(Array(words[..<split]), departments, cost + 48) }
    }
    return readings
  }

  /// Readings of `stmalo` as `saint malo`.
  func glued(_ words: [[UInt8]], _ filter: PlaceFilter, _ cost: Int) -> [QueryInterpretation] {
    guard let first = words.first, first.count > 3, first.starts(with: "st".utf8) else { return [] }
    var readings: [QueryInterpretation] = []
    for (short, long) in [("st", "saint"), ("ste", "sainte")] where first.starts(with: short.utf8) {
      let rest = Array(first.dropFirst(short.utf8.count))
      if let reading = QueryInterpretation(
        [Array(long.utf8), rest] + words.dropFirst(), filter: filter, cost: cost + 16)
      {
        readings.append(reading)
      }
    }
    return readings
  }

  /// The words without those said before a name or behind it, the least shortened first.
  func withoutNoise(_ words: [[UInt8]]) -> [[[UInt8]]] {
    let starts = Self.withoutLeadingNoise(words[...])
    let ends = Self.withoutTrailingNoise(words[...])
    var lists = (starts + ends).map(Array.init)
    if let start = starts.first { lists += Self.withoutTrailingNoise(start).map(Array.init) }
    return lists
  }

  private static func withoutLeadingNoise(_ words: ArraySlice<[UInt8]>) -> [ArraySlice<[UInt8]>] {
    var lists: [ArraySlice<[UInt8]>] = []
    var rest = words
    while rest.count > 1, let first = rest.first, Words.leadingNoise.contains(first) {
      rest.removeFirst()
      while rest.count > 1, let link = rest.first, Words.links.contains(link), !Words.articles.contains(link)
      {
        rest.removeFirst()
      }
      lists.append(rest)
    }
    // An article or a preposition too many: le Vitré, à Rennes.
    if lists.isEmpty, rest.count > 1, let first = rest.first, Words.strayStarts.contains(first) {
      lists.append(rest.dropFirst())
    }
    return lists
  }

  private static func withoutTrailingNoise(_ words: ArraySlice<[UInt8]>) -> [ArraySlice<[UInt8]>] {
    var lists: [ArraySlice<[UInt8]>] = []
    var rest = words
    while rest.count > 1, let last = rest.last, Words.trailingNoise.contains(last) {
      rest.removeLast()
      while rest.count > 1, let link = rest.last, Words.links.contains(link) { rest.removeLast() }
      lists.append(rest)
    }
    return lists
  }
}
