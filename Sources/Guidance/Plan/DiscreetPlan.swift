/// A plan as it may be written down where others can read it.
///
/// What to do is what it was; what is said of it is what would be said if no sensitive answer had been given.
/// Source: the requirement K3 of the rules on shared terminals (RGPD, art. 9).
public struct DiscreetPlan: Hashable, Sendable {
  /// The plan: the same steps, paths and place; of payers and sentences, those that tell nothing sensitive.
  public let plan: Plan
  /// What the person wants and what it hangs on, in order: keys of the words.
  public let wishes: [String]
  /// The steps that a sensitive answer alone led to: whom to see is named, and not a word on why.
  public let unexplained: Set<String>
}

extension Guide {
  /// A plan for a person in these surroundings as it may be written down where others can read it.
  ///
  /// Pure and total: the same plan, answers and place give the same.
  public func discreet(_ plan: Plan, for answers: Answers, in surroundings: Surroundings) -> DiscreetPlan {
    guard let planning else { return DiscreetPlan(plan: plan, wishes: [], unexplained: []) }
    let withheld = withholdingSensitive(answers, on: plan.date)
    let session = AdviceSession(
      guide: self, answers: withheld, surroundings: surroundings, date: plan.date)
    var maker = PlanMaker(planning: planning, session: session, answers: withheld)
    let likely = maker.plan()
    maker.note(plan)
    return maker.discreet(plan, besides: Set(likely?.steps.map(\.identifier) ?? []))
  }
}

extension Guide {
  /// The answers that tell nothing sensitive: neither a sensitive answer, nor one to a question that such an answer led to.
  public func withholdingSensitive(_ answers: Answers, on date: CalendarDate) -> Answers {
    applicable(
      sheet.asked.filter(\.isSensitive).reduce(answers) { $0.without($1.identifier) }, on: date)
  }
}

extension PlanMaker {
  /// Tells a plan of somebody who said more as this person’s answers alone would have it told.
  fileprivate func discreet(_ plan: Plan, besides explained: Set<String>) -> DiscreetPlan {
    let steps = plan.steps.map { step in
      guard let source = planning.steps[step.identifier] else { return step }
      var told = told(source, action: first(of: source.action) ?? step.action, because: step.proof)
      // Where the office is tells nothing that the name of the step does not.
      told.office = step.office
      return told
    }
    let discreet = Plan(
      date: plan.date, situation: plan.situation, proof: plan.proof, steps: steps, paths: plan.paths,
      pathsRemark: first(of: planning.pathsRemarks), payers: plan.payers.compactMap(likewise),
      mode: plan.mode, place: plan.place, unverifiedPlace: plan.unverifiedPlace,
      remoteCentre: plan.remoteCentre, travel: plan.travel, protections: protections(),
      secondDoor: secondDoor(besides: steps.first?.contact), openFacts: [], list: plan.list)
    return DiscreetPlan(
      plan: discreet, wishes: planning.wishes.filter(concerns).map(\.key),
      unexplained: Set(plan.steps.map(\.identifier)).subtracting(explained))
  }

  /// What these answers alone find on a payer; nil when they would not name it, or when a sensitive answer decides: to
  /// name it would tell what that answer is not.
  private func likewise(_ finding: Finding) -> Finding? {
    guard let choice = planning.payers.first(where: { $0.identifier == finding.scheme && holds($0) }),
      let position = session.guide.schemePositions[choice.identifier]
    else { return nil }
    let told = session.rights[position]
    return told.verdict == .no || waitsForSensitive(told.person) ? nil : told
  }

  /// Whether a proof waits for a sensitive answer.
  private func waitsForSensitive(_ proof: Proof) -> Bool {
    guard proof.verdict != .yes, proof.verdict != .no else { return false }
    if case .test(let test) = proof.condition { return sheet[test.fact]?.isSensitive == true }
    return proof.parts.contains(where: waitsForSensitive)
  }
}
