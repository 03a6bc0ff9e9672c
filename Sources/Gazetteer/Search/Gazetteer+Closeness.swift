import Matching

extension Gazetteer {
  /// The places that fit what was typed, best first; where none does, only those whose name or number is close to it.
  ///
  /// - Parameters:
  ///   - text: what a person types.
  ///   - limit: how many matches at most.
  /// - Returns: matches; those of kind `PlaceMatch.Kind.suggestion` are close enough to be what was meant. Empty when
  ///   nothing is.
  public func closeMatches(_ text: String, limit: Int) -> [PlaceMatch] {
    guard PlaceQuery.isShortEnough(text) else { return [] }
    let matches = search(text, limit: limit).filter { $0.kind != .suggestion || isClose($0, to: text) }
    guard !matches.contains(where: \.isNamed), abroad(text) != nil else { return matches }
    // Londres is no slip of Landres: what is abroad has no look-alike, only names that begin so.
    return matches.filter { $0.kind == .prefix }
  }

  /// Whether what was typed is the place's name, the start of it, or a number of it, but for slips in a third of the
  /// letters.
  private func isClose(_ match: PlaceMatch, to text: String) -> Bool {
    let words = Folding.words(text)
    let letters = words.filter { !$0.isNumber }.flatMap(\.letters)
    guard letters.isEmpty else {
      return [match.name, match.otherName?.name].compactMap { $0 }.contains { name in
        let name = Folding.words(name).flatMap(\.letters)
        // A key that was held down is no slip, however long.
        return Self.isClose(letters, to: name) || Self.isClose(Self.withoutRuns(letters), to: name)
      }
    }
    guard case .commune(let code) = match.place, let commune = commune(code) else { return false }
    let digits = words.flatMap(\.letters)
    return (commune.postcodes + [code]).contains { Self.isClose(digits, to: Array($0.utf8)) }
  }

  private static func isClose(_ typed: [UInt8], to name: [UInt8]) -> Bool {
    let allowed = typed.count / 3
    let pattern = SlipPattern(typed)
    return name.withUnsafeBufferPointer { letters in
      let count = min(name.count, typed.count + allowed)
      let (whole, start, _) = pattern.distance(to: letters, from: 0, count: count)
      return min(whole, start) <= allowed
    }
  }

  /// The letters with no more than two of the same in a row.
  private static func withoutRuns(_ letters: [UInt8]) -> [UInt8] {
    letters.indices.filter { $0 < 2 || letters[$0] != letters[$0 - 1] || letters[$0] != letters[$0 - 2] }
      .map { letters[$0] }
  }
}
