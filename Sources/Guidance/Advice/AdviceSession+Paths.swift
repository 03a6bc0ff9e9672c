extension AdviceSession {
  /// What one path is worth, over all its forms.
  private struct Entry {
    /// Its position in the catalogue.
    let path: Int
    /// Its place among the paths that fit by the plan; nil when it is none of them.
    let rank: Int?
    var forms: [ProposedPath.Form]
    let isEntryKnown: Bool
    let order: UInt64

    init(_ candidate: Candidate, rank: Int?, form: ProposedPath.Form) {
      path = candidate.path
      self.rank = rank
      forms = [form]
      isEntryKnown = candidate.isEntryKnown
      order = candidate.order
    }

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
    let (mode, fitting) = fitting()
    let ranks = Dictionary(
      fitting.enumerated().map { ($1.position, $0) }, uniquingKeysWith: { first, _ in first })
    var entries: [Entry] = []
    var numbers: [Int: Int] = [:]
    for found in counting {
      for candidate in found.candidates {
        let form = ProposedPath.Form(
          mode: found.mode, isAttested: candidate.isAttested, score: candidate.score)
        if let number = numbers[candidate.path] {
          entries[number].forms.append(form)
        } else {
          numbers[candidate.path] = entries.count
          entries.append(Entry(candidate, rank: ranks[candidate.path], form: form))
        }
      }
    }
    if let mode {
      // Where experience is to be recognised, the door does not count.
      for (rank, ranked) in fitting.enumerated() where numbers[ranked.position] == nil {
        let candidate = candidate(ranked.position, score: ranked.score, in: mode)
        let form = ProposedPath.Form(mode: mode, isAttested: candidate.isAttested, score: ranked.score)
        entries.append(Entry(candidate, rank: rank, form: form))
      }
    }
    for number in entries.indices {
      let planned = entries[number].rank == nil ? nil : mode
      entries[number].forms.sort { Self.isBetter($0, $1, planned) }
    }
    entries.sort { $0.precedes($1) }
    return entries.enumerated().map { number, entry in
      let identifier = guide.catalogue.paths[entry.path].identifier
      let isShown = number < guide.ranking.limit
      return ProposedPath(
        path: identifier, forms: entry.forms, fit: entry.rank.map { fitting[$0].fit },
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
