internal import Glibc

/// One search: gathers candidates from the surest way of reading the text to the least sure.
///
/// A rank is a cost less the weight of the place, 16 for each halving of likelihood or doubling of
/// inhabitants. Names typed whole come before all others, whatever the weights.
struct SearchRun {
  /// What each way of fitting costs.
  enum Cost {
    static let whole = -100_000
    static let wholeWithoutArticle = -6 * 16
    static let wholeOtherName = -4 * 16
    static let startOfWords = 3 * 16
    static let start = 5 * 16
    static let words = 4 * 16
    static let skippedWord = 24
    static let omittedArticle = 8
    static let otherName = 24
    static let inside = 7 * 16
    static let slip = 7 * 16
    static let secondSlip = 6 * 16
    static let startSlip = 3 * 16
    static let elsewhere = 8 * 16
    static let droppedWord = 8 * 16
  }

  private let search: PlaceSearch
  private let communes: CommuneTable
  private let territories: TerritoryTables
  private var scope = PlaceQuery.Scope.any
  /// The best candidates so far.
  private(set) var top: TopMatches

  /// Prepares a search.
  init(_ search: PlaceSearch, _ communes: CommuneTable, _ territories: TerritoryTables, limit: Int) {
    self.search = search
    self.communes = communes
    self.territories = territories
    top = TopMatches(limit: limit)
  }

  /// Gathers the candidates for what was typed.
  mutating func run(_ query: PlaceQuery) {
    scope = query.scope
    if let code = query.code, let row = communes.row(of: code) {
      add(row, rank: Cost.whole * 2, kind: .code, letters: [])
    }
    if query.words.isEmpty {
      addArrondissements(query)
      addNumbers(query)
    } else {
      let filters = self.filters(query)
      for filter in filters where !isGood { addNames(query.words, filter, cost: 0) }
      addArrondissements(query)
      if !isGood || filters.isEmpty {
        addNames(query.words, .everywhere, cost: filters.isEmpty ? 0 : Cost.elsewhere)
      }
      // A postcode that contradicts the name still counts; a department does only when no name fits.
      if query.digits?.count == 5 || !filters.isEmpty && !isGood { addNumbers(query, cost: 9 * 16) }
    }
    if top.isEmpty { suggest(query) }
  }

  /// Whether a candidate is good enough to look no further.
  private var isGood: Bool {
    top.candidates.contains { candidate in
      switch candidate.kind {
      case .exact, .otherName, .prefix, .words, .code, .postcode: true
      case .slip(let count): count == 1
      case .inside, .suggestion: false
      }
    }
  }

  /// Whether a whole name was typed.
  private var isWhole: Bool { top.best < Cost.whole / 2 }

  // MARK: Numbers

  private mutating func addNumbers(_ query: PlaceQuery, cost: Int = Cost.whole) {
    if let corsican = query.corsican,
      let index = territories.departments.firstIndex(where: { $0.code == corsican })
    {
      if cost == Cost.whole { addTerritory(.department(index), rank: Cost.whole * 2) }
      for row in communes.rows.indices where Int(communes.rows[row].department) == index {
        add(row, rank: cost - prior(row), kind: .postcode, letters: [])
      }
      return
    }
    guard let digits = query.digits else { return }
    if cost == Cost.whole, digits.count <= 3, query.words.isEmpty { addTerritories(numbered: digits) }
    guard let range = PostcodeIndex.range(startingWith: digits) else { return }
    addPostcodes(range, digits, cost: cost)
    if digits.count == 4 {
      let padded = [48] + digits
      if let range = PostcodeIndex.range(startingWith: padded) {
        addPostcodes(range, padded, cost: cost + 16)
      }
    }
    if digits.count == 5, cost == Cost.whole, let code = InseeCode(digits, 0..<5),
      let row = communes.row(of: code)
    {
      // A code looks like a postcode: it comes after the first two communes of that postcode.
      let rank = top.candidates.count < 2 ? cost : top.candidates[1].rank + 1
      add(row, rank: rank, kind: .code, letters: digits)
    }
    var shorter = digits
    while top.isEmpty, shorter.count > 1 {
      shorter.removeLast()
      if let range = PostcodeIndex.range(startingWith: shorter) {
        for row in search.postcodes.rows(range) {
          add(Int(row), rank: -prior(Int(row)), kind: .suggestion, letters: [])
        }
      }
    }
  }

