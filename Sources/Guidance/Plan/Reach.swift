/// What of a person's wishes is within their reach, by the rules of plans; and why nothing is.
public struct Reach: Hashable, Sendable {
  /// Why nothing that somebody wants is within reach.
  public enum Gap: String, CaseIterable, Hashable, Sendable {
    /// No path that can be enrolled in teaches what is wanted.
    case notTaught = "not-taught"
    /// It would be, if a place were at hand.
    case distance
    /// It would be, if every form of teaching could work for the person.
    case form
    /// It would be, with a higher diploma at the door.
    case entry
    /// It is, and nobody is known who could pay.
    case payer
    /// For another reason, such as age or a contract.
    case other
  }

  /// The forms of teaching in which something fits, in the order in which plans try them.
  public let forms: [DeliveryMode]
  /// Why nothing does, or that nobody is known who could pay; nil when something does, or nothing is wanted.
  public let gap: Gap?
}

extension Guide {
  /// What of a person's wishes is within reach, in these surroundings, on a day; nothing where content makes no plans.
  ///
  /// Why nothing is follows from trying: the same person with a place at hand, in every form, with each higher diploma,
  /// in this order; the first that opens something is the reason.
  ///
  /// - Parameter plan: The plan for the same answers, which knows who may pay.
  public func reach(
    for answers: Answers, in surroundings: Surroundings, on date: CalendarDate, plan: Plan?
  ) -> Reach {
    guard let planning, wants(answers) else { return Reach(forms: [], gap: nil) }
    let maker = { (answers: Answers, surroundings: Surroundings) in
      let session = AdviceSession(guide: self, answers: answers, surroundings: surroundings, date: date)
      return PlanMaker(planning: planning, session: session, answers: answers)
    }
    var own = maker(answers, surroundings)
    guard own.teachesWhatIsWanted else { return Reach(forms: [], gap: .notTaught) }
    let forms = own.workingForms()
    guard forms.isEmpty else { return Reach(forms: forms, gap: lacksPayer(plan) ? .payer : nil) }
    var beside = maker(answers, surroundings.withPlaceAtHand)
    if !beside.workingForms().isEmpty { return Reach(forms: [], gap: .distance) }
    if beside.fitsInAnyForm() { return Reach(forms: [], gap: .form) }
    for higher in higherLevels(answers) {
      var other = maker(higher, surroundings.withPlaceAtHand)
      if other.fitsInAnyForm() { return Reach(forms: [], gap: .entry) }
    }
    return Reach(forms: [], gap: .other)
  }

  /// Whether a person said what they want to learn, be it that no field is it.
  private func wants(_ answers: Answers) -> Bool {
    [FactRole.wantedFields, .wantedJob].contains { sheet.isKnown($0, in: answers) }
  }

  /// Whether a plan names paths, and nobody who may pay where payers are named.
  private func lacksPayer(_ plan: Plan?) -> Bool {
    guard let plan, !plan.paths.isEmpty, plan.payers.isEmpty else { return false }
    return planning?.situations.first { $0.identifier == plan.situation }?.namesPayers ?? false
  }

  /// The answers with each higher diploma in turn, the next one first.
  private func higherLevels(_ answers: Answers) -> [Answers] {
    guard let fact = sheet.fact(in: .level), case .scale(let steps) = fact.kind,
      case .number(let level)? = answers[fact.identifier]
    else { return [] }
    return steps.map(\.value).filter { $0 > level }.sorted().map { higher in
      var answers = answers
      answers[fact.identifier] = .number(higher)
      return answers
    }
  }
}

extension PlanMaker {
  /// Whether some path of the fields wanted can be enrolled in.
  fileprivate var teachesWhatIsWanted: Bool {
    let paths = session.guide.catalogue.paths
    return session.wantedGroups.joined().contains { paths[$0].isOpen(on: session.bounds.date) }
  }

  /// The forms that can work, or that an answer could still rule out, and in which something fits.
  fileprivate mutating func workingForms() -> [DeliveryMode] {
    var working: [DeliveryMode] = []
    for form in planning.forms {
      guard let mode = DeliveryMode(rawValue: form.identifier) else { continue }
      session.setMode(mode, session.surroundings.nearestCentres(for: mode))
      guard verdict(form.rule) != .no, form.exception.map({ verdict($0) != .yes }) ?? true, fits(in: mode)
      else { continue }
      working.append(mode)
    }
    return working
  }

  /// Whether something fits in some form, whether or not the form can work.
  fileprivate mutating func fitsInAnyForm() -> Bool {
    for mode in DeliveryMode.allCases {
      session.setMode(mode, session.surroundings.nearestCentres(for: mode))
      if fits(in: mode) { return true }
    }
    return false
  }

  private mutating func fits(in mode: DeliveryMode) -> Bool {
    for group in session.wantedGroups where fit(of: group, in: mode) != nil { return true }
    return false
  }
}

extension Surroundings {
  /// The same with a place of every kind next door.
  fileprivate var withPlaceAtHand: Surroundings {
    let place = NearbyCentre(
      centre: "", kilometres: 0, minutes: 0, basis: .road, precision: .commune, welcome: .reception)
    var surroundings = self
    (surroundings.reception, surroundings.teaching, surroundings.alternance) = ([place], [place], [place])
    return surroundings
  }
}
