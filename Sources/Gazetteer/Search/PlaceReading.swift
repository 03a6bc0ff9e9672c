/// What a text that has to name one place comes to.
public enum PlaceReading: Hashable, Sendable {
  /// One place, with the others that bear its name or its postcode and are far smaller, largest first.
  case one(PlaceMatch, others: [PlaceMatch])
  /// Several places of like size: nobody can tell which is meant.
  case several([PlaceMatch])
  /// No place is named whole.
  case none
}

extension Gazetteer {
  /// How many times the inhabitants of any other a place has whose name is taken for it.
  private static let farLarger = 5
  /// How many places are looked at.
  private static let most = 12

  /// The one place that a text names: a place by its text form; by a postcode the largest commune of it; by a name the
  /// only one that bears it, or one that is far larger than all others.
  public func read(_ text: String) -> PlaceReading {
    let whole = search(text, limit: Self.most).filter(\.isWhole)
    guard let first = whole.first else { return .none }
    let others = Array(whole.dropFirst())
    // A code is one place: `#35360` asks for no postcode.
    if first.kind == .code { return .one(first, others: []) }
    if first.kind == .postcode || others.isEmpty { return .one(first, others: others) }
    // What comes first for another reason than its size (an article, a code) is no namesake of the others.
    let size = { (match: PlaceMatch) in self.describe(match.place)?.population ?? 0 }
    let isFarLarger = others.allSatisfy { size(first) >= Self.farLarger * max(1, size($0)) }
    return isFarLarger ? .one(first, others: others) : .several(whole)
  }
}
