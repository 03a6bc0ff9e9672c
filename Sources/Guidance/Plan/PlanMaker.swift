/// The working of one plan: first what is within reach, then the counsellor’s question that fits, then the rest.
struct PlanMaker {
  let planning: Planning
  var session: AdviceSession
  let answers: Answers

  private var book: RuleBook { session.guide.book }
  var sheet: FactSheet { session.guide.sheet }

  mutating func plan() -> Plan? {
    let (mode, list) = ranking()
    let place = place(for: mode, among: session.surroundings)
    note(list: list, mode: mode, place: place)
    guard let position = planning.situations.firstIndex(where: { verdict($0.rule) == .yes }) else {
      return nil
    }
    let situation = planning.situations[position]
    let openFacts = openFacts(before: position, in: situation)
    let named = situation.namesPaths ? best(of: list) : []
    // The sentences speak of the paths that the plan names, not of those it could.
    session.profile.set(.pathsNamed, to: !named.isEmpty, on: sheet)
    session.profile.set(.planMode, choosing: named.isEmpty ? nil : mode?.rawValue, on: sheet)
    let steps = steps(of: situation)
    let needsPlace = !named.isEmpty || steps.contains { planning.steps[$0.identifier]?.needsPlace ?? false }
    return Plan(
      date: session.bounds.date, situation: situation.identifier, proof: proof(situation.rule), steps: steps,
      paths: named,
      pathsRemark: first(of: planning.pathsRemarks), payers: situation.namesPayers ? payers() : [],
      mode: named.isEmpty ? nil : mode,
      place: needsPlace ? place : nil,
      unverifiedPlace: needsPlace ? unverifiedPlace(nearerThan: place) : nil,
      remoteCentre: needsPlace && place == nil ? session.surroundings.regionalCentre : nil,
      travel: session.travel, protections: protections(),
      secondDoor: secondDoor(besides: steps.first?.contact),
      openFacts: openFacts, list: list)
  }

  /// What the situations before the one that fits, and the steps before the first that is left, wait for.
  private func openFacts(before position: Int, in situation: Planning.Situation) -> [String] {
    let missed = situation.steps.prefix { !holds($0) }.map(\.rule)
    let rules = (planning.situations[..<position].map(\.rule) + missed).filter { verdict($0) == .unanswered }
    let tested = rules.reduce(into: Set<Int>()) { $0.formUnion(book.facts(testedBy: $1)) }
    // What nobody is asked now keeps no plan open.
    let asked = Set(session.guide.questions(for: answers, bounds: session.bounds).map(\.fact))
    return tested.sorted().map { sheet.facts[$0].identifier }.filter {
      asked.contains($0) && !answers.isAnswered($0)
    }
  }

  // MARK: What is said

  func verdict(_ rule: RuleBook.Rule) -> Verdict {
    book.verdict(of: rule, on: session.profile, bounds: session.bounds)
  }

  private func proof(_ rule: RuleBook.Rule) -> Proof {
    book.proof(of: rule, on: session.profile, bounds: session.bounds)
  }

  func holds(_ choice: Planning.Choice) -> Bool {
    verdict(choice.rule) == .yes && choice.exception.map { verdict($0) != .yes } ?? true
  }

  func concerns(_ sentence: Planning.Sentence) -> Bool {
    sentence.rule.map { verdict($0) == .yes } ?? true
  }

  func first(of sentences: [Planning.Sentence]) -> String? {
    sentences.first(where: concerns)?.key
  }

  func chosen(_ choices: [Planning.Choice], most: Int) -> [Planning.Choice] {
    Array(choices.lazy.filter(holds).prefix(most))
  }

  private func steps(of situation: Planning.Situation) -> [Plan.Step] {
    var steps: [Plan.Step] = []
    for choice in situation.steps where steps.count < Planning.mostSteps && holds(choice) {
      guard let step = planning.steps[choice.identifier],
        !steps.contains(where: { $0.identifier == step.identifier }), let action = first(of: step.action)
      else { continue }
      steps.append(told(step, action: action, because: proof(choice.rule)))
    }
    return steps
  }

