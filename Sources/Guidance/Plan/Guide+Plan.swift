extension Guide {
  /// The plan for a person who lives in these surroundings, for a day; nothing when the content makes no plans.
  ///
  /// Pure and total: the same answers, place and day give the same plan.
  public func plan(for answers: Answers, in surroundings: Surroundings, on date: CalendarDate) -> Plan? {
    guard let planning else { return nil }
    let session = AdviceSession(guide: self, answers: answers, surroundings: surroundings, date: date)
    var maker = PlanMaker(planning: planning, session: session, answers: answers)
    return maker.plan()
  }

  /// Whether only one of two schemes may be asked to pay for a course.
  ///
  /// Two that are asked at the same door exclude nobody: an apprenticeship and a professional training contract are one
  /// question to one employer, who chooses.
  public func excludes(_ scheme: String, _ other: String) -> Bool {
    guard self.scheme(scheme)?.contact != self.scheme(other)?.contact else { return false }
    return stackings(of: scheme).contains { $0.relation == .either && $0.schemes.contains(other) }
  }
}
