/// The working of one advice: a profile that is filled in for each path and form in turn.
struct AdviceSession {
  let guide: Guide
  let answers: Answers
  let surroundings: Surroundings
  let bounds: ConstantSnapshot
  var profile: Profile
  /// The finding on each scheme for the person alone, by position.
  let rights: [Finding]
  private let personGrade: Int?
  private let personLevel: Int?
  private let wantedFields: Set<String>?
  /// The paths in the fields chosen, by position, in groups that are judged once.
  let wantedGroups: [[Int]]
  /// The code of the occupation wanted.
  private let wantedJob: String?
  /// How far the person travels for classes, in kilometres.
  let travel: Int?

  init(guide: Guide, answers: Answers, surroundings: Surroundings, date: CalendarDate) {
    self.guide = guide
    self.answers = answers
    self.surroundings = surroundings
    let bounds = guide.book.bounds(on: date)
    let sheet = guide.sheet
    var profile = Self.profile(of: answers, in: surroundings, on: sheet)
    let rights = guide.schemes.map {
      guide.book.finding(on: $0, for: profile, includingPath: false, bounds: bounds)
    }
    let verdict = { (scheme: String) in guide.schemePositions[scheme].map { rights[$0].verdict } }
    let contract =
      (guide.ranking.contracts.compactMap(verdict)
      + guide.ranking.rareContracts.compactMap(verdict).filter { $0 == .yes }).max()
    profile.set(.contractOpen, to: contract.flatMap { $0.isCheck ? nil : $0 == .yes }, on: sheet)
    let fields = Self.wantedFields(in: answers, on: sheet)
    profile.set(.fieldChosen, to: fields.map { !$0.isEmpty } ?? false, on: sheet)
    if case .occupation? = sheet.answer(in: .wantedJob, of: answers) {
      profile.set(.jobTaught, to: fields.map { !$0.isEmpty }, on: sheet)
    }
    profile.set(.goalChosen, to: sheet.isKnown(.goals, in: answers), on: sheet)
    self.profile = profile
    self.bounds = bounds
    self.rights = rights
    // Taken from the profile, which leaves unknown what a fact cannot be.
    let known = { (role: FactRole) in
      sheet.fact(in: role).flatMap { sheet.position(of: $0.identifier) }.map { profile[$0] }
        .flatMap { $0 == Profile.unknown ? nil : $0 }
    }
    personLevel = known(.level)
    personGrade = personLevel.map(PathFacts.grade)
    travel = known(.travel)
    wantedFields = fields
    wantedGroups = Self.groups(of: fields ?? [], in: guide, surroundings, on: date)
    if case .occupation(let code)? = sheet.answer(in: .wantedJob, of: answers) {
      wantedJob = code
    } else {
      wantedJob = nil
    }
  }

  /// The fields chosen; none of them is an empty choice, nil is no answer.
  private static func wantedFields(in answers: Answers, on sheet: FactSheet) -> Set<String>? {
    guard case .choices(let chosen)? = sheet.answer(in: .wantedFields, of: answers) else { return nil }
    return chosen.filter { $0 != sheet.fact(in: .wantedFields)?.choiceRoles[.noField] }
  }

  /// The profile of a person in their surroundings, before any path is looked at.
  static func profile(of answers: Answers, in surroundings: Surroundings, on sheet: FactSheet) -> Profile {
    var profile = Profile(answers, on: sheet)
    profile.set(.region, choosing: surroundings.region, on: sheet)
    profile.set(.overseas, to: surroundings.isOverseas, on: sheet)
    profile.set(.pacific, to: surroundings.isPacific, on: sheet)
    profile.set(.rural, to: surroundings.isRural, on: sheet)
    profile.set(.centreKilometres, to: surroundings.nearestKilometres, on: sheet)
    return profile
  }

  mutating func advice() -> Advice {
    let found = DeliveryMode.allCases.map { search(in: $0) }
    let modes = found.map { proposals(of: $0) }
    let paths = list(of: found)
    let all = listed { $0.kind != .information }
    return Advice(
      date: bounds.date, paths: paths, modes: modes, rights: all.filter { !isLeftOut($0, of: all) },
      leftOut: all.filter { isLeftOut($0, of: all) }, toKnow: listed { $0.kind == .information },
      programmes: surroundings.programmes, nearestCentres: surroundings.closest(3),
      remoteCentre: surroundings.closest(1).isEmpty ? surroundings.regionalCentre : nil, advisers: advisers(),
      nearMisses: guide.nearMisses(for: answers, in: surroundings, on: bounds.date),
      setAside: setAside())
  }