  private mutating func addPostcodes(_ range: ClosedRange<Int>, _ digits: [UInt8], cost: Int) {
    for postcode in range where range.count <= 1_000 || cost == Cost.whole {
      for row in search.postcodes.rows(postcode...postcode) {
        let row = Int(row)
        let isDivided = range.count == 1 && search.arrondissements.contains { $0.parent == row }
        let rank = cost - prior(row) + (isDivided ? 32 * 16 : 0)
        if top.accepts(rank) {
          add(row, rank: rank, kind: .postcode, letters: digits, postcode: UInt32(postcode))
        }
      }
    }
    for (postcode, row) in search.cedexRows(range) {
      let rank = cost - prior(Int(row)) + (range.count == 1 ? 0 : 32 * 16)
      if top.accepts(rank) { add(Int(row), rank: rank, kind: .postcode, letters: digits, postcode: postcode) }
    }
  }

  private mutating func addTerritories(numbered digits: [UInt8]) {
    var code = String(decoding: digits, as: UTF8.self)
    if code.utf8.count == 1 { code = "0" + code }
    if scope != .region, let index = territories.departments.firstIndex(where: { $0.code == code }) {
      addTerritory(.department(index), rank: Cost.whole * 2)
    }
    if scope == .region || code == "20",
      let index = territories.regions.firstIndex(where: { $0.code == (code == "20" ? "94" : code) })
    {
      addTerritory(.region(index), rank: Cost.whole * 2)
    }
  }

  private mutating func addTerritory(_ target: NameIndex.Target, rank: Int) {
    top.add(
      TopMatches.Candidate(
        rank: rank, population: PlaceSearch.territoryPopulation, target: target, kind: .code, letters: []))
  }

  private mutating func add(
    _ row: Int, rank: Int, kind: PlaceMatch.Kind, letters: [UInt8], postcode: UInt32? = nil
  ) {
    top.add(
      TopMatches.Candidate(
        rank: rank, population: Int(communes.rows[row].population), target: .commune(row), kind: kind,
        letters: letters, postcode: postcode))
  }

  private func prior(_ row: Int) -> Int { Int(NameIndex.prior(Int(communes.rows[row].population))) }

  // MARK: Arrondissements

  private mutating func addArrondissements(_ query: PlaceQuery) {
    let content = Array(query.words.drop { Words.links.contains($0) })
    var number = query.arrondissement ?? query.cedex
    var isExplicit = query.arrondissement != nil
    if number == nil, let digits = query.digits, digits.count <= 2 {
      number = Int(String(decoding: digits, as: UTF8.self))
    }
    for (_, letters, rows) in search.arrondissements {
      var words = content
      if number == nil {
        for count in 1...2 where words.count > count {
          if let spelled = Words.number(spelled: Array(words.suffix(count).joined())),
            Array(words.dropLast(count).joined()) == letters
          {
            number = spelled
            isExplicit = true
            words.removeLast(count)
            break
          }
        }
      }
      while let last = words.last, Words.links.contains(last) { words.removeLast() }
      guard let wanted = number, (1...rows.count).contains(wanted) else { continue }
      let typed = Array(words.joined())
      let isNamed = typed == letters || (typed.count > 3 && slips(typed, letters) <= 1)
      guard isNamed || (typed.isEmpty && query.arrondissement != nil) else { continue }
      let row = rows[wanted - 1]
      add(row, rank: (isExplicit ? Cost.whole * 2 : Cost.whole) - prior(row), kind: .exact, letters: letters)
      // While the number is being typed, the ten that follow it.
      if !isExplicit, query.cedex == nil, wanted <= 2 {
        for next in (wanted * 10)..<(wanted * 10 + 10) where next <= rows.count {
          add(rows[next - 1], rank: Cost.start - 300 + next, kind: .prefix, letters: letters)
        }
      }
    }
    if query.digits == nil, query.arrondissement == nil, query.cedex == nil {
      let typed = Array(content.joined())
      for (_, letters, rows) in search.arrondissements where typed == letters {
        for (number, row) in rows.enumerated() {
          add(row, rank: number - 300, kind: .prefix, letters: letters)
        }
      }
    }
  }

  private func slips(_ typed: [UInt8], _ name: [UInt8]) -> Int {
    name.withUnsafeBufferPointer { SlipPattern(typed).distance(to: $0, from: 0, count: name.count).whole }
  }

  // MARK: Filters

