extension SearchRun {
  /// How many words the name of a town at the end of an address has at most.
  private static let longestTown = 6

  /// Gathers the town of an address, which stands at its end; the words of the street say nothing.
  ///
  /// A whole name within what the number says comes first; then the communes of a postcode; then, without a postcode, a
  /// whole name anywhere.
  ///
  /// - Returns: whether a town was found; if not, the words may be a name after all.
  mutating func addAddress(_ query: PlaceQuery) -> Bool {
    // La Rue-Saint-Pierre is a commune.
    guard search.index.keys(spelled: Array(query.words.joined())).isEmpty else { return false }
    addNameInTerritory(query.words)
    if !top.isEmpty { return true }
    let filters = self.filters(query)
    if let digits = query.digits {
      for town in search.arrondissements where query.words.last == town.letters {
        addArrondissements(digits, of: town, [town.letters])
      }
    }
    for filter in filters where top.isEmpty { addTown(endingIn: query.words, filter) }
    if query.digits.map(isPostcode) ?? false {
      addNumbers(query, cost: top.isEmpty ? Cost.whole : Cost.namelessPostcode)
    }
    if top.isEmpty { addTown(endingIn: query.words, .everywhere) }
    return !top.isEmpty
  }

  /// Gathers a whole name before that of its department or region: Cours-les-Bains, Gironde is no street.
  private mutating func addNameInTerritory(_ words: [[UInt8]]) {
    for split in words.indices.dropFirst() {
      guard let departments = grammar.departments(named: Array(words[split...].joined())),
        !search.index.keys(spelled: Array(words[..<split].joined())).isEmpty
      else { continue }
      for reading in grammar.readings(of: Array(words[..<split]), .departments(departments), 0) {
        addDirect(reading, wholeOnly: true)
      }
    }
    top.markAsNamed()
  }

  /// Gathers the longest whole name that the words end in, in as many words as there can be.
  private mutating func addTown(endingIn words: [[UInt8]], _ filter: PlaceFilter) {
    for count in (1...Self.longestTown).reversed() where words.count > count && top.isEmpty {
      let town = Array(words.suffix(count))
      guard town.contains(where: { !Words.links.contains($0) }) else { continue }
      for reading in grammar.readings(of: town, filter, 0) {
        addDirect(reading, wholeOnly: true)
      }
    }
    top.markAsNamed()
  }

  /// Whether digits are a postcode of some commune.
  func isPostcode(_ digits: [UInt8]) -> Bool {
    digits.count == 5
      && PostcodeIndex.range(startingWith: digits).map { !search.postcodes.entries($0).isEmpty } ?? false
  }
}
