extension PlanMaker {
  /// The first form that can work and in which something fits, with every path that does, best first.
  ///
  /// Forms that are sure to work are tried before those that an answer could still rule out.
  mutating func ranking() -> (mode: DeliveryMode?, list: [RankedPath]) {
    let paths = session.guide.catalogue.paths
    // Fields are looked up once, not once a form: a site may lay many offers over the catalogue.
    let wanted = paths.indices.filter { session.mayWant(field: paths[$0].field) }
    guard !wanted.isEmpty else { return (nil, []) }
    return ranking(of: wanted)
  }

  private mutating func ranking(of positions: [Int]) -> (mode: DeliveryMode?, list: [RankedPath]) {
    for wanted in [[Verdict.yes], [.unanswered, .thirdParty]] {
      for form in planning.forms {
        guard let mode = DeliveryMode(rawValue: form.identifier) else { continue }
        session.setMode(mode, session.surroundings.nearestCentres(for: mode))
        guard wanted.contains(verdict(form.rule)), form.exception.map({ verdict($0) != .yes }) ?? true
        else { continue }
        let list = list(of: positions, in: mode)
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

  private mutating func list(of positions: [Int], in mode: DeliveryMode) -> [RankedPath] {
    var found: [(fit: Int, order: UInt64, position: Int, path: RankedPath)] = []
    let paths = session.guide.catalogue.paths
    for position in positions {
      session.setPath(position, mode)
      guard verdict(planning.admits) == .yes,
        let fit = planning.fits.firstIndex(where: { verdict($0.rule) == .yes })
      else { continue }
      let path = paths[position]
      let ranked = RankedPath(
        path: path.identifier, fit: planning.fits[fit].identifier,
        proof: session.guide.book.proof(
          of: planning.fits[fit].rule, on: session.profile, bounds: session.bounds),
        gain: session.gain(of: position), score: session.score(),
        attested: session.attestedModes(of: path))
      found.append((fit, FairOrder.rank(of: path.identifier, on: session.bounds.date), position, ranked))
    }
    return found.sorted { left, right in
      (left.fit, -left.path.score, left.order, left.position)
        < (right.fit, -right.path.score, right.order, right.position)
    }.map(\.path)
  }
}