  /// Where the numbers say the place lies, from the narrowest to the widest.
  private func filters(_ query: PlaceQuery) -> [PlaceFilter] {
    if let corsican = query.corsican {
      return [
        .departments(
          Set(territories.departments.indices.filter { territories.departments[$0].code == corsican }))
      ]
    }
    guard let digits = query.digits, digits.count <= 5 else { return [] }
    let number = Int(String(decoding: digits, as: UTF8.self)) ?? 0
    let departments = departments(startingPostcode: digits.count == 1 ? [48] + digits : digits)
    if digits.count <= 3 {
      if !departments.isEmpty, digits.count < 3 || departments.count == 1 && number > 970 {
        return [.departments(departments)]
      }
      return PostcodeIndex.range(startingWith: digits).map { [.postcodes($0)] } ?? []
    }
    var filters: [PlaceFilter] = []
    for digits in digits.count == 4 ? [[48] + digits, digits] : [digits] {
      guard let range = PostcodeIndex.range(startingWith: digits) else { continue }
      if !search.postcodes.rows(range).isEmpty { filters.append(.postcodes(range)) }
      var rows: Set<Int> = []
      for (_, row) in search.cedexRows(range) where range.count == 1 {
        rows.insert(Int(row))
        if communes.rows[Int(row)].parent >= 0 { rows.insert(Int(communes.rows[Int(row)].parent)) }
      }
      if !rows.isEmpty { filters.append(.rows(rows)) }
      if digits.count == 5 {
        if let code = InseeCode(digits, 0..<5), let row = communes.row(of: code) {
          filters.append(.rows([row]))
        }
        let departments = self.departments(startingPostcode: digits)
        if !departments.isEmpty { filters.append(.departments(departments)) }
      }
    }
    return filters
  }

  /// The departments a postcode belongs to by its first two or three digits.
  private func departments(startingPostcode digits: [UInt8]) -> Set<Int> {
    let text = String(decoding: digits, as: UTF8.self)
    var codes = [String(text.prefix(text.hasPrefix("97") || text.hasPrefix("98") ? 3 : 2))]
    if codes == ["20"] { codes = ["2A", "2B"] }
    return Set(territories.departments.indices.filter { codes.contains(territories.departments[$0].code) })
  }

  // MARK: Names

  private mutating func addNames(_ words: [[UInt8]], _ filter: PlaceFilter, cost: Int) {
    var readings = self.readings(of: words, filter, cost)
    if filter == .everywhere { readings += territorial(words, cost) }
    for reading in readings { addDirect(reading) }
    if isWhole { return }
    let stripped = Self.withoutNoise(words)
    if stripped.count < words.count {
      var further = self.readings(of: stripped, filter, cost + 16)
      if filter == .everywhere { further += territorial(stripped, cost + 16) }
      for reading in further { addDirect(reading) }
      readings += further
      if isWhole { return }
    }
    for reading in glued(words, filter, cost) {
      addDirect(reading)
      readings.append(reading)
    }
    if isWhole { return }
    for reading in readings { addSlips(reading) }
    if !isGood { for reading in readings.prefix(2) { addStartSlips(reading) } }
    if !isGood, filter == .everywhere { for reading in partlyTerritorial(words, cost) { addDirect(reading) } }
    if !isGood, words.count > 1 { addParts(of: words, filter, cost) }
  }

  /// The ways to read words: abbreviations written out, an article behind moved to the front.
  private func readings(of words: [[UInt8]], _ filter: PlaceFilter, _ cost: Int) -> [Reading] {
    var lists: [[[UInt8]]] = []
    let isAbbreviated = words.contains { Words.abbreviations[$0] != nil }
    let hasSubordinate =
      words.count > 2
      && words.indices.dropFirst().contains { index in
        words[index] == Array("s".utf8) && words[index - 1] == words[index]
      }
    if isAbbreviated {
      for choice in 0..<2 {
        var list: [[UInt8]] = []
        var isOther = choice == 0
        var index = 0
        while index < words.count {
          let word = words[index]
          if hasSubordinate, word == Array("s".utf8), index + 1 < words.count, words[index + 1] == word {
            list.append(Array("sous".utf8))
            index += 2
            continue
          }
          if let options = Words.abbreviations[word] {
            if options.count > choice { isOther = true }
            let option = options[min(choice, options.count - 1)]
            list += option.split(separator: " ").map { Array($0.utf8) }
          } else {
            list.append(word)
          }
          index += 1
        }
        if isOther { lists.append(list) }
      }
    }
    if !isAbbreviated || words.last.map({ Words.abbreviations[$0] != nil }) ?? false { lists.append(words) }
    if words.count > 1, let last = words.last, Words.articles.contains(last) {
      lists.insert([last] + (lists.first ?? words).dropLast(), at: 0)
    }
    return lists.compactMap { Reading($0, filter: filter, cost: cost) }
  }

