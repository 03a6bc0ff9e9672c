/// One search: gathers candidates from the surest way of reading the text to the least sure.
struct SearchRun {
  let search: PlaceSearch
  let communes: CommuneTable
  let territories: TerritoryTables
  let grammar: Grammar
  /// Whether only what was typed is looked for: no slips, and no suggestion where nothing fits.
  let isLiteral: Bool
  /// The kind of place that was announced.
  var scope = PlaceQuery.Scope.any
  /// Whether some name, official or other, was typed whole.
  var hasWholeName = false
  /// The best candidates so far.
  var top: TopMatches

  /// Prepares a search.
  init(
    _ search: PlaceSearch, _ communes: CommuneTable, _ territories: TerritoryTables, limit: Int,
    isLiteral: Bool
  ) {
    self.search = search
    self.communes = communes
    self.territories = territories
    self.isLiteral = isLiteral
    grammar = Grammar(territories: search.territoryNames)
    top = TopMatches(limit: limit)
  }

  /// Gathers the candidates for what was typed.
  mutating func run(_ query: PlaceQuery) {
    scope = query.scope
    if let code = query.code, let row = communes.row(of: code) {
      add(row, rank: Cost.whole * 2, kind: .code)
    }
    if query.isAddress, addAddress(query) { return }
    if query.words.isEmpty {
      addArrondissements(query)
      addNumbers(query, cost: Cost.whole)
    } else {
      addCoded(query)
      let filters = self.filters(query)
      for filter in filters where !isGood { addNames(query.words, filter, cost: 0) }
      addTerritory(namedAndNumbered: query)
      let isLocated = !top.isEmpty
      addArrondissements(query)
      // A postcode outweighs a name that lies elsewhere; a department does only when no name fits.
      let isPostcode = query.digits.map(isPostcode) ?? false
      if isPostcode, !isLocated { addNumbers(query, cost: Cost.ofPostcode) }
      if filters.isEmpty {
        addNames(query.words, .everywhere, cost: 0)
      } else if !isGood || isPostcode && !isLocated {
        addNames(query.words, .everywhere, cost: Cost.elsewhere)
      }
      if query.digits?.count == 5 && (isLocated || !isPostcode) || !filters.isEmpty && !isGood {
        addNumbers(query, cost: isLocated ? Cost.namelessPostcode : Cost.contradictedPostcode)
      }
    }
    if top.isEmpty, !isLiteral { suggest(query) }
  }

  /// Whether a candidate is good enough to look no further.
  var isGood: Bool {
    top.candidates.contains { candidate in
      switch candidate.kind {
      case .exact, .otherName, .prefix, .words, .code, .postcode: true
      // Two slips in a long name are hardly a chance.
      case .slip(let count): count == 1 || candidate.letters.count >= Cost.longName
      case .inside, .suggestion: false
      }
    }
  }

  /// Whether a whole official name was typed.
  var isWhole: Bool { top.best < Cost.whole / 2 }

  // MARK: Names

  /// Gathers the places whose name fits some words.
  private mutating func addNames(_ words: [[UInt8]], _ filter: PlaceFilter, cost: Int) {
    var readings = grammar.readings(of: words, filter, cost)
    for reading in readings { addDirect(reading) }
    if filter == .everywhere {
      // A name that is whole as it stands comes before one that lies in a department: La Tour-d'Auvergne.
      let territorial = grammar.territorial(words, cost + (isWhole ? Cost.elsewhere * 4 : 0))
      for reading in territorial { addDirect(reading) }
      readings += territorial
    }
    var further: [QueryInterpretation] = []
    for words in grammar.withoutNoise(words) where !hasWholeName {
      var shorter = grammar.readings(of: words, filter, cost + Cost.noise)
      if filter == .everywhere { shorter += grammar.territorial(words, cost + Cost.noise) }
      for reading in shorter { addDirect(reading) }
      further += shorter
    }
    if isWhole {
      // The text may be one slip away from a name that was meant.
      if let reading = readings.first, !isLiteral { addSlips(reading, atMost: 1) }
      return
    }
    for reading in grammar.glued(words, filter, cost) {
      addDirect(reading)
      readings.append(reading)
    }
    if isWhole || isLiteral { return }
    if let reading = readings.first { addSlips(reading) }
    for reading in readings.dropFirst() + further where !isGood { addSlips(reading) }
    if !isGood { for reading in readings.prefix(2) { addStartSlips(reading) } }
    if !isGood, filter == .everywhere {
      for reading in grammar.partlyTerritorial(words, cost) { addDirect(reading) }
    }
    if !isGood, words.count > 1 { addParts(of: words, filter, cost) }
  }

  /// Gathers names made of some of the words alone, the most words first.
  private mutating func addParts(of words: [[UInt8]], _ filter: PlaceFilter, _ cost: Int) {
    for count in (1..<words.count).reversed() where !isGood {
      for start in 0...(words.count - count) {
        let part = Array(words[start..<(start + count)])
        guard part.contains(where: { $0.count > 2 && !Words.links.contains($0) }) else { continue }
        let dropped = cost + (words.count - count) * Cost.droppedWord
        for reading in grammar.readings(of: part, filter, dropped) { addDirect(reading, wholeOnly: true) }
      }
    }
  }

  // MARK: Suggestions

  /// Gathers names that begin as the text does, cut until some do; the most populous when none does.
  private mutating func suggest(_ query: PlaceQuery) {
    scope = .any
    var words = query.words
    while top.isEmpty, let last = words.last {
      if let reading = QueryInterpretation(words, filter: .everywhere, cost: 0) { addDirect(reading) }
      words.removeLast()
      if last.count > 1 { words.append(last.dropLast()) }
    }
    if top.isEmpty {
      for row in search.largest.map(Int.init) { add(row, rank: -prior(row), kind: .suggestion) }
    }
    top.markAsSuggestions()
  }

  // MARK: Adding

  /// Adds a commune, if it has a chance.
  mutating func add(
    _ row: Int, rank: Int, kind: PlaceMatch.Kind, letters: [UInt8] = [], postcode: UInt32? = nil
  ) {
    guard top.accepts(rank), scope == .any else { return }
    top.add(
      TopMatches.Candidate(
        rank: rank, population: Int(communes.rows[row].population), target: .commune(row), kind: kind,
        letters: letters, postcode: postcode))
  }

  /// Adds a name, if its place may be found and has a chance.
  mutating func offer(
    _ number: Int, _ key: NameIndex.Key, cost: Int, _ reading: QueryInterpretation,
    kind: PlaceMatch.Kind
  ) {
    let rank = cost + reading.cost - Int(key.prior)
    guard top.accepts(rank) else { return }
    let target = key.target
    guard reading.filter.admits(target, communes), isInScope(target) else { return }
    let population: Int =
      if case .commune(let row) = target {
        Int(communes.rows[row].population)
      } else {
        PlaceSearch.territoryPopulation
      }
    top.add(
      TopMatches.Candidate(
        rank: rank, population: population, target: target, kind: kind, key: number,
        letters: reading.letters))
  }

  /// The weight of a commune.
  func prior(_ row: Int) -> Int { Int(NameIndex.prior(Int(communes.rows[row].population))) }

  private func isInScope(_ target: NameIndex.Target) -> Bool {
    switch (scope, target) {
    case (.any, _), (.department, .department), (.region, .region): true
    // A region of one department is found as the department.
    case (.region, .department(let index)):
      territories.departments[index].region.map { region in
        territories.departments.filter { $0.region == region }.count == 1
      } ?? false
    default: false
    }
  }
}
