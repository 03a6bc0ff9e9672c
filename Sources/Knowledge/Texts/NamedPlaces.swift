import Gazetteer

/// Places by their names and postcodes, to be found in what somebody types; of several that bear one name, the one that
/// is likely meant.
struct NamedPlaces {
  /// The fewest letters of a place: shorter names of communes are words of every other sentence.
  private static let shortest = 3
  /// How many places of one name are compared: more than bear any one.
  private static let mostNamesakes = 20
  /// How many times as many inhabitants as its namesakes the town has that is meant without saying more.
  private static let farLarger = 10

  private let gazetteer: Gazetteer
  /// Where a place is rather looked for, of several that bear one name; nil where everywhere is alike.
  private let area: Place?

  /// Takes all places, those near an area rather than others of the same name.
  init(_ gazetteer: Gazetteer, near area: Place?) {
    self.gazetteer = gazetteer
    self.area = area
  }

  /// The one place whose whole name or postcode the words are; a department may stand in brackets behind it.
  ///
  /// - Parameters:
  ///   - phrase: The words as typed.
  ///   - folded: The same words, folded.
  ///   - isNumber: Whether they are digits alone, and so can be a postcode.
  func place(_ phrase: String, _ folded: [String], isNumber: Bool) -> Place? {
    guard isNumber ? phrase.count == 5 : phrase.count >= Self.shortest else { return nil }
    let whole = gazetteer.places(called: phrase, limit: Self.mostNamesakes)
    guard let match = likeliest(of: whole) else { return nil }
    // Words that only together are a name are none: “mère au” is not Méreau.
    let name = SearchText(match.name).words
    let typed = phrase.hasSuffix(")") ? SearchText(String(phrase.prefix { $0 != "(" })).words : folded
    let isNamed =
      !typed.isEmpty && typed.count <= name.count && zip(name, typed).allSatisfy { $0.hasPrefix($1) }
    return isNumber || isNamed ? match.place : nil
  }

  /// Of places that bear one name the one in the department or region where it is looked for, else the town that is far
  /// larger than all others; nil where none is.
  private func likeliest(of matches: [PlaceMatch]) -> PlaceMatch? {
    guard matches.count > 1 else { return matches.first }
    if let area {
      let home = territories(of: area)
      for level in home.indices {
        let near = matches.filter { territories(of: $0.place).contains(home[level]) }
        if near.count == 1 { return near[0] }
      }
    }
    let inhabitants = { (match: PlaceMatch) -> Int in
      guard case .commune(let code) = match.place else { return 0 }
      return gazetteer.commune(code)?.population ?? 0
    }
    let towns = matches.filter { if case .commune = $0.place { true } else { false } }
      .sorted { inhabitants($0) > inhabitants($1) }
    // A territory of the same name is none other where the town lies in it, as Paris does in Paris.
    guard let town = towns.first,
      matches.allSatisfy({ towns.contains($0) || territories(of: town.place).contains($0.place) })
    else { return nil }
    return towns.count == 1 || inhabitants(town) / Self.farLarger >= inhabitants(towns[1]) ? town : nil
  }

  /// The department and the region that a place lies in or is, from the smallest.
  private func territories(of place: Place) -> [Place] {
    switch place {
    case .commune(let code):
      return gazetteer.commune(code).map { territories(of: .department($0.department)) } ?? []
    case .department(let code):
      return [place] + (gazetteer.department(code)?.region.map { [.region($0)] } ?? [])
    case .region: return [place]
    }
  }
}
