/// Paths as proposals: their reasons, their doors and who pays.
extension AdviceSession {
  /// A path as a proposal of a form of teaching, whether or not the form shows it; nil when there is no such path.
  mutating func proposal(of path: String, in mode: DeliveryMode) -> Proposal? {
    guard let position = guide.catalogue.position(of: path) else {
      return nil
    }
    let nearestCentres = surroundings.nearestCentres(for: mode)
    setMode(mode, nearestCentres)
    setPath(position, mode)
    return proposal(candidate(position, score: score(), in: mode), mode, nearestCentres)
  }

  mutating func proposal(
    _ candidate: Candidate, _ mode: DeliveryMode, _ nearestCentres: [NearbyCentre]
  ) -> Proposal {
    let path = guide.catalogue.paths[candidate.path]
    setPath(candidate.path, mode)
    let contributions = guide.ranking.criteria.filter {
      guide.book.verdict(of: $0.rule, on: profile, bounds: bounds) == .yes
    }.map {
      Proposal.Contribution(
        criterion: $0.identifier, component: $0.component, points: $0.points, source: $0.source)
    }
    return Proposal(
      path: path.identifier, mode: mode, isAttested: isAttested(mode, for: path),
      score: candidate.score,
      contributions: contributions.enumerated().sorted {
        ($1.element.points, $0.offset) < ($0.element.points, $1.offset)
      }.map(\.element),
      entry: entry(), nearestCentres: Array(nearestCentres.prefix(3)),
      centreKilometres: surroundings.nearestKilometres,
      funding: funding(),
      demand: surroundings.demand[path.field],
      wantedJob: wantedJob.flatMap { code in path.jobs.contains { $0.rome == code } ? code : nil })
  }

  private func entry() -> Proposal.Entry {
    let findings = guide.ranking.entries.compactMap { guide.schemePositions[$0] }
      .map(findingOnPath).filter { $0.verdict != .no }
    let route = findings.first { $0.verdict == .yes } ?? findings.first
    return Proposal.Entry(route: route, others: findings.filter { $0.scheme != route?.scheme })
  }

  private func funding() -> [Finding] {
    guide.schemes.indices.filter { guide.schemes[$0].pays }.map(findingOnPath)
      .filter { !isForAnotherMode($0) && !$0.isElsewhere }
  }

  /// Whether a scheme cannot pay merely because it pays in another form, which says nothing of the person.
  private func isForAnotherMode(_ finding: Finding) -> Bool {
    guard let path = finding.path, path.verdict == .no else { return false }
    return path.deciding.contains { proof in
      if case .test(let test) = proof.condition { test.fact == DerivedFact.mode.rawValue } else { false }
    }
  }

  func findingOnPath(_ scheme: Int) -> Finding {
    guide.book.finding(
      on: guide.schemes[scheme], for: profile, includingPath: true, bounds: bounds,
      person: rights[scheme].person)
  }
}
