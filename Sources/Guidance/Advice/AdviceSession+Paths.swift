extension AdviceSession {
  /// A path admitted in a form, before its proofs are made.
  struct Candidate {
    let path: Int
    let score: Int
    let order: UInt64
  }

  /// What was found in one form.
  struct Found {
    let mode: DeliveryMode
    let isWidened: Bool
    /// The candidates, best first.
    let candidates: [Candidate]
  }

  /// What one path is worth, over all its forms.
  private struct Entry {
    let path: Int
    /// Its place among the paths that fit by the plan; nil when it is none of them.
    let rank: Int?
    let fit: String?
    let forms: [ProposedPath.Form]
    let isEntryKnown: Bool
    let order: UInt64

    var score: Int { forms.map(\.score).max() ?? 0 }

    /// The order of the list: what fits by the plan, then doors that are known, then points, then the day.
    func precedes(_ other: Entry) -> Bool {
      let places = (rank ?? .max, other.rank ?? .max)
      if places.0 != places.1 { return places.0 < places.1 }
      if isEntryKnown != other.isEntryKnown { return isEntryKnown }
      return (-score, order, path) < (-other.score, other.order, other.path)
    }
  }

  /// Every path that is proposed, once, best first: the one list that a plan’s paths begin.
  ///
  /// A form that was found only by looking further counts where nothing else was found at all.
  mutating func list(of found: [Found]) -> [ProposedPath] {
    let asked = found.filter { !$0.isWidened }
    let counting = asked.contains { !$0.candidates.isEmpty } ? asked : found
    var forms: [Int: [ProposedPath.Form]] = [:]
    for found in counting {
      for candidate in found.candidates {
        let isAttested = isAttested(found.mode, for: guide.catalogue.paths[candidate.path])
        forms[candidate.path, default: []].append(
          ProposedPath.Form(mode: found.mode, isAttested: isAttested, score: candidate.score))
      }
    }
    let (mode, fitting) = fitting()
    var positions: [String: Int] = [:]
    for (position, ranked) in fitting.enumerated() {
      guard let path = guide.catalogue.position(of: ranked.path), let mode else { continue }
      positions[ranked.path] = position
      // Where experience is to be recognised, the door does not count.
      if forms[path] == nil {
        let isAttested = isAttested(mode, for: guide.catalogue.paths[path])
        forms[path] = [ProposedPath.Form(mode: mode, isAttested: isAttested, score: ranked.score)]
      }
    }
    let entries = forms.map { path, forms in
      let described = guide.catalogue.paths[path]
      let rank = positions[described.identifier]
      let best = forms.sorted { Self.isBetter($0, $1, rank == nil ? nil : mode) }
      return Entry(
        path: path, rank: rank, fit: rank.map { fitting[$0].fit }, forms: best,
        isEntryKnown: described.entry != nil,
        order: FairOrder.rank(of: described.identifier, on: bounds.date))
    }.sorted { $0.precedes($1) }
    return entries.enumerated().map { number, entry in
      let identifier = guide.catalogue.paths[entry.path].identifier
      let isShown = number < guide.ranking.limit
      return ProposedPath(
        path: identifier, forms: entry.forms, fit: entry.fit,
        proposal: isShown ? entry.forms.first.flatMap { proposal(of: identifier, in: $0.mode) } : nil)
    }
  }

  /// The paths that fit by the plan, and its form; none where the content makes no plans.
  private func fitting() -> (mode: DeliveryMode?, list: [RankedPath]) {
    guard let planning = guide.planning else { return (nil, []) }
    var maker = PlanMaker(planning: planning, session: self, answers: answers)
    return maker.ranking()
  }

  /// The order of the forms of a path: that of the plan first, then by points, then as listed.
  private static func isBetter(
    _ left: ProposedPath.Form, _ right: ProposedPath.Form, _ planned: DeliveryMode?
  ) -> Bool {
    if (left.mode == planned) != (right.mode == planned) { return left.mode == planned }
    if left.score != right.score { return left.score > right.score }
    let all = DeliveryMode.allCases
    return all.firstIndex(of: left.mode) ?? 0 < all.firstIndex(of: right.mode) ?? 0
  }
}
