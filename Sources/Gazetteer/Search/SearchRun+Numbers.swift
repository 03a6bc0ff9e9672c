extension SearchRun {
  /// Gathers the places of a postcode, of its start, or of a number.
  mutating func addNumbers(_ query: PlaceQuery, cost: Int) {
    let isAlone = cost == Cost.whole
    if let corsican = query.corsican {
      guard let index = territories.departments.firstIndex(where: { $0.code == corsican }) else { return }
      if isAlone { addTerritory(.department(index)) }
      for row in communes.rows.indices where Int(communes.rows[row].department) == index {
        add(row, rank: cost - prior(row), kind: .postcode)
      }
      return
    }
    guard let digits = query.digits else { return }
    if isAlone, digits.count <= 3 { addTerritories(numbered: digits) }
    guard let range = PostcodeIndex.range(startingWith: digits) else { return }
    addPostcodes(range, digits, cost: cost)
    let code = InseeCode(digits)
    if isAlone, scope == .any, let code, let row = communes.row(of: code) {
      if query.isCode || search.postcodes.entries(range).isEmpty {
        add(row, rank: Cost.whole * 2, kind: .code, letters: digits)
      } else if top.candidates.first?.target != .commune(row) {
        // A code looks like a postcode: it stands behind the first commune of that postcode.
        top.addSecond(
          TopMatches.Candidate(
            rank: cost, population: 0, target: .commune(row), kind: .code, letters: digits))
      }
    }
    addCedex(range, digits, cost: cost)
    if digits.count == 4 {
      let padded = [UInt8(ascii: "0")] + digits
      if let range = PostcodeIndex.range(startingWith: padded) {
        addPostcodes(range, padded, cost: cost + 16)
      }
    }
    var shorter = digits
    while top.isEmpty, shorter.count > 1 {
      shorter.removeLast()
      guard let range = PostcodeIndex.range(startingWith: shorter) else { continue }
      for entry in search.postcodes.entries(range) {
        add(Int(entry.row), rank: -prior(Int(entry.row)), kind: .suggestion)
      }
    }
  }

  private mutating func addPostcodes(_ range: ClosedRange<Int>, _ digits: [UInt8], cost: Int) {
    for entry in search.postcodes.entries(range) {
      let row = Int(entry.row)
      // The arrondissement of a postcode comes before the town it is part of.
      let isDivided = range.count == 1 && search.arrondissements.contains { $0.parent == row }
      add(
        row, rank: cost - prior(row) + (isDivided ? 32 * 16 : 0), kind: .postcode, letters: digits,
        postcode: entry.postcode)
    }
  }

  private mutating func addCedex(_ range: ClosedRange<Int>, _ digits: [UInt8], cost: Int) {
    for entry in search.cedex.entries(range) {
      let row = Int(entry.row)
      let rank = cost - prior(row) + (top.isEmpty ? 0 : 64 * 16)
      add(row, rank: rank, kind: .postcode, letters: digits, postcode: entry.postcode)
    }
  }

  /// Gathers the department or region that is named and numbered at once: Isère 38.
  mutating func addTerritory(namedAndNumbered query: PlaceQuery) {
    guard let number = query.corsican ?? query.digits.map({ String(decoding: $0, as: UTF8.self) }) else {
      return
    }
    for place in search.index.keys(spelled: Array(query.words.joined())) {
      let target = search.index.keys[place].target
      let code: String? =
        switch target {
        case .commune: nil
        case .department(let index): territories.departments[index].code
        case .region(let index): territories.regions[index].code
        }
      guard let code, code == number || code == "0" + number else { continue }
      // A commune of that name and department comes before.
      addTerritory(target, rank: Cost.whole + Cost.namelessPostcode)
    }
  }

  /// Gathers the commune that is named whole beside its INSEE code.
  mutating func addCoded(_ query: PlaceQuery) {
    guard let code = query.digits.flatMap({ InseeCode($0) }), let row = communes.row(of: code) else { return }
    for reading in grammar.readings(of: query.words, .rows([row]), 0) { addDirect(reading, wholeOnly: true) }
  }

  private mutating func addTerritories(numbered digits: [UInt8]) {
    var code = String(decoding: digits, as: UTF8.self)
    if code.utf8.count == 1 { code = "0" + code }
    if scope != .region, let index = territories.departments.firstIndex(where: { $0.code == code }) {
      addTerritory(.department(index))
    }
    // 20 was Corsica before it became two departments.
    let region = code == "20" ? "94" : code
    if scope == .region || code == "20",
      let index = territories.regions.firstIndex(where: { $0.code == region })
    {
      addTerritory(.region(index))
    }
  }

  private mutating func addTerritory(_ target: NameIndex.Target, rank: Int = Cost.whole * 2) {
    top.add(
      TopMatches.Candidate(
        rank: rank, population: PlaceSearch.territoryPopulation, target: target, kind: .code,
        letters: []))
  }

  /// Where the numbers say the place lies, from the narrowest to the widest.
  func filters(_ query: PlaceQuery) -> [PlaceFilter] {
    if let corsican = query.corsican {
      return [.departments(departments { $0.code == corsican })]
    }
    guard let digits = query.digits, digits.count <= 5 else { return [] }
    let text = String(decoding: digits, as: UTF8.self)
    switch digits.count {
    case 1:
      // The first digit of two, or a department without its zero.
      return [
        .departments(
          departments { $0.code.hasPrefix(text) && $0.code.utf8.count == 2 || $0.code == "0" + text })
      ]
    case 2:
      let departments = postal(text)
      return departments.isEmpty ? [] : [.departments(departments)]
    case 3:
      let departments = departments { $0.code == text }
      if !departments.isEmpty { return [.departments(departments)] }
      return PostcodeIndex.range(startingWith: digits).map { [.postcodes($0)] } ?? []
    case 4:
      let padded = [UInt8(ascii: "0")] + digits
      return [padded, digits].compactMap { PostcodeIndex.range(startingWith: $0) }
        .filter { !search.postcodes.entries($0).isEmpty }.map { .postcodes($0) }
    default: return filters(postcode: digits, text)
    }
  }

  private func filters(postcode digits: [UInt8], _ text: String) -> [PlaceFilter] {
    guard let range = PostcodeIndex.range(startingWith: digits) else { return [] }
    var filters: [PlaceFilter] = []
    if !search.postcodes.entries(range).isEmpty { filters.append(.postcodes(range)) }
    var rows: Set<Int> = []
    for entry in search.cedex.entries(range) {
      let row = Int(entry.row)
      rows.insert(row)
      if communes.rows[row].parent >= 0 { rows.insert(Int(communes.rows[row].parent)) }
    }
    if !rows.isEmpty { filters.append(.rows(rows)) }
    if let code = InseeCode(digits), let row = communes.row(of: code) { filters.append(.rows([row])) }
    let departments = postal(text)
    if !departments.isEmpty { filters.append(.departments(departments)) }
    return filters
  }

  /// The departments a postcode belongs to by its first two or three digits.
  private func postal(_ text: String) -> DepartmentSet {
    let isOverseas = text.hasPrefix("97") || text.hasPrefix("98")
    let code = text.prefix(isOverseas ? 3 : 2)
    return departments { department in
      code == "20" ? department.region == "94" : department.code.hasPrefix(code)
    }
  }

  private func departments(where fits: (Department) -> Bool) -> DepartmentSet {
    DepartmentSet(territories.departments.indices.filter { fits(territories.departments[$0]) })
  }
}
