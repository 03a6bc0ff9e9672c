/// The names, postcodes and numbers by which places are found, made ready once.
struct PlaceSearch: Sendable {
  /// Another name of a commune: where it lies in the bytes of its table.
  struct Alias: Sendable {
    let start: UInt32
    let length: UInt16
    let kind: UInt8
    /// The last year, or 0.
    let until: UInt16
  }

  /// The name of a department or region, as a place can be said to lie in it.
  struct TerritoryName: Sendable {
    let letters: [UInt8]
    let departments: DepartmentSet
  }

  /// A commune that has arrondissements.
  struct Town: Sendable {
    let parent: Int
    /// The letters of its name.
    let letters: [UInt8]
    /// The rows of its arrondissements, in order.
    var rows: [Int]
  }

  /// A department or a region weighs as a town of so many inhabitants, when names are alike.
  static let territoryPopulation = 10_000
  /// What was once a commune weighs at most as a place of so many inhabitants, however large the town that
  /// took it in.
  static let otherNamePopulation = 4_000

  private(set) var index: NameIndex
  let postcodes: PostcodeIndex
  let aliasBytes: [UInt8]
  private(set) var aliases: [Alias] = []
  /// CEDEX postcodes in order, with the row each belongs to.
  private(set) var cedex: [(postcode: UInt32, row: UInt32)] = []
  private(set) var territoryNames: [TerritoryName] = []
  /// The communes that have arrondissements.
  private(set) var arrondissements: [Town] = []
  /// The most populous communes, to be suggested when nothing was typed.
  private(set) var largest: [Int] = []

  /// Builds the index; rows of the aliases and of CEDEX with a fault are left out and told.
  init(
    _ tables: GazetteerTables, communes: CommuneTable, territories: TerritoryTables,
    faults: inout [TerritoryFault]
  ) {
    index = NameIndex(capacity: communes.rows.count * 3 / 2)
    postcodes = PostcodeIndex(communes)
    aliasBytes = tables.aliases
    addCommunes(communes)
    readAliases(communes, &faults)
    addTerritories(territories, communes)
    index.arrange()
    readCedex(tables.cedex, communes, &faults)
    gatherArrondissements(communes)
    gatherLargest(communes)
  }

  private mutating func addCommunes(_ communes: CommuneTable) {
    communes.bytes.withUnsafeBufferPointer { bytes in
      for (row, commune) in communes.rows.enumerated() where commune.parent < 0 {
        index.add(
          UnsafeBufferPointer(rebasing: bytes[communes.nameRange(row)]), target: .commune(row),
          population: Int(commune.population))
      }
    }
  }

  private mutating func readAliases(_ communes: CommuneTable, _ faults: inout [TerritoryFault]) {
    TableRows.read(
      aliasBytes, table: "aliases.tsv", columns: ["code", "name", "kind", "until"], faults: &faults
    ) { reader in
      while reader.advance() {
        guard let row = reader.code(0).flatMap({ communes.row(of: $0) }) else {
          reader.fault(0, "the code of a commune was expected, not “\(reader.text(0))”")
          continue
        }
        guard let kind = PlaceMatch.OtherName.Kind(rawValue: reader.text(2)),
          let kindIndex = PlaceMatch.OtherName.Kind.allCases.firstIndex(of: kind)
        else {
          reader.fault(2, "one of d, a, l, f, u was expected, not “\(reader.text(2))”")
          continue
        }
        let name = reader.range(1)
        guard !name.isEmpty, name.count < 256 else {
          reader.fault(1, "a name of 1 to 255 bytes was expected")
          continue
        }
        guard let until = reader.isEmpty(3) ? 0 : reader.number(3, upTo: 2_100) else {
          reader.fault(3, "a year was expected, not “\(reader.text(3))”")
          continue
        }
        let population = Int(communes.rows[row].population)
        index.add(
          UnsafeBufferPointer(rebasing: reader.bytes[name]), target: .commune(row),
          population: kind == .usual ? population : min(population, Self.otherNamePopulation),
          alias: aliases.count)
        aliases.append(
          Alias(
            start: UInt32(name.lowerBound), length: UInt16(name.count), kind: UInt8(kindIndex),
            until: UInt16(until)))
      }
    }
  }