  /// The paths in the fields wanted whose registration has ended, in the order of the catalogue.
  private func setAside() -> [Advice.SetAside] {
    let paths = guide.catalogue.paths
    let ended = wantedGroups.filter { group in
      let registration = paths[group[0]].registration(on: bounds.date)
      return registration == .ended || registration == .historic
    }
    return ended.joined().sorted().map {
      Advice.SetAside(path: paths[$0].identifier, registration: paths[$0].registration(on: bounds.date))
    }
  }

  /// The findings that an ordinary list shows of some schemes.
  private func listed(_ isWanted: (Scheme) -> Bool) -> [Finding] {
    zip(guide.schemes, rights).filter { scheme, finding in
      isWanted(scheme) && !(scheme.kind == .information && finding.isElsewhere)
        && scheme.isListed(verdict: finding.verdict, region: surroundings.region)
    }.map(\.1)
  }

  /// Whether a refusal says nothing, since another rule of the same account holds, or refuses as well and stands before.
  private func isLeftOut(_ finding: Finding, of listed: [Finding]) -> Bool {
    guard finding.verdict == .no, let account = guide.scheme(finding.scheme)?.account else { return false }
    let rules = listed.filter { guide.scheme($0.scheme)?.account == account }
    return rules.contains { $0.verdict != .no } || rules.first?.scheme != finding.scheme
  }

  /// The proof of the condition that admits a path to a form of teaching.
  mutating func admission(of path: String, in mode: DeliveryMode) -> Proof? {
    guard let position = guide.catalogue.position(of: path) else {
      return nil
    }
    setMode(mode, surroundings.nearestCentres(for: mode))
    setPath(position, mode)
    return guide.book.proof(of: guide.ranking.admits, on: profile, bounds: bounds)
  }

  /// The finding on every scheme for one path, in each form.
  mutating func findings(on path: String) -> [DeliveryMode: [String: Finding]] {
    guard let position = guide.catalogue.position(of: path) else {
      return [:]
    }
    var found: [DeliveryMode: [String: Finding]] = [:]
    for mode in DeliveryMode.allCases {
      setMode(mode, surroundings.nearestCentres(for: mode))
      setPath(position, mode)
      found[mode] = Dictionary(
        guide.schemes.indices.map { (guide.schemes[$0].identifier, findingOnPath($0)) },
        uniquingKeysWith: { first, _ in first })
    }
    return found
  }

  func advisers() -> [Advice.AdviserFinding] {
    var found: [Advice.AdviserFinding] = []
    for adviser in guide.advisers {
      let verdict = guide.book.verdict(of: adviser.rule, on: profile, bounds: bounds)
      guard verdict != .no else { continue }
      found.append(
        Advice.AdviserFinding(
          adviser: adviser.identifier, contact: adviser.contact, verdict: verdict, rule: adviser.source))
      if verdict == .yes { break }
    }
    // The right door comes first; those that an answer could open follow.
    return found.sorted { $0.verdict == .yes && $1.verdict != .yes }
  }

  // MARK: Forms