  /// Readings where the last or first words name the department or region the place lies in.
  private func territorial(_ words: [[UInt8]], _ cost: Int) -> [Reading] {
    guard words.count > 1 else { return [] }
    let written = words.flatMap { word in
      Words.abbreviations[word].map { $0[0].split(separator: " ").map { Array($0.utf8) } } ?? [word]
    }
    var readings: [Reading] = []
    for split in 1..<written.count {
      let behind = Array(written[split...].joined())
      if let departments = departments(named: behind) {
        var name = written[..<split]
        while name.count > 1, let last = name.last, Words.links.contains(last) { name.removeLast() }
        readings += contentReadings(Array(name), departments, cost)
      }
      let before = Array(written[..<split].joined())
      if let departments = departments(named: before) {
        readings += contentReadings(Array(written[split...]), departments, cost)
      }
    }
    return readings
  }

  private func contentReadings(_ name: [[UInt8]], _ departments: Set<Int>, _ cost: Int) -> [Reading] {
    guard name.contains(where: { !Words.links.contains($0) }) else { return [] }
    return readings(of: name, .departments(departments), cost)
  }

  private func departments(named letters: [UInt8]) -> Set<Int>? {
    search.territoryNames.first { $0.letters == letters }?.departments
  }

  /// Readings where the last words begin the name of a department or region.
  private func partlyTerritorial(_ words: [[UInt8]], _ cost: Int) -> [Reading] {
    var readings: [Reading] = []
    for split in 1..<max(1, words.count) {
      let behind = Array(words[split...].joined())
      guard behind.count >= 3 else { continue }
      var departments: Set<Int> = []
      for name in search.territoryNames
      where name.letters.starts(with: behind) || (behind.count > 4 && slips(behind, name.letters) <= 1) {
        departments.formUnion(name.departments)
      }
      if !departments.isEmpty { readings += contentReadings(Array(words[..<split]), departments, cost + 48) }
    }
    return readings
  }

  /// Readings of `stmalo` as `saint malo`.
  private func glued(_ words: [[UInt8]], _ filter: PlaceFilter, _ cost: Int) -> [Reading] {
    guard let first = words.first, first.count > 3, first.starts(with: "st".utf8) else { return [] }
    var readings: [Reading] = []
    for (short, long) in [("st", "saint"), ("ste", "sainte")] where first.starts(with: short.utf8) {
      let rest = Array(first.dropFirst(short.utf8.count))
      if let reading = Reading([Array(long.utf8), rest] + words.dropFirst(), filter: filter, cost: cost + 16)
      {
        readings.append(reading)
      }
    }
    return readings
  }

  /// The words without those that are said before or behind a name.
  private static func withoutNoise(_ words: [[UInt8]]) -> [[UInt8]] {
    var rest = words[...]
    while rest.count > 1, let first = rest.first, Words.leadingNoise.contains(first) {
      rest.removeFirst()
      while rest.count > 1, let link = rest.first, Words.links.contains(link), !Words.articles.contains(link)
      {
        rest.removeFirst()
      }
    }
    if rest.count == words.count, rest.count > 1, let first = rest.first, first == [97] { rest.removeFirst() }
    while rest.count > 1, let last = rest.last, Words.trailingNoise.contains(last) {
      rest.removeLast()
      while rest.count > 1, let link = rest.last, Words.links.contains(link) { rest.removeLast() }
    }
    return Array(rest)
  }

  /// Names whose letters begin with those read, or whose words do.
  private mutating func addDirect(_ reading: Reading) {
    let letters = reading.letters
    let index = search.index
    index.letters.withUnsafeBufferPointer { names in
      letters.withUnsafeBufferPointer { typed in
        guard let namesStart = names.baseAddress, let typedStart = typed.baseAddress else { return }
        for posting in index.postings(startingWith: letters) {
          let number = posting.key
          let key = index.keys[number]
          let offset = posting.offset
          let rest = Int(key.length) - offset
          let start = Int(key.start) + offset
          if rest >= letters.count, memcmp(namesStart + start, typedStart, letters.count) == 0 {
            let cost = Self.cost(reading, key, offset: offset)
            offer(number, key, cost: cost + reading.cost, reading, offset: offset)
          } else if offset == 0, reading.words.count > 1,
            (reading.signature & ~index.signatures[number]).nonzeroBitCount <= 2,
            let cost = Self.wordsCost(reading, key, names)
          {
            offer(number, key, cost: cost + reading.cost, reading, kind: .words)
          }
        }
      }
    }
  }

