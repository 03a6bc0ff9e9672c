/// The best candidates so far, best first, each place once.
struct TopMatches: Sendable {
  /// A place that fits.
  struct Candidate: Sendable {
    /// Lower is better; names typed whole lie below every other.
    var rank: Int
    var population: Int
    var target: NameIndex.Target
    var kind: PlaceMatch.Kind
    /// The key that was matched, if it was matched by a name.
    var key: Int?
    /// The letters that were looked for.
    var letters: [UInt8]
    /// The postcode, if it was matched by one.
    var postcode: UInt32?
  }

  fileprivate(set) var candidates: [Candidate] = []
  private let limit: Int

  /// Keeps so many at most.
  init(limit: Int) { self.limit = limit }

  /// Whether there is none.
  var isEmpty: Bool { candidates.isEmpty }

  /// The best rank so far.
  var best: Int { candidates.first?.rank ?? .max }

  /// Whether a candidate of a rank has a chance.
  @inline(__always)
  func accepts(_ rank: Int) -> Bool {
    candidates.count < limit || rank <= candidates[candidates.count - 1].rank
  }

  /// Adds a candidate, unless enough others are better.
  mutating func add(_ candidate: Candidate) {
    guard accepts(candidate.rank) else { return }
    if let index = candidates.firstIndex(where: { $0.target == candidate.target }) {
      guard Self.precedes(candidate, candidates[index]) else { return }
      candidates.remove(at: index)
    }
    let place = candidates.firstIndex { Self.precedes(candidate, $0) } ?? candidates.count
    candidates.insert(candidate, at: place)
    if candidates.count > limit { candidates.removeLast() }
  }

  /// Adds a candidate behind the best one, whatever its rank.
  mutating func addSecond(_ candidate: Candidate) {
    candidates.removeAll { $0.target == candidate.target }
    var candidate = candidate
    if let first = candidates.first {
      (candidate.rank, candidate.population) = (first.rank, first.population)
    }
    candidates.insert(candidate, at: min(1, candidates.count))
    if candidates.count > limit { candidates.removeLast() }
  }

  /// The order: rank, then inhabitants, then code; communes before departments before regions.
  private static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.population != right.population { return left.population > right.population }
    return left.target.packed < right.target.packed
  }
}

extension TopMatches {
  /// Marks the candidates as named whole: the text beside the name is an address.
  mutating func markAsNamed() {
    for index in candidates.indices where candidates[index].kind == .words { candidates[index].kind = .exact }
  }

  /// Marks every candidate as a mere suggestion.
  mutating func markAsSuggestions() {
    for index in candidates.indices { candidates[index].kind = .suggestion }
  }
}
