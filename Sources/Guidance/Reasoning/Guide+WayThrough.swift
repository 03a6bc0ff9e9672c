extension Guide {
  /// The way to a path for a person; nil when the catalogue has no such path.
  public func way(
    to identifier: String, for answers: Answers, in surroundings: Surroundings, on date: CalendarDate
  ) -> WayThrough? {
    guard let path = catalogue.path(identifier) else { return nil }
    var session = AdviceSession(guide: self, answers: answers, surroundings: surroundings, date: date)
    let found = session.findings(on: identifier)
    let builder = WayBuilder(guide: self, path: path, findings: found, answers: answers, date: date)
    return WayThrough(
      path: identifier, steps: builder.steps(advisers: session.advice().advisers),
      alternatives: builder.alternatives())
  }
}

/// Puts the steps of a way in order.
private struct WayBuilder {
  let guide: Guide
  let path: TrainingPath
  /// The finding on every scheme for this path, by form.
  let findings: [DeliveryMode: [String: Finding]]
  let answers: Answers
  let date: CalendarDate

  private var level: Int? {
    if case .number(let level)? = guide.sheet.answer(in: .level, of: answers) { level } else { nil }
  }

  private func verdict(_ scheme: String, in mode: DeliveryMode = .onSite) -> Verdict {
    findings[mode]?[scheme]?.verdict ?? .no
  }

  func steps(advisers: [Advice.AdviserFinding]) -> [WayThrough.Step] {
    var steps: [WayThrough.Step] = []
    if let adviser = advisers.first {
      steps.append(step(.adviser, adviser.contact, .yes))
    }
    let missing = level.flatMap { level in path.entry.map { level < $0.level } } ?? false
    if isShortOfBasics { steps += open(.refresher, .basicSkillsCertificate) }
    if missing && path.entry == .bac { steps += open(.refresher, .universityEntrance) }
    steps += open(.recognition, .validationOfExperience)
    // Studies that were done count where none are missing at the door; experience stands in where some are.
    steps += open(.recognition, missing ? .entryByExperience : .validationOfStudies)
    steps += before(missing).map { step(.firstPath, $0.path, .yes, isAcquired: $0.isAcquired) }
    steps.append(step(.path, path.identifier, .yes))
    steps += after().map { step(.continuation, $0, .yes) }
    return steps
  }

  private var isShortOfBasics: Bool {
    guide.sheet.hasChosen(.basicSkills, in: answers) || level.map { $0 < 3 } ?? false
  }

  /// The step through the scheme in a role, unless the person cannot have it.
  private func open(_ kind: WayThrough.Step.Kind, _ role: SchemeRole) -> [WayThrough.Step] {
    guard let scheme = guide.scheme(in: role)?.identifier, verdict(scheme) != .no else { return [] }
    return [step(kind, scheme, verdict(scheme))]
  }

  private func step(
    _ kind: WayThrough.Step.Kind, _ identifier: String, _ verdict: Verdict, isAcquired: Bool = false
  ) -> WayThrough.Step {
    WayThrough.Step(kind: kind, identifier: identifier, verdict: verdict, isAcquired: isAcquired)
  }

  /// The paths that lead here, with whether the person is past them; where no link is known and the door is one
  /// step too high, a first certificate of the same field that they can enter.
  private func before(_ isMissing: Bool) -> [(path: String, isAcquired: Bool)] {
    var linked: [String] = []
    for link in guide.catalogue.links {
      if link.origin == path.identifier,
        [.precededBy, .reachableFrom, .continuationOf].contains(link.relation),
        case .path(let target) = link.target
      {
        linked.append(target)
      }
      if case .path(path.identifier) = link.target,
        [.followedBy, .givesAccess, .firstStep, .mayContinue].contains(link.relation)
      {
        linked.append(link.origin)
      }
    }
    let running = linked.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .compactMap { guide.catalogue.path($0) }.filter(isOffered)
    if !running.isEmpty || !isMissing {
      return running.map { before in
        (before.identifier, level.flatMap { level in before.level.map { level >= $0 } } ?? false)
      }
    }
    let grade = level.map(PathFacts.grade) ?? 0
    let firstAward = guide.catalogue.award(in: .firstCertificate)?.identifier
    return guide.catalogue.paths.filter { candidate in
      candidate.field == path.field && candidate.award == firstAward && isOffered(candidate)
        && candidate.entry.map { PathFacts.grade(ofLevel: $0.level) <= grade + 1 } ?? false
    }.prefix(2).map { ($0.identifier, false) }
  }

  private func after() -> [String] {
    guide.catalogue.links(from: path.identifier).compactMap { link in
      guard [.followedBy, .mayContinue, .givesAccess].contains(link.relation),
        case .path(let target) = link.target, guide.catalogue.path(target).map(isOffered) ?? false
      else { return nil }
      return target
    }
  }

  private func isOffered(_ path: TrainingPath) -> Bool { path.isOpen(on: date) }

  // MARK: Alternatives

  func alternatives() -> [WayThrough.Alternative] {
    let whole = guide.ranking.entries.filter { entry in
      guide.scheme(entry)?.role.map { !SchemeRole.waysOfTheirOwn.contains($0) } ?? true
    }
    let contracts = guide.ranking.contracts + guide.ranking.rareContracts
    return [
      alternative(.experience, schemes(in: .validationOfExperience), in: .onSite),
      alternative(.units, schemes(in: .singleUnits), in: .onSite),
      alternative(.whole, whole, in: .onSite),
      path.modes.contains(.alternance) ? alternative(.alternance, contracts, in: .alternance) : nil,
    ].compactMap { $0 }
  }

  private func schemes(in role: SchemeRole) -> [String] {
    guide.scheme(in: role).map { [$0.identifier] } ?? []
  }

  private func alternative(
    _ kind: WayThrough.Alternative.Kind, _ schemes: [String], in mode: DeliveryMode
  ) -> WayThrough.Alternative? {
    let open = schemes.filter { verdict($0, in: mode) != .no }
    guard let best = open.map({ verdict($0, in: mode) }).max() else { return nil }
    // Of a contract the employer pays; elsewhere those schemes that pay for the path.
    let paying =
      kind == .alternance ? open : guide.schemes.filter(\.pays).map(\.identifier)
    let payers = paying.filter { verdict($0, in: mode) != .no }.enumerated()
      .sorted { (verdict($1.element, in: mode), $0.offset) < (verdict($0.element, in: mode), $1.offset) }
      .map(\.element)
    return WayThrough.Alternative(kind: kind, verdict: best, schemes: open, payers: payers)
  }
}