  /// The cost of a name whose letters from an offset on begin with those read.
  private static func cost(_ reading: Reading, _ key: NameIndex.Key, offset: Int) -> Int {
    let end = offset + reading.letters.count
    let isWholeRest = end == Int(key.length)
    let endsWord = isWholeRest || key.words >> UInt64(end) & 1 == 1
    if offset > 0 { return Cost.inside + (endsWord ? 0 : 16) + (key.alias >= 0 ? Cost.otherName : 0) }
    if isWholeRest {
      let gaps = reading.starts == key.words ? 0 : 8
      if key.alias >= 0 { return Cost.wholeOtherName + gaps + (key.omitted > 0 ? Cost.omittedArticle : 0) }
      return (key.omitted > 0 ? Cost.wholeWithoutArticle : Cost.whole) + gaps
    }
    return (endsWord ? Cost.startOfWords : Cost.start) + (key.alias >= 0 ? Cost.otherName : 0)
      + (key.omitted > 0 ? Cost.omittedArticle : 0)
  }

  /// The cost of a name some of whose words begin with the words read, in order, the first with the first.
  private static func wordsCost(
    _ reading: Reading, _ key: NameIndex.Key, _ names: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var cost =
      Cost.words + (key.alias >= 0 ? Cost.otherName : 0) + (key.omitted > 0 ? Cost.omittedArticle : 0)
    var rest = key.words
    var number = 0
    while rest != 0, number < reading.words.count {
      let start = rest.trailingZeroBitCount
      rest &= rest - 1
      let end = rest != 0 ? rest.trailingZeroBitCount : Int(key.length)
      let length = end - start
      // Link words too many in what was typed are passed over.
      while number > 0, number < reading.words.count - 1, Words.links.contains(reading.words[number]),
        !begins(names, Int(key.start) + start, length, reading.words[number])
      {
        number += 1
        cost += 8
      }
      let word = reading.words[number]
      if begins(names, Int(key.start) + start, length, word) {
        if word.count < length { cost += 16 }
        number += 1
      } else if number == 0 {
        return nil
      } else {
        let isLink =
          length <= 4 && Words.links.contains(Array(names[(Int(key.start) + start)..<(Int(key.start) + end)]))
        cost += isLink ? 0 : Cost.skippedWord
      }
    }
    guard number == reading.words.count else { return nil }
    return rest == 0 ? cost - 32 : cost
  }

  @inline(__always)
  private static func begins(
    _ names: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int, _ word: [UInt8]
  ) -> Bool {
    guard word.count <= length, names[start] == word[0] else { return false }
    for index in 1..<max(1, word.count) where names[start + index] != word[index] { return false }
    return true
  }

  /// Names that differ by one or two slips of the keyboard.
  private mutating func addSlips(_ reading: Reading) {
    let length = reading.letters.count
    let allowed = length < 3 ? 0 : length < 6 ? 1 : 2
    guard allowed > 0 else { return }
    let pattern = SlipPattern(reading.letters)
    let index = search.index
    index.letters.withUnsafeBufferPointer { names in
      for number in index.keys.indices {
        let difference = Int(index.lengths[number]) - length
        guard difference <= allowed, -difference <= allowed else { continue }
        let signature = index.signatures[number]
        guard (pattern.signature & ~signature).nonzeroBitCount <= allowed,
          (signature & ~pattern.signature).nonzeroBitCount <= allowed
        else { continue }
        let key = index.keys[number]
        let slips = pattern.distance(to: names, from: Int(key.start), count: Int(key.length)).whole
        guard slips <= allowed, slips > 0 else { continue }
        let cost =
          Cost.slip + (slips - 1) * Cost.secondSlip + (key.alias >= 0 ? Cost.otherName : 0)
          + (key.omitted > 0 ? Cost.omittedArticle : 0)
        offer(number, key, cost: cost + reading.cost, reading, kind: .slip(slips))
      }
    }
  }