  /// A step in the sentences that concern the person.
  func told(_ step: Planning.Step, action: String, because proof: Proof) -> Plan.Step {
    Plan.Step(
      identifier: step.identifier, contact: step.contact, action: action,
      remarks: step.remarks.filter(concerns).map(\.key), time: first(of: step.time),
      words: first(of: step.words), bring: first(of: step.bring), reason: first(of: step.reason),
      source: step.source, proof: proof)
  }

  /// The protections that concern the person, the most pressing first.
  func protections() -> [Plan.Protection] {
    chosen(planning.protections, most: Planning.mostProtections).map {
      Plan.Protection(identifier: $0.identifier, source: $0.source, proof: proof($0.rule))
    }
  }

  /// Whom to see if the step that leads to a contact leads nowhere.
  func secondDoor(besides contact: String?) -> String? {
    planning.doors.first { $0.identifier != contact && holds($0) }?.identifier
  }

  // MARK: Who pays

  /// The payers in the order to ask: none that is refused, none that excludes one before it.
  private func payers() -> [Finding] {
    var payers: [Finding] = []
    for choice in planning.payers where payers.count < Planning.mostPayers {
      guard let position = session.guide.schemePositions[choice.identifier], holds(choice)
      else { continue }
      let finding = session.rights[position]
      let isExcluded = payers.contains { session.guide.excludes($0.scheme, finding.scheme) }
      if finding.verdict != .no && !isExcluded { payers.append(finding) }
    }
    return payers
  }

  // MARK: Where

  /// How far a plan sends a person who did not say how far they travel, in kilometres.
  private static let unsaid = 50

  /// The nearest place that does what is needed: classes where one learns on the spot, else a welcome; never across
  /// the sea, never farther than the person accepts.
  private func place(for mode: DeliveryMode?, among surroundings: Surroundings) -> NearbyCentre? {
    let taught = mode.map { $0 == .onSite || $0 == .hybrid || $0 == .alternance } ?? false
    let limit = min(session.travel ?? Self.unsaid, Planning.farthest)
    let isNear = { (place: NearbyCentre) in
      place.basis == .road && place.kilometres.map { $0 <= limit } ?? false
    }
    if taught, let mode { return surroundings.nearestCentres(for: mode).first(where: isNear) }
    // Without a welcome in reach, a place of classes is still a place of the Cnam, and nearer than any other.
    return surroundings.reception.first(where: isNear) ?? surroundings.teaching.first(where: isNear)
      ?? surroundings.reception.first { $0.basis == .region }
  }

  /// Writes what a plan that is made already says about itself.
  mutating func note(_ plan: Plan) {
    note(list: plan.list, mode: plan.mode, place: plan.place)
    session.profile.set(.pathsNamed, to: !plan.paths.isEmpty, on: sheet)
  }

  /// The nearest place whose opening is not verified, where it is nearer than the place of the plan.
  private func unverifiedPlace(nearerThan place: NearbyCentre?) -> NearbyCentre? {
    let limit = min(session.travel ?? Self.unsaid, Planning.farthest)
    return session.surroundings.unverified.first { unverified in
      guard let kilometres = unverified.kilometres, kilometres <= limit else { return false }
      return place.map { kilometres < $0.kilometres ?? 0 } ?? true
    }
  }

  /// Writes what the conditions of situations and sentences may ask about the plan itself.
  private mutating func note(list: [RankedPath], mode: DeliveryMode?, place: NearbyCentre?) {
    session.profile.set(.pathsFound, to: !list.isEmpty, on: sheet)
    session.profile.set(.pathsNamed, to: !list.isEmpty, on: sheet)
    session.profile.set(.planMode, choosing: mode?.rawValue, on: sheet)
    session.profile.set(.planKilometres, to: place?.kilometres, on: sheet)
    session.profile.set(.placeFound, to: place != nil, on: sheet)
    session.profile.set(
      .remoteCentre, to: place == nil && session.surroundings.regionalCentre != nil, on: sheet)
    session.profile.set(.placeReceives, to: place.map { $0.welcome == .reception }, on: sheet)
  }
}
