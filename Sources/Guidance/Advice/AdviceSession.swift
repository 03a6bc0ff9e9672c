/// The working of one advice: a profile that is filled in for each path and form in turn.
struct AdviceSession {
  let guide: Guide
  let answers: Answers
  let surroundings: Surroundings
  let bounds: ConstantSnapshot
  var profile: Profile
  /// The finding on each scheme for the person alone, by position.
  let rights: [Finding]
  let personGrade: Int?
  let personLevel: Int?
  let wantedFields: Set<String>?
  /// The paths in the fields chosen, by position, in groups that are judged once.
  let wantedGroups: [[Int]]
  /// The code of the occupation wanted.
  let wantedJob: String?
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
}