  /// Names whose start differs by one or two slips: the name is still being typed.
  private mutating func addStartSlips(_ reading: Reading) {
    let length = reading.letters.count
    guard length >= 4 else { return }
    let allowed = length < 8 ? 1 : 2
    let pattern = SlipPattern(reading.letters)
    let index = search.index
    index.letters.withUnsafeBufferPointer { names in
      for number in index.keys.indices {
        guard Int(index.lengths[number]) >= length - allowed,
          (pattern.signature & ~index.signatures[number]).nonzeroBitCount <= allowed
        else { continue }
        let key = index.keys[number]
        let count = min(Int(key.length), length + allowed)
        let (_, slips, end) = pattern.distance(to: names, from: Int(key.start), count: count)
        guard slips <= allowed, end > 0 else { continue }
        let endsWord = end == Int(key.length) || key.words >> UInt64(end) & 1 == 1
        let cost =
          Cost.slip + max(0, slips - 1) * Cost.secondSlip + Cost.startSlip - (endsWord ? 16 : 0)
          + (key.alias >= 0 ? Cost.otherName : 0) + (key.omitted > 0 ? Cost.omittedArticle : 0)
        offer(number, key, cost: cost + reading.cost, reading, kind: .slip(max(1, slips)))
      }
    }
  }

  /// Names made of some of the words alone, the most words first.
  private mutating func addParts(of words: [[UInt8]], _ filter: PlaceFilter, _ cost: Int) {
    var count = words.count - 1
    while count > 0 {
      for start in 0...(words.count - count) {
        let part = Array(words[start..<(start + count)])
        guard part.contains(where: { $0.count > 2 && !Words.links.contains($0) }) else { continue }
        let dropped = cost + (words.count - count) * Cost.droppedWord
        for reading in readings(of: part, filter, dropped) { addWhole(reading) }
      }
      if isGood { return }
      count -= 1
    }
  }

  /// Names whose letters are those read, ranked below names that fit all that was typed.
  private mutating func addWhole(_ reading: Reading) {
    let index = search.index
    let letters = reading.letters
    for posting in index.postings(startingWith: letters) where posting.offset == 0 {
      let key = index.keys[posting.key]
      guard Int(key.length) == letters.count else { continue }
      let start = Int(key.start)
      guard index.letters[start..<(start + letters.count)].elementsEqual(letters) else { continue }
      offer(posting.key, key, cost: reading.cost, reading, kind: .words)
    }
  }

  /// Adds a name as a candidate, if its place may be found and has a chance.
  private mutating func offer(
    _ number: Int, _ key: NameIndex.Key, cost: Int, _ reading: Reading, offset: Int? = nil,
    kind: PlaceMatch.Kind? = nil
  ) {
    let rank = cost - Int(key.prior)
    guard top.accepts(rank) else { return }
    let target = key.target
    guard reading.filter.admits(target, communes), isInScope(target) else { return }
    let found: PlaceMatch.Kind
    if let kind {
      found = kind
    } else if key.alias >= 0 {
      found = .otherName
    } else if offset ?? 0 > 0 {
      found = .inside
    } else {
      found = Int(key.length) == reading.letters.count ? .exact : .prefix
    }
    let population: Int =
      if case .commune(let row) = target { Int(communes.rows[row].population) } else {
        PlaceSearch.territoryPopulation
      }
    top.add(
      TopMatches.Candidate(
        rank: rank, population: population, target: target, kind: found, key: number,
        letters: reading.letters, offset: offset))
  }

  private func isInScope(_ target: NameIndex.Target) -> Bool {
    switch (scope, target) {
    case (.any, _): true
    case (.department, .department), (.region, .region): true
    // A region of one department is found as the department.
    case (.region, .department(let index)):
      territories.departments[index].region.map { region in
        territories.departments.filter { $0.region == region }.count == 1
      } ?? false
    default: false
    }
  }

  // MARK: Suggestions

  /// Names that begin as the text does, cut until some do; the most populous communes when none does.
  private mutating func suggest(_ query: PlaceQuery) {
    scope = .any
    var words = query.words
    while top.isEmpty, let last = words.last {
      if let reading = Reading(words, filter: .everywhere, cost: 0) {
        addDirect(reading)
      }
      words.removeLast()
      if last.count > 1 { words.append(Array(last.dropLast())) }
    }
    for row in search.largest where top.isEmpty || query.words.isEmpty {
      add(row, rank: -prior(row), kind: .suggestion, letters: [])
    }
    top.markAsSuggestions()
  }
}
