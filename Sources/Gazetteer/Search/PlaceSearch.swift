import Matching

/// The names, postcodes and numbers by which places are found, made ready once.
struct PlaceSearch: Sendable {
  /// Another name of a commune: where its letters lie in `aliasNames`; all bytes of it are in use.
  struct Alias: Sendable, BitwiseCopyable {
    let start: UInt32
    /// The last year, or 0.
    let until: UInt16
    let length: UInt8
    let kind: UInt8
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

  let index: NameIndex
  let postcodes: PostcodeIndex
  let cedex: PostcodeIndex
  let aliases: PackedArray<Alias>
  /// The letters of the other names, one after the other.
  let aliasNames: PackedArray<UInt8>
  /// The most populous communes, to be suggested when nothing was typed.
  let largest: PackedArray<UInt32>
  private(set) var territoryNames: [TerritoryName] = []
  /// The communes that have arrondissements.
  private(set) var arrondissements: [Town] = []

  /// Gathers what is not in the index.
  init(_ index: GazetteerIndex) {
    self.index = index.names
    postcodes = index.postcodes
    cedex = index.cedex
    aliases = index.aliases
    aliasNames = index.aliasNames
    largest = index.largest
    rememberTerritories(index.territories)
    gather(index.arrondissements, index.communes)
  }

  private mutating func rememberTerritories(_ territories: TerritoryTables) {
    for (number, department) in territories.departments.enumerated() {
      for name in [department.name] + department.otherNames { remember(name, DepartmentSet([number])) }
    }
    for region in territories.regions {
      let departments = DepartmentSet(
        territories.departments.indices.filter { territories.departments[$0].region == region.code })
      for name in [region.name] + region.otherNames { remember(name, departments) }
    }
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

  private mutating func gather(_ rows: PackedArray<UInt32>, _ communes: CommuneTable) {
    for row in rows.map(Int.init) {
      let parent = Int(communes.rows[row].parent)
      if let place = arrondissements.firstIndex(where: { $0.parent == parent }) {
        arrondissements[place].rows.append(row)
      } else {
        let letters = Array(Folding.words(communes.name(parent)).map(\.letters).joined())
        arrondissements.append(Town(parent: parent, letters: letters, rows: [row]))
      }
    }
  }

  /// The places that fit what was typed, best first; with its slips, unless it is taken literally.
  func search(
    _ text: String, limit: Int, isLiteral: Bool = false, communes: CommuneTable, territories: TerritoryTables
  ) -> [PlaceMatch] {
    guard limit > 0 else { return [] }
    var run = SearchRun(self, communes, territories, limit: limit, isLiteral: isLiteral)
    run.run(PlaceQuery(text))
    let presenter = MatchPresenter(search: self, communes: communes, territories: territories)
    return run.top.candidates.map(presenter.present)
  }
}
