/// What is found in each form of teaching.
extension AdviceSession {
  /// A path admitted in a form, before its proofs are made.
  struct Candidate {
    /// Its position in the catalogue.
    let path: Int
    let score: Int
    let isAttested: Bool
    let isEntryKnown: Bool
    let order: UInt64
  }

  /// What was found in one form.
  struct Found {
    let mode: DeliveryMode
    let isWidened: Bool
    /// The candidates, best first.
    let candidates: [Candidate]
  }

  /// What is admitted in a form, best first.
  mutating func search(in mode: DeliveryMode) -> Found {
    setMode(mode, surroundings.nearestCentres(for: mode))
    var isWidened = false
    var candidates = candidates(admittedBy: guide.ranking.admits, mode)
    if candidates.isEmpty {
      candidates = self.candidates(admittedBy: guide.ranking.widened, mode)
      isWidened = !candidates.isEmpty
    }
    candidates.sort { ($1.score, $0.order, $0.path) < ($0.score, $1.order, $1.path) }
    return Found(mode: mode, isWidened: isWidened, candidates: candidates)
  }

  /// The proposals of a form, with what follows them, or with why there are none.
  mutating func proposals(of found: Found) -> Advice.ModeProposals {
    let mode = found.mode
    let nearestCentres = surroundings.nearestCentres(for: mode)
    setMode(mode, nearestCentres)
    let proposals = found.candidates.prefix(guide.ranking.limit).map { proposal($0, mode, nearestCentres) }
    let refusals = found.candidates.isEmpty && mode == .alternance ? self.refusals() : []
    return Advice.ModeProposals(
      mode: mode, proposals: proposals,
      others: found.candidates.dropFirst(proposals.count).map { guide.catalogue.paths[$0.path].identifier },
      isWidened: found.isWidened, refusals: refusals)
  }

  /// The findings on the contracts, where all of them are refused: a lane may be empty although one is open.
  private func refusals() -> [Finding] {
    let findings = guide.ranking.contracts.compactMap { guide.schemePositions[$0] }.map { rights[$0] }
    return findings.allSatisfy { $0.verdict == .no } ? findings : []
  }

  private mutating func candidates(admittedBy rule: RuleBook.Rule, _ mode: DeliveryMode) -> [Candidate] {
    var found: [Candidate] = []
    for group in wantedGroups {
      setPath(group[0], mode)
      guard guide.book.verdict(of: rule, on: profile, bounds: bounds) != .no else { continue }
      let first = candidate(group[0], score: score(), in: mode)
      found += group.map { position in
        Candidate(
          path: position, score: first.score, isAttested: first.isAttested, isEntryKnown: first.isEntryKnown,
          order: order(of: position))
      }
    }
    return found
  }

  /// A path that the profile now describes, as a candidate with its points.
  func candidate(_ position: Int, score: Int, in mode: DeliveryMode) -> Candidate {
    let path = guide.catalogue.paths[position]
    return Candidate(
      path: position, score: score, isAttested: isAttested(mode, for: path), isEntryKnown: path.entry != nil,
      order: order(of: position))
  }

  /// The order of the day of a path.
  private func order(of position: Int) -> UInt64 {
    FairOrder.rank(of: guide.catalogue.paths[position].identifier, on: bounds.date)
  }
}