  /// What is admitted in a form, best first.
  private mutating func search(in mode: DeliveryMode) -> Found {
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

  private mutating func proposals(of found: Found) -> Advice.ModeProposals {
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

  mutating func setMode(_ mode: DeliveryMode, _ nearestCentres: [NearbyCentre]) {
    let nearest = nearestCentres.first
    let isByRoad = nearest.flatMap { $0.basis == .region ? nil : $0.basis == .road }
    profile.set(.mode, choosing: mode.rawValue, on: guide.sheet)
    profile.set(.modeKilometres, to: nearest?.kilometres, on: guide.sheet)
    profile.set(.modeByRoad, to: isByRoad, on: guide.sheet)
    let within: Bool? =
      switch (travel, nearest?.kilometres, isByRoad) {
      case (let travel?, let kilometres?, true?): kilometres <= travel
      case (_?, _?, false?): false
      default: nil
      }
    profile.set(.withinTravel, to: within, on: guide.sheet)
  }

  mutating func setPath(_ position: Int, _ mode: DeliveryMode) {
    let path = guide.catalogue.paths[position]
    let facts = guide.pathFacts[position]
    facts.write(to: &profile)
    let positions = guide.pathPositions
    let registration = path.registration(on: bounds.date)
    let isCertified: Bool? =
      switch registration {
      case .running: true
      case .toVerify: nil
      case .ended, .historic: false
      }
    profile.set(.pathRegistration, choosing: registration.rawValue, on: guide.sheet)
    profile.set(at: positions.certified, to: isCertified)
    if !surroundings.offers.isEmpty, attestedModes(of: path).contains(.alternance) {
      profile.set(at: positions.alternance, to: true)
    }
    profile.set(
      at: positions.entrySteps,
      to: facts.entryGrade.flatMap { grade in personGrade.map { grade - $0 } })
    profile.set(
      at: positions.levelGain, to: facts.level.flatMap { level in personLevel.map { level - $0 } })
    profile.set(at: positions.awardGain, to: gain(of: position))
    profile.set(at: positions.fieldWanted, to: mayWant(field: path.field))
    profile.set(
      at: positions.jobWanted, to: wantedJob.map { code in path.jobs.contains { $0.rome == code } })
    profile.set(at: positions.modeAttested, to: isAttested(mode, for: path))
    let near = surroundings.programmes.contains { $0.isRunning && $0.fields.contains(path.field) }
    profile.set(at: positions.programmeNear, to: near || isPlaced ? near : nil)
    let demand = surroundings.demand[path.field]
    profile.set(at: positions.demandProjects, to: demand?.projects)
    profile.set(at: positions.demandDifficult, to: demand?.difficult)
  }

  /// How many levels a path stands above the person’s: by its own level, else the one that content compares it with,
  /// else the one asked at its door.
  func gain(of position: Int) -> Int? {
    guide.pathFacts[position].awardLevel.flatMap { level in personLevel.map { level - $0 } }
  }

  /// Whether a field is among those chosen; without a choice no path is guessed.
  private func mayWant(field: String) -> Bool { wantedFields?.contains(field) ?? false }

  /// The paths in some fields, in groups that no condition can tell apart: what is offered of a path sets it apart.
  private static func groups(
    of fields: Set<String>, in guide: Guide, _ surroundings: Surroundings, on date: CalendarDate
  ) -> [[Int]] {
    let groups = guide.pathGroups.of(fields)
    guard !surroundings.offers.isEmpty else { return groups }
    return groups.flatMap { group in
      let alike = group.filter {
        surroundings.offers.modes(of: guide.catalogue.paths[$0].identifier, on: date).isEmpty
      }
      let offered = Set(group).subtracting(alike).sorted().map { [$0] }
      return alike.isEmpty ? offered : offered + [alike]
    }
  }

  /// The points of the path and form that the profile now describes.
  func score() -> Int {
    guide.ranking.criteria.reduce(0) { sum, criterion in
      guide.book.verdict(of: criterion.rule, on: profile, bounds: bounds) == .yes
        ? sum + criterion.points : sum
    }
  }

  /// Whether anything is known of where the person lives.
  private var isPlaced: Bool { surroundings.isOverseas != nil }

  /// Whether a source attests the form: said as such, or for hybrid by both of its halves.
  func isAttested(_ mode: DeliveryMode, for path: TrainingPath) -> Bool {
    let modes = attestedModes(of: path)
    return modes.contains(mode) || (mode == .hybrid && modes.isSuperset(of: [.onSite, .distance]))
  }

  /// The forms that a source attests for a path: the catalogue, or what is offered on the day.
  func attestedModes(of path: TrainingPath) -> Set<DeliveryMode> {
    surroundings.offers.isEmpty
      ? path.modes : path.modes.union(surroundings.offers.modes(of: path.identifier, on: bounds.date))
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

  // MARK: Proposals

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

  private mutating func proposal(
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

  private func findingOnPath(_ scheme: Int) -> Finding {
    guide.book.finding(
      on: guide.schemes[scheme], for: profile, includingPath: true, bounds: bounds,
      person: rights[scheme].person)
  }
}
