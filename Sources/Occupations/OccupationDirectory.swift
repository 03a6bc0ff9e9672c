/// All occupations, found by code or by what people call them.
public struct OccupationDirectory: Sendable {
  /// The occupations, in the order of their codes.
  public let occupations: [Occupation]
  private let positions: [String: Int]
  private let index: OccupationIndex

  /// Makes a directory; of two occupations with one code the first counts.
  ///
  /// - Parameters:
  ///   - occupations: The occupations.
  ///   - everyday: What people call them; of equal names the one listed first is shown first.
  ///   - official: The names of the directory.
  public init(occupations: [Occupation], everyday: [OccupationName], official: [OccupationName]) {
    self.occupations = occupations
    positions = Dictionary(
      occupations.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let titles = occupations.map { OccupationName(code: $0.code, text: $0.name) }
    index = OccupationIndex(everyday: everyday, official: official + titles)
  }

  /// The occupation with that code.
  public func occupation(_ code: String) -> Occupation? { positions[code].map { occupations[$0] } }

  /// The occupations that fit what is typed, best first, each once, by its best name; total and stable.
  ///
  /// Accents, capitals, gender and plural do not matter, and a word may be begun or have a slip.
  public func matches(of text: String, limit: Int = 8) -> [OccupationMatch] { counted(text, limit).matches }

  /// The occupations of which a text is a whole name or the code, the likelier first, each once: without slips, so that
  /// many words can be looked up one after the other.
  public func occupations(called text: String) -> [Occupation] {
    guard text.utf8.count <= Self.longest else { return [] }
    if let occupation = occupation(coded: text) { return [occupation] }
    var search = OccupationSearch(text, in: index)
    return best(of: search.whole()).compactMap { occupation(index.names[$0.name].code) }
  }

  /// How many bytes a text may have that an occupation is looked for in: the longest name has a third of it.
  private static let longest = 400

  /// The same, with how much was looked at: words compared and names visited.
  package func counted(_ text: String, _ limit: Int = 8) -> (matches: [OccupationMatch], work: Int) {
    guard text.utf8.count <= Self.longest else { return ([], 0) }
    if let occupation = occupation(coded: text) {
      return ([OccupationMatch(occupation: occupation, name: occupation.name, kind: .whole)], 1)
    }
    var search = OccupationSearch(text, in: index)
    let matches = best(of: search.run()).prefix(limit).compactMap { found in
      let name = index.names[found.name]
      return occupation(name.code).map { OccupationMatch(occupation: $0, name: name.text, kind: found.kind) }
    }
    return (matches, search.work)
  }

  /// The occupation whose code was typed, in any case and with spaces.
  private func occupation(coded text: String) -> Occupation? {
    occupation(text.uppercased().filter { !$0.isWhitespace })
  }

  /// The best name of each occupation, in order.
  private func best(of found: [OccupationSearch.Found]) -> [OccupationSearch.Found] {
    var best: [String: OccupationSearch.Found] = [:]
    for found in found {
      let code = index.names[found.name].code
      if best[code].map({ Self.precedes(found, $0) }) ?? true { best[code] = found }
    }
    return best.values.sorted(by: Self.precedes)
  }

  /// The order: the least cost, then as listed.
  private static func precedes(_ left: OccupationSearch.Found, _ right: OccupationSearch.Found) -> Bool {
    (left.cost, left.name) < (right.cost, right.name)
  }
}
