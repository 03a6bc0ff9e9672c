extension PlanMaker {
  /// The first form that can work and in which something fits, with every path that does, best first.
  ///
  /// Forms that are sure to work are tried before those that an answer could still rule out.
  mutating func ranking() -> (mode: DeliveryMode?, list: [RankedPath]) {
    let groups = session.wantedGroups
    guard !groups.isEmpty else { return (nil, []) }
    for wanted in [[Verdict.yes], [.unanswered, .thirdParty]] {
      for form in planning.forms {
        guard let mode = DeliveryMode(rawValue: form.identifier) else { continue }
        session.setMode(mode, session.surroundings.nearestCentres(for: mode))
        guard wanted.contains(verdict(form.rule)), form.exception.map({ verdict($0) != .yes }) ?? true
        else { continue }
        let list = list(of: groups, in: mode)
        if !list.isEmpty { return (mode, list) }
      }
    }
    return (nil, [])
  }

  /// The paths of the best fit alone: two right ones are better than three with a filler.
  func best(of list: [RankedPath]) -> [RankedPath] {
    let fit = list.first?.fit
    return Array(list.prefix { $0.fit == fit }.prefix(Planning.mostPaths))
  }

  /// Why the paths of a group fit a person in a form, which has to be set; nil when they do not.
  mutating func fit(of group: [Int], in mode: DeliveryMode) -> Int? {
    session.setPath(group[0], mode)
    guard verdict(planning.admits) == .yes else { return nil }
    return planning.fits.firstIndex { verdict($0.rule) == .yes }
  }

  private mutating func list(of groups: [[Int]], in mode: DeliveryMode) -> [RankedPath] {
    var found: [(fit: Int, order: UInt64, path: RankedPath)] = []
    let paths = session.guide.catalogue.paths
    for group in groups {
      guard let fit = fit(of: group, in: mode) else { continue }
      let proof = session.guide.book.proof(
        of: planning.fits[fit].rule, on: session.profile, bounds: session.bounds)
      let (gain, score) = (session.gain(of: group[0]), session.score())
      found += group.map { position in
        let path = paths[position].identifier
        let ranked = RankedPath(
          path: path, position: position, fit: planning.fits[fit].identifier, proof: proof, gain: gain,
          score: score,
          attested: session.attestedModes(of: paths[position]))
        return (fit, FairOrder.rank(of: path, on: session.bounds.date), ranked)
      }
    }
    return found.sorted { left, right in
      (left.fit, -left.path.score, left.order, left.path.position)
        < (right.fit, -right.path.score, right.order, right.path.position)
    }.map(\.path)
  }
}