  private mutating func addTerritories(_ territories: TerritoryTables, _ communes: CommuneTable) {
    for (number, department) in territories.departments.enumerated() {
      let capital = InseeCode(department.capital).flatMap { communes.row(of: $0) }
      // Paris is a department of one commune: under one name, the commune is enough.
      let isCommune = capital.map { communes.name($0) } == department.name
      for name in [department.name] + department.otherNames {
        if !isCommune {
          addTerritory(name, .department(number))
          // The article is no part of the name, but people say it: l'Ain, le Cher, la Creuse.
          if !department.article.isEmpty {
            addTerritory("\(department.article) \(name)", .department(number))
          }
        }
        remember(name, DepartmentSet([number]))
      }
    }
    for (number, region) in territories.regions.enumerated() {
      let departments = territories.departments.indices.filter {
        territories.departments[$0].region == region.code
      }
      for name in [region.name] + region.otherNames {
        // A region of one department is the same place under the same name.
        if departments.count > 1 { addTerritory(name, .region(number)) }
        remember(name, DepartmentSet(departments))
      }
    }
  }

  private mutating func addTerritory(_ name: String, _ target: NameIndex.Target) {
    let bytes = Array(name.utf8)
    bytes.withUnsafeBufferPointer { index.add($0, target: target, population: Self.territoryPopulation) }
  }

  private mutating func remember(_ name: String, _ departments: DepartmentSet) {
    let words = Folding.words(name).map(\.letters)
    territoryNames.append(TerritoryName(letters: Array(words.joined()), departments: departments))
    if words.count > 1, let first = words.first, Words.articles.contains(first) {
      territoryNames.append(
        TerritoryName(letters: Array(words.dropFirst().joined()), departments: departments))
    }
    let content = words.filter { !Words.links.contains($0) }
    if content.count < words.count {
      territoryNames.append(TerritoryName(letters: Array(content.joined()), departments: departments))
    }
  }

  private mutating func readCedex(
    _ bytes: [UInt8], _ communes: CommuneTable, _ faults: inout [TerritoryFault]
  ) {
    TableRows.read(
      bytes, table: "cedex.tsv", columns: ["postcode", "code"], faults: &faults
    ) { reader in
      cedex.reserveCapacity(bytes.count / 12)
      while reader.advance() {
        guard reader.range(0).count == 5, let postcode = reader.number(0) else {
          reader.fault(0, "a postcode of five digits was expected, not “\(reader.text(0))”")
          continue
        }
        guard cedex.last.map({ $0.postcode < UInt32(postcode) }) ?? true else {
          reader.fault(0, "rows must be ordered by postcode, each once")
          continue
        }
        guard let row = reader.code(1).flatMap({ communes.row(of: $0) }) else {
          reader.fault(1, "the code of a commune was expected, not “\(reader.text(1))”")
          continue
        }
        cedex.append((UInt32(postcode), UInt32(row)))
      }
    }
  }

  private mutating func gatherArrondissements(_ communes: CommuneTable) {
    for (row, commune) in communes.rows.enumerated() where commune.parent >= 0 {
      let parent = Int(commune.parent)
      if let place = arrondissements.firstIndex(where: { $0.parent == parent }) {
        arrondissements[place].rows.append(row)
      } else {
        let letters = Array(Folding.words(communes.name(parent)).map(\.letters).joined())
        arrondissements.append(Town(parent: parent, letters: letters, rows: [row]))
      }
    }
  }

  private mutating func gatherLargest(_ communes: CommuneTable) {
    var top = TopMatches(limit: 50)
    for (row, commune) in communes.rows.enumerated() where commune.parent < 0 {
      let rank = -Int(commune.population)
      if top.accepts(rank) {
        top.add(
          TopMatches.Candidate(
            rank: rank, population: Int(commune.population), target: .commune(row), kind: .suggestion,
            letters: []))
      }
    }
    largest = top.candidates.map { Int($0.target.packed) }
  }

  /// The rows whose CEDEX postcode begins with some digits.
  func cedexRows(_ range: ClosedRange<Int>) -> ArraySlice<(postcode: UInt32, row: UInt32)> {
    func first(from postcode: Int) -> Int {
      var low = 0
      var high = cedex.count
      while low < high {
        let middle = (low + high) / 2
        if Int(cedex[middle].postcode) < postcode { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return cedex[first(from: range.lowerBound)..<first(from: range.upperBound + 1)]
  }

  /// The places that fit what was typed, best first.
  func search(
    _ text: String, limit: Int, communes: CommuneTable, territories: TerritoryTables
  ) -> [PlaceMatch] {
    guard limit > 0 else { return [] }
    var run = SearchRun(self, communes, territories, limit: limit)
    run.run(PlaceQuery(text))
    let presenter = MatchPresenter(search: self, communes: communes, territories: territories)
    return run.top.candidates.map(presenter.present)
  }
}
